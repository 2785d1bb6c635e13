import type { BlockMeasures } from './blockMeasures.ts';
import { namedContent } from './cascadeVotes.ts';
import { doubtOutside } from './mainContainer.ts';
import { findStandfirst } from './standfirst.ts';
import { findRepeats, readVetoes } from './vetoes.ts';

/** What becomes of each block: kept, or left out for a reason that is known before one is looked for. */
export interface BlockChoice {
  readonly isKept: boolean;
  readonly reason?: string;
}

/** Out-of-fold word F1 on the train pages is flat between .25 and .5. */
const KEEP_AT = 0.35;
/** One caption in nine belongs to the text of the train pages: only those are kept of which the model is sure. */
const CAPTION_KEEP_AT = 0.85;
/** Four of five words below the headline that open the text or are the page's own description belong to it. */
const STANDFIRST_KEEP_AT = 0.1;
/** A page of which next to nothing is kept is read again with this threshold: out-of-fold word F1 +.002. */
const LENIENT_KEEP_AT = 0.08;
/** Below this the model sees no article at all. */
const LEAST_KEEP_AT = 0.02;
const FEW_WORDS = 40;
const SHORT_WORDS = 160;

/** Decides by the model's scores, the vetoes, and what has stood before. */
export function chooseBlocks(
  measures: readonly BlockMeasures[],
  scores: Float64Array,
  description: string,
): BlockChoice[] {
  const pageProse = measures.reduce((sum, { proseWords }) => sum + proseWords, 0);
  // What the model sees no article in is not asked for reasons by its words.
  const veto = readVetoes(pageProse);
  const vetoes = measures.map((measure, row) => veto(measure, (scores[row] ?? 0) >= LEAST_KEEP_AT));
  const standfirst = findStandfirst(measures, description);
  const keepAt = (threshold: number): ((row: number) => boolean) => {
    return (row) => {
      const measure = measures[row];
      if (measure === undefined || vetoes[row] !== undefined) return false;
      if (measure.block.element.ruling === 'keep') return true;
      const score = scores[row] ?? 0;
      if (row === standfirst) return score >= Math.min(threshold, STANDFIRST_KEEP_AT);
      return score >= (isCaption(measure) ? Math.max(threshold, CAPTION_KEEP_AT) : threshold);
    };
  };
  const strict = keepAt(KEEP_AT);
  const words = measures.reduce((sum, measure, row) => sum + (strict(row) ? measure.words : 0), 0);
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const lenient = keepAt(Math.max(LEAST_KEEP_AT, Math.min(LENIENT_KEEP_AT, best / 2)));
  const isKept =
    words < FEW_WORDS
      ? withContainer(measures, lenient, keepAt(LEAST_KEEP_AT))
      : words < SHORT_WORDS
        ? withContainer(measures, strict, keepAt(LEAST_KEEP_AT))
        : doubtOutside(measures, scores, strict, (row) => row === standfirst);
  const repeats = findRepeats(measures, isKept);
  return measures.map((_, row) => {
    if (repeats.has(row)) return { isKept: false, reason: 'repeated text' };
    const measure = measures[row];
    const reason = vetoes[row] ?? (measure !== undefined && isCaption(measure) ? 'caption' : undefined);
    return { isKept: isKept(row), ...(reason === undefined ? {} : { reason }) };
  });
}

/** Of a short text, also what stands in the element that is named as the article's. */
function withContainer(
  measures: readonly BlockMeasures[],
  strict: (row: number) => boolean,
  loose: (row: number) => boolean,
): (row: number) => boolean {
  const content = namedContent(measures);
  if (content === undefined) return strict;
  return (row) => {
    const measure = measures[row];
    return (
      strict(row) ||
      (measure !== undefined && measure.linkDensity < 0.5 && measure.chain.includes(content) && loose(row))
    );
  };
}

function isCaption({ chain }: BlockMeasures): boolean {
  return chain.slice(0, 3).some(({ name, names }) => name === 'figcaption' || CAPTION.test(names));
}

const CAPTION =
  /(?:^|[\s_-])(?:wp-caption(?:-text)?|image-?(?:caption|description|credit)|photo-?(?:caption|credit)|imgcaption|bildunterschrift)(?:$|[\s_-])/iu;
