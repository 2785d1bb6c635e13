/** Labels a sequence: one label per item. A stronger model can take the place of any other behind this. */
export interface Tagger<Item> {
  readonly labels: readonly string[];
  tag(items: readonly Item[]): string[];
}

/** Scores one item, 0 to 1. */
export interface Scorer<Item> {
  score(item: Item): number;
}
