/**
 * A line's key: equal for lines that differ in case, digits, white space and punctuation only, so that "12 comments"
 * and "3 comments" are one. 53 bits of two FNV-1a hashes, a number to keep the keys of a million pages small.
 */
export function lineKey(text: string): number {
  const folded = (text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? [])
    .map((word) => (/^\p{N}/u.test(word) ? '0' : word))
    .join(' ');
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) + at;
  }
  return ((high >>> 11) & 0x1fffff) * 0x100000000 + (low >>> 0);
}
