import type { Section } from './packing.ts';
import { CELLS, PACKED_WIDTH, type SequenceWeights, type SparseTable } from './perceptron.ts';
import { indexRows, rankOfRow } from './rowIndex.ts';

type Table = SequenceWeights['emission'];

/**
 * The weightiest entries of a model as sparse sections: ascending places and 16-bit values of one common scale.
 * @param limit number of weights kept in each of the two tables
 */
export function packSequenceWeights(
  name: string,
  weights: SequenceWeights,
  limit: { readonly emission: number; readonly edge: number },
): Record<string, Section> {
  const scale = 32_000 / Math.max(1e-9, largest(weights.emission), largest(weights.edge));
  return {
    ...packTable(`${name}.emission`, weights.emission, limit.emission, scale, weights.counts?.emission),
    ...packTable(`${name}.edge`, weights.edge, limit.edge, scale, weights.counts?.edge),
    [`${name}.scale`]: Float32Array.of(scale),
  };
}

function packTable(
  name: string,
  table: Table,
  limit: number,
  scale: number,
  counts: Uint32Array | undefined,
): Record<string, Section> {
  // A weight matters by its size and by how often it speaks; the root of the count lost least on held-out documents.
  const perFeature = counts === undefined ? 1 : table.length / counts.length;
  const importance = new Float64Array(table.length);
  const places: number[] = [];
  table.forEach((value, place) => {
    if (Math.round(value * scale) === 0) return;
    importance[place] = Math.abs(value) * Math.sqrt(counts?.[Math.floor(place / perFeature)] ?? 1);
    places.push(place);
  });
  // Ties are cut by place, so that the same training gives the same bytes.
  const kept = places
    .sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b)
    .slice(0, limit)
    .sort((a, b) => a - b);
  return {
    [`${name}.places`]: Uint32Array.from(kept),
    [`${name}.values`]: Int16Array.from(kept, (place) => Math.round((table[place] ?? 0) * scale)),
  };
}

/** The tables again, for lookup by hashed feature: emissions without empty rows, edges without zeros. */
export function unpackSequenceWeights(
  name: string,
  labels: readonly string[],
  size: { readonly features: number; readonly edges: number },
  sections: Readonly<Record<string, Section>>,
): SequenceWeights {
  const { places, values } = tableOf(`${name}.emission`, sections);
  const width = labels.length;
  const rows = indexRows(
    places.map((place) => Math.floor(place / width)),
    size.features,
  );
  const emission = new Int32Array((rows.count * PACKED_WIDTH) / 2);
  places.forEach((place, index) => {
    const label = place % width;
    const at = (rankOfRow(rows, Math.floor(place / width)) * PACKED_WIDTH + label) >> 1;
    const half = (values[index] ?? 0) & 0xffff;
    emission[at] = (emission[at] ?? 0) | (label % 2 === 0 ? half : half << 16);
  });
  const edges = unpackSparse(tableOf(`${name}.edge`, sections), size.edges, width ** 2);
  return {
    labels,
    emission: new Float32Array(0),
    edge: new Float32Array(0),
    packed: { rows, emission, edges },
    scale: sections[`${name}.scale`]?.[0] ?? 1,
  };
}

function tableOf(
  name: string,
  sections: Readonly<Record<string, Section>>,
): { readonly places: Section; readonly values: Section } {
  const places = sections[`${name}.places`];
  const values = sections[`${name}.values`];
  if (places === undefined || values === undefined) throw new Error(`the model lacks the section ${name}`);
  return { places, values };
}

/** Places ascend, so that the cells of a row follow one another. */
function unpackSparse(
  { places, values }: { readonly places: Section; readonly values: Section },
  rows: number,
  width: number,
): SparseTable {
  const starts = new Uint32Array(rows + 1);
  for (const place of places) {
    const row = Math.floor(place / width);
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  }
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return {
    starts,
    entries: Int32Array.from(places, (place, index) => (values[index] ?? 0) * CELLS + (place % width)),
  };
}

function largest(table: Table): number {
  let most = 0;
  for (const value of table) most = Math.max(most, Math.abs(value));
  return most;
}
