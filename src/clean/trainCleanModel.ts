import { packTrees } from '../learn/boostedTrees.ts';
import { type BoostingOptions, type TrainingRows, trainBoostedTrees } from '../learn/boostedTreesTraining.ts';
import type { PackedModel } from '../learn/packing.ts';
import { labelBlocks } from './blockLabels.ts';
import { BLOCK_TREES } from './cleanResources.ts';
import { describeBlocks } from './html/blockFeatures.ts';
import { measureBlocks } from './html/blockMeasures.ts';
import { parseHtml } from './html/dom.ts';
import { collectBlocks } from './html/pageBlocks.ts';
import { readHints } from './html/pageHints.ts';
import { readHead } from './metadata/pageHead.ts';

/** A saved page with its main text as a person copied it. */
export interface LabelledPage {
  readonly html: string;
  readonly text: string;
}

/** Chosen by two-fold cross-validation over hosts of extraction/train/wcxb: see src/models/clean.md. */
const OPTIONS: BoostingOptions = {
  trees: 180,
  depth: 5,
  learningRate: 0.1,
  lambda: 2,
  minHessian: 8,
  rowShare: 0.7,
  columnShare: 0.5,
  seed: 1,
};

/** Trains the block model; the same pages in the same order give the same bytes. */
export function trainCleanModel(pages: readonly LabelledPage[]): PackedModel {
  const parts = pages.map(describePage).filter(({ rows }) => rows > 0);
  const trees = trainBoostedTrees(joinRows(parts), OPTIONS);
  const packed = packTrees(BLOCK_TREES, trees);
  return { ...packed, header: { ...packed.header, pages: parts.length, options: OPTIONS } };
}

/** One page's blocks as training rows. */
export function describePage({ html, text }: LabelledPage): TrainingRows {
  const roots = parseHtml(html).root().contents().toArray();
  const measures = measureBlocks(collectBlocks(roots));
  const table = describeBlocks(measures, readHints(readHead(roots)));
  const columns = table.names.length;
  const values = new Float32Array(measures.length * columns);
  const shares = labelBlocks(measures, text);
  const goldWords = measures.reduce(
    (sum, { words }, row) => sum + ((shares[row] ?? 0) >= HALF ? words : 0),
    0,
  );
  measures.forEach((_, row) => {
    values.set(table.row(row), row * columns);
  });
  return {
    rows: measures.length,
    columns,
    values,
    labels: shares.map((share) => (share >= HALF ? 1 : 0)),
    weights: Float32Array.from(measures, ({ words }) => blockWeight(words, goldWords)),
  };
}

const HALF = 0.5;

/** Long blocks count more, as they do in a text's word F1; those of long articles less, for every page counts once. */
function blockWeight(words: number, goldWords: number): number {
  return (Math.min(120, 2 + words) / 30) * Math.min(3, 500 / Math.max(150, goldWords));
}

function joinRows(parts: readonly TrainingRows[]): TrainingRows {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const columns = parts[0]?.columns ?? 0;
  const joined = {
    rows,
    columns,
    values: new Float32Array(rows * columns),
    labels: new Float32Array(rows),
    weights: new Float32Array(rows),
  };
  let row = 0;
  for (const part of parts) {
    joined.values.set(part.values, row * columns);
    joined.labels.set(part.labels, row);
    joined.weights.set(part.weights, row);
    row += part.rows;
  }
  return joined;
}
