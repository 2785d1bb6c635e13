import { bestPath, bioTransitions, emissionScores, type SequenceWeights } from '../learn/perceptron.ts';
import type { Span } from '../model/span.ts';
import { arcFeatures, arcLabels } from './attributionArcFeatures.ts';
import { paragraphFeatures } from './attributionFeatures.ts';
import { paragraphLabels } from './attributionGold.ts';
import { hintArc } from './attributionHints.ts';
import type { CueRates, TokenColumns } from './attributionTokens.ts';

export interface AttributionWeights {
  readonly cueRates: CueRates;
  readonly paragraph: SequenceWeights;
  readonly arc: SequenceWeights;
}

/** What the model proposes for one cue. */
export interface Proposal {
  readonly cue: Span;
  readonly source: Span | undefined;
  readonly contents: readonly Span[];
}

const PARAGRAPH_TRANSITIONS = bioTransitions(paragraphLabels);
const ARC_TRANSITIONS = bioTransitions(arcLabels);

/** Labels of a paragraph's tokens, as indexes into `paragraphLabels`. */
export function labelTokens(columns: TokenColumns, weights: SequenceWeights): Uint8Array {
  const sequence = paragraphFeatures(columns);
  return bestPath(sequence, weights, PARAGRAPH_TRANSITIONS, emissionScores(sequence, weights));
}

/** Token ranges [from, to) of the cues in a labelled paragraph. */
export function cuesOf(labels: Uint8Array): [number, number][] {
  return rangesOf(labels, 3);
}

function rangesOf(labels: Uint8Array, begin: number): [number, number][] {
  const ranges: [number, number][] = [];
  for (let from = 0; from < labels.length; from++) {
    if (labels[from] !== begin) continue;
    let to = from + 1;
    while (labels[to] === begin + 1) to++;
    ranges.push([from, to]);
  }
  return ranges;
}

/** The reported speech of one paragraph: its cues, each with the source and contents that belong to it. */
export function proposeAttributions(columns: TokenColumns, weights: AttributionWeights): Proposal[] {
  const { tokens } = columns;
  const labels = labelTokens(columns, weights.paragraph);
  const spanOf = ([from, to]: readonly [number, number]): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  return cuesOf(labels).flatMap(([from, to]) => {
    const sequence = arcFeatures(columns, {
      from,
      to,
      labels,
      hints: hintArc(columns.hints, tokens, from, to),
    });
    const scores = emissionScores(sequence, weights.arc);
    // The cue itself is neither source nor content.
    for (let index = from; index < to; index++) scores[index * arcLabels.length] = 1e9;
    const path = bestPath(sequence, weights.arc, ARC_TRANSITIONS, scores);
    const contents = rangesOf(path, 3).map(spanOf);
    const source = rangesOf(path, 1).map(spanOf)[0];
    return contents.length === 0 ? [] : [{ cue: spanOf([from, to]), source, contents }];
  });
}
