import type { Correction } from './corrections.ts';

/**
 * Rows by the word in their column `value`: those with the same one belong together. A row without a word stands by
 * itself. In the order of the file.
 */
export function byLabel<Target>(
  targets: readonly { readonly correction: Correction; readonly target: Target }[],
): { readonly correction: Correction; readonly target: Target }[][] {
  const lists = new Map<string, { correction: Correction; target: Target }[]>();
  for (const { correction, target } of targets) {
    const label = correction.value.toLowerCase();
    const key = label === '' ? `row ${correction.row}` : `label ${label}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [{ correction, target }]);
    else list.push({ correction, target });
  }
  return [...lists.values()];
}
