/** Verbs by which news reports what somebody said. */
const SAYING: ReadonlySet<string> = new Set(
  (
    'said says told tells added adds warned warns explained explains promised recalled insisted announced stressed ' +
    'admitted complained argued noted described wrote declared'
  ).split(' '),
);

export function isSaying(word: string): boolean {
  return SAYING.has(word);
}
