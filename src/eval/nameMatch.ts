const NOT_A_NAME = new Set(
  'the a an of and or one some several their his her its our government administration unnamed anonymous anonymously mr mrs ms dr sir'.split(
    ' ',
  ),
);
/** Words that make a different person of the name beside them: a spokesperson is not the minister. */
const DEPUTY = new Set(['spokesperson', 'spokesman', 'spokeswoman', 'aide', 'adviser', 'office', 'lawyer']);

/**
 * Whether two readable names mean the same person, body or anonymous source: the same content words, or the same
 * last name without conflicting first names. "Keir Starmer" is not "Keir Starmer's spokesperson".
 */
export function namesMatch(a: string, b: string): boolean {
  const left = nameWords(a);
  const right = nameWords(b);
  if (left.length === 0 || right.length === 0) return false;
  if (left.some(isDeputy) !== right.some(isDeputy)) return false;
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  return shorter.every((word) => longer.includes(word));
}

function isDeputy(word: string): boolean {
  return DEPUTY.has(word);
}

function nameWords(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘]s?(?=\s|$)/gu, '')
    .match(/[\p{L}\p{N}]+/gu);
  const telling = (words ?? []).filter((word) => !NOT_A_NAME.has(word));
  // "the government" is all that some texts say.
  const generic = (words ?? []).filter((word) => /^(?:government|administration)$/.test(word));
  return (telling.length > 0 ? telling : generic).map((word) => word.replace(/(?<=\w{3})s$/, ''));
}
