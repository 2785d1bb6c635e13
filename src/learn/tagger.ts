/** Labels the items of a sequence, each in the light of the others. A stronger model can take its place behind this. */
export interface Tagger<Item, Labelled> {
  tag(items: readonly Item[]): readonly Labelled[];
}

/** Scores one item, 0 to 1. */
export interface Scorer<Item> {
  score(item: Item): number;
}
