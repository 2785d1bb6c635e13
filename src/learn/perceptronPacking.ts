import type { Section } from './packing.ts';
import { PACKED_WIDTH, type SequenceWeights } from './perceptron.ts';
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

/** The tables again, for lookup by hashed feature: that of the emissions without its empty rows. */
export function unpackSequenceWeights(
  name: string,
  labels: readonly string[],
  size: { readonly features: number; readonly edges: number },
  sections: Readonly<Record<string, Section>>,
): SequenceWeights {
  const { places, values } = tableOf(`${name}.emission`, sections);
  const width = labels.length;
  const rows = indexRows(
    Array.from(places, (place) => Math.floor(place / width)),
    size.features,
  );
  const emission = new Int16Array(rows.count * PACKED_WIDTH);
  places.forEach((place, index) => {
    const row = rankOfRow(rows, Math.floor(place / width));
    emission[row * PACKED_WIDTH + (place % width)] = values[index] ?? 0;
  });
  return {
    labels,
    emission,
    rows,
    edge: unpackTable(`${name}.edge`, size.edges * labels.length ** 2, sections),
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

function unpackTable(name: string, length: number, sections: Readonly<Record<string, Section>>): Int16Array {
  const { places, values } = tableOf(name, sections);
  const table = new Int16Array(length);
  places.forEach((place, index) => {
    table[place] = values[index] ?? 0;
  });
  return table;
}

function largest(table: Table): number {
  let most = 0;
  for (const value of table) most = Math.max(most, Math.abs(value));
  return most;
}
