/**
 * Whether two lower-case words are inflections of one word: "urge" and "urging", "deny" and "denies". Porter stems
 * alone also join what only shares a root: "important" and "import", "possibly" and "possible", "remarkable" and
 * "remarks".
 */
export function isInflection(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const left = a.slice(shared);
  const right = b.slice(shared);
  const last = a.charAt(shared - 1);
  return inflects(left, right, last) || inflects(right, left, last);
}

function inflects(base: string, form: string, last: string): boolean {
  if (base === 'e') return form === 'ing';
  if (base === 'y') return form === 'ies' || form === 'ied';
  if (base !== '') return false;
  if (/^(?:s|es|ed|d|ing)$/u.test(form)) return true;
  // "cut" and "cutting": the last consonant is doubled.
  return form.startsWith(last) && /^(?:ed|ing)$/u.test(form.slice(1));
}

/** Whether one of two stems ends in the other: "wildfire" and "fire". */
export function areFused(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_FUSED && (a.endsWith(b) || b.endsWith(a));
}

/** "owner" ends in "er": shorter ends are mostly chance. */
const SHORTEST_FUSED = 4;
