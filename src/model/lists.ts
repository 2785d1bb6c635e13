/** To the list of that key, which begins with it where there was none. */
export function addTo<Key, Row>(lists: Map<Key, Row[]>, key: Key, row: Row): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else list.push(row);
}

/** To the set of that key, as `addTo` does to a list. */
export function addToSet<Key, Item>(sets: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([item]));
  else known.add(item);
}

/** Rows by their key, both in the order of the rows. */
export function groupBy<Key, Row>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const lists = new Map<Key, Row[]>();
  for (const row of rows) addTo(lists, keyOf(row), row);
  return lists;
}

/** The item that comes most often; of several the one that comes first. */
export function mostFrequent<Item>(items: Iterable<Item>): Item | undefined {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
