/** Agreement of a clustering with a gold one over the same items. */
export interface ClusterScores {
  readonly bcubedF1: number;
  readonly bcubedPrecision: number;
  readonly bcubedRecall: number;
  /** Adjusted Rand index, Hubert and Arabie 1985. */
  readonly ari: number;
  /** V-measure with beta 1, Rosenberg and Hirschberg 2007. */
  readonly vMeasure: number;
}

/**
 * Scores one label per item against the gold labels of the same items in the same order.
 * B-cubed (Bagga and Baldwin 1998): the mean over items of the share of the item's cluster that is of its gold
 * cluster (precision) and the reverse (recall); F1 of the two means.
 */
export function scoreClusters(labels: readonly string[], gold: readonly string[]): ClusterScores {
  const ours = countBy(labels);
  const theirs = countBy(gold);
  const cells = new Map<string, { readonly label: string; readonly wanted: string; count: number }>();
  labels.forEach((label, index) => {
    const wanted = gold[index] ?? '';
    const key = JSON.stringify([label, wanted]);
    const cell = cells.get(key) ?? { label, wanted, count: 0 };
    cell.count++;
    cells.set(key, cell);
  });
  let precision = 0;
  let recall = 0;
  let pairs = 0;
  let jointEntropy = 0;
  for (const { label, wanted, count } of cells.values()) {
    precision += (count * count) / (ours.get(label) ?? 1);
    recall += (count * count) / (theirs.get(wanted) ?? 1);
    pairs += choosePairs(count);
    jointEntropy -= (count / labels.length) * Math.log(count / labels.length);
  }
  const bcubedPrecision = ratio(precision, labels.length);
  const bcubedRecall = ratio(recall, labels.length);
  return {
    bcubedF1: harmonicMean(bcubedPrecision, bcubedRecall),
    bcubedPrecision,
    bcubedRecall,
    ari: adjustedRand(pairs, ours, theirs, labels.length),
    vMeasure: vMeasure(jointEntropy, ours, theirs, labels.length),
  };
}

function countBy(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function adjustedRand(
  pairs: number,
  ours: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number>,
  size: number,
): number {
  const sumPairs = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + choosePairs(count), 0);
  const [left, right] = [sumPairs(ours), sumPairs(theirs)];
  const expected = ratio(left * right, choosePairs(size));
  const highest = (left + right) / 2;
  // Both clusterings all alone, or both one cluster: they agree by definition.
  return highest === expected ? 1 : (pairs - expected) / (highest - expected);
}

function vMeasure(
  jointEntropy: number,
  ours: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number>,
  size: number,
): number {
  const entropy = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum - (count / size) * Math.log(count / size), 0);
  const [left, right] = [entropy(ours), entropy(theirs)];
  const homogeneity = right === 0 ? 1 : 1 - (jointEntropy - left) / right;
  const completeness = left === 0 ? 1 : 1 - (jointEntropy - right) / left;
  return harmonicMean(homogeneity, completeness);
}

function choosePairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function harmonicMean(a: number, b: number): number {
  return ratio(2 * a * b, a + b);
}
