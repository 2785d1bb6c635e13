import type { Section } from '../../learn/packing.ts';

/** Nested k-means clusters of a word's vector: coarse, middle, fine. */
export type WordClusters = ReadonlyMap<string, readonly [number, number, number]>;

/** Rows `word TAB coarse TAB middle TAB fine` (entities/train/word-clusters.tsv). */
export function parseWordClusters(text: string): WordClusters {
  const clusters = new Map<string, [number, number, number]>();
  for (const line of text.split('\n')) {
    const [word, coarse, middle, fine] = line.split('\t');
    if (word === undefined || fine === undefined) continue;
    clusters.set(word, [Number(coarse), Number(middle), Number(fine)]);
  }
  return clusters;
}

/** Words in order with their fine cluster; a fine cluster lies within one middle and one coarse cluster. */
export function packClusters(clusters: WordClusters): Record<string, Section> {
  const words = [...clusters.keys()].sort();
  const fine = Uint16Array.from(words, (word) => clusters.get(word)?.[2] ?? 0);
  const size = fine.reduce((most, cluster) => Math.max(most, cluster), 0) + 1;
  const middleOf = new Uint16Array(size);
  const coarseOf = new Uint16Array(size);
  for (const [coarse, middle, cluster] of clusters.values()) {
    middleOf[cluster] = middle;
    coarseOf[cluster] = coarse;
  }
  return {
    clusterWords: new TextEncoder().encode(words.join('\n')),
    clusterFine: fine,
    clusterMiddleOf: middleOf,
    clusterCoarseOf: coarseOf,
  };
}

export function unpackClusters(sections: Readonly<Record<string, Section>>): WordClusters {
  const { clusterWords, clusterFine, clusterMiddleOf, clusterCoarseOf } = sections;
  if (!clusterWords || !clusterFine || !clusterMiddleOf || !clusterCoarseOf) {
    throw new Error('the name model lacks its word clusters');
  }
  const words = new TextDecoder().decode(Uint8Array.from(clusterWords)).split('\n');
  // One triple for all words of a fine cluster.
  const triples = Array.from(
    clusterMiddleOf,
    (middle, fine) => [clusterCoarseOf[fine] ?? 0, middle, fine] as const,
  );
  const clusters = new Map<string, readonly [number, number, number]>();
  words.forEach((word, index) => {
    const triple = triples[clusterFine[index] ?? 0];
    if (triple !== undefined) clusters.set(word, triple);
  });
  return clusters;
}
