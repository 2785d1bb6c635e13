/** Titles are equal but for white space, Unicode form and the shape of quotation marks and dashes. */
export function isSameTitle(gold: string, ours: string): boolean {
  return foldTitle(gold) === foldTitle(ours);
}

/** Whether any author of the gold, which may list several in one string, is one of ours. */
export function sharesAuthor(gold: string | readonly string[], ours: readonly string[]): boolean {
  const known = new Set(ours.map(foldName));
  const names = typeof gold === 'string' ? splitAuthors(gold) : gold.flatMap(splitAuthors);
  return names.some((name) => known.has(foldName(name)));
}

/** The calendar day, as written at its place. */
export function isSameDay(gold: string, ours: string | undefined): boolean {
  return ours !== undefined && ours.slice(0, 10) === gold.slice(0, 10);
}

function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Case, accents of typing, and the order of first and last name do not count. */
function foldName(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words].sort().join(' ');
}

function splitAuthors(gold: string): string[] {
  const parts = gold
    .split(/\s{0,9}[;|/&]\s*|\s{0,9},\s*(?:and\s+)?|\s{1,9}(?:and|und|y|et)\s+/u)
    .filter((part) => part !== '');
  return [gold, ...parts];
}
