/** Whether capitals are the initials of a name's words, small words left out or in: "OSCE", "DoJ". */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/gu, '');
  if (!/^\p{Lu}[\p{L}\p{N}&]{1,9}$/u.test(letters) || !/\p{Lu}.*\p{Lu}/u.test(letters)) return false;
  const words = long.split(/[\s-]+/u).filter((word) => word !== '');
  const all = words.map((word) => word.charAt(0).toLowerCase()).join('');
  const capitals = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  const wanted = letters.toLowerCase();
  return wanted === all || wanted === capitals || (capitals.length > 2 && isSubsequence(capitals, wanted));
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length && whole[0] === part[0];
}
