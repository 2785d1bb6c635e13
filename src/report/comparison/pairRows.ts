interface PlacedRow<Row> {
  readonly row: Row;
  /** Where the row stands: file and words, one or several. */
  readonly places: readonly string[];
}

/**
 * Later rows with the earlier ones that they are: by id, else by the most places in common, of equals the first.
 * No earlier row is given twice.
 */
export function pairRows<Row extends { readonly id: string }>(
  before: readonly PlacedRow<Row>[],
  after: readonly PlacedRow<Row>[],
): Map<Row, Row> {
  const byId = new Map(before.map(({ row }) => [row.id, row]));
  const pairs = new Map<Row, Row>();
  for (const { row } of after) {
    const same = byId.get(row.id);
    if (same !== undefined) pairs.set(row, same);
  }
  const taken = new Set(pairs.values());
  const byPlace = new Map<string, Row[]>();
  for (const { row, places } of before) {
    if (taken.has(row)) continue;
    for (const place of new Set(places)) byPlace.set(place, [...(byPlace.get(place) ?? []), row]);
  }
  for (const { row, places } of after) {
    if (pairs.has(row)) continue;
    const counts = new Map<Row, number>();
    for (const place of new Set(places)) {
      for (const earlier of byPlace.get(place) ?? []) {
        if (!taken.has(earlier)) counts.set(earlier, (counts.get(earlier) ?? 0) + 1);
      }
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best === undefined) continue;
    pairs.set(row, best[0]);
    taken.add(best[0]);
  }
  return pairs;
}
