/** Feature values as numbers of their quantile bins, column by column. */
export interface BinnedColumns {
  readonly rows: number;
  readonly columns: number;
  /** Column-major: `bins[column * rows + row]`. */
  readonly bins: Uint8Array;
  /** Per column the upper borders of its bins but the last: a value is in bin b where it is above b borders. */
  readonly borders: readonly Float32Array[];
}

export const MAX_BINS = 64;
const SAMPLE_ROWS = 40_000;

/** Cuts every column at its quantiles. */
export function binColumns(data: {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}): BinnedColumns {
  const { rows, columns, values } = data;
  const bins = new Uint8Array(rows * columns);
  const borders: Float32Array[] = [];
  const step = Math.max(1, Math.floor(rows / SAMPLE_ROWS));
  for (let column = 0; column < columns; column++) {
    const sample: number[] = [];
    for (let row = 0; row < rows; row += step) sample.push(values[row * columns + column] ?? 0);
    const cuts = quantiles(Float32Array.from(sample).sort());
    for (let row = 0; row < rows; row++) {
      bins[column * rows + row] = binOf(cuts, values[row * columns + column] ?? 0);
    }
    borders.push(cuts);
  }
  return { rows, columns, bins, borders };
}

function quantiles(sorted: Float32Array): Float32Array {
  const cuts: number[] = [];
  const largest = sorted.at(-1) ?? 0;
  for (let part = 1; part < MAX_BINS; part++) {
    const cut = sorted[Math.floor((part * sorted.length) / MAX_BINS)] ?? 0;
    if (cut < largest && (cuts.length === 0 || cut > (cuts.at(-1) ?? 0))) cuts.push(cut);
  }
  return Float32Array.from(cuts);
}

/** Number of borders below the value. */
function binOf(cuts: Float32Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
