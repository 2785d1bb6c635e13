const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/** Whether a word begins with a capital. Asked of every word of an article many times over: most begin in ASCII. */
export function opensWithCapital(word: string | undefined): boolean {
  if (word === undefined) return false;
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(word);
}

/** Whether a word begins with a small letter. */
export function opensSmall(word: string | undefined): boolean {
  if (word === undefined) return false;
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : SMALL.test(word);
}
