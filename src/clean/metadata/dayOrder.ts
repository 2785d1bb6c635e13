const SLASHED = /(?<!\d)(\d\d?)\/(\d\d?)\/(?:\d\d){1,2}(?!\d)/gu;
const ELSEWHERE = /^https?:\/\/[^/]*\.(?:uk|au|nz|ie|in|za|de|fr|it|es|eu|ng|ke)(?:[:/]|$)/iu;

/**
 * Whether 9/4/2025 is the fourth of September on a page: what its other dates show (no month is above 12), else the
 * custom of its language and country.
 * @param labels the page's short lines
 */
export function usesMonthFirst(
  language: string | undefined,
  url: string | undefined,
  labels: readonly string[],
): boolean {
  let balance = 0;
  for (const label of labels) {
    for (const [, first, second] of label.matchAll(SLASHED)) {
      if (Number(first) > 12 && Number(second) <= 12) balance--;
      if (Number(second) > 12 && Number(first) <= 12) balance++;
    }
  }
  if (balance !== 0) return balance > 0;
  if (language !== undefined && !/^en/iu.test(language)) return false;
  if (/^en[-_](?!us|ph)/iu.test(language ?? '')) return false;
  return !ELSEWHERE.test(url ?? '');
}
