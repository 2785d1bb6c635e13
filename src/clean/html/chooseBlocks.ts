import type { BlockMeasures } from './blockMeasures.ts';
import { findRepeats, vetoReason } from './vetoes.ts';

/** What becomes of each block: kept, or left out for a reason that is known before one is looked for. */
export interface BlockChoice {
  readonly isKept: boolean;
  readonly reason?: string;
}

/** Out-of-fold word F1 on the train pages is flat between .3 and .5. */
const KEEP_AT = 0.35;
/** A page of which next to nothing is kept is read again with this threshold: out-of-fold word F1 +.002. */
const LENIENT_KEEP_AT = 0.08;
/** Below this the model sees no article at all. */
const LEAST_KEEP_AT = 0.02;
const FEW_WORDS = 40;

/** Decides by the model's scores, the vetoes, and what has stood before. */
export function chooseBlocks(measures: readonly BlockMeasures[], scores: Float64Array): BlockChoice[] {
  const pageProse = measures.reduce((sum, { proseWords }) => sum + proseWords, 0);
  const vetoes = measures.map((measure) => vetoReason(measure, pageProse));
  const keepAt = (threshold: number): ((row: number) => boolean) => {
    return (row) => (scores[row] ?? 0) >= threshold && vetoes[row] === undefined;
  };
  const strict = keepAt(KEEP_AT);
  const words = measures.reduce((sum, measure, row) => sum + (strict(row) ? measure.words : 0), 0);
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const lenient = keepAt(Math.max(LEAST_KEEP_AT, Math.min(LENIENT_KEEP_AT, best / 2)));
  const isKept = words < FEW_WORDS ? lenient : strict;
  const repeats = findRepeats(measures, isKept);
  return measures.map((_, row) => {
    if (repeats.has(row)) return { isKept: false, reason: 'repeated text' };
    const reason = vetoes[row];
    return { isKept: isKept(row), ...(reason === undefined ? {} : { reason }) };
  });
}
