import { bestPath, bioTransitions, pathScore } from '../../learn/labelPath.ts';
import { edgeScores, emissionScores, type SequenceWeights } from '../../learn/perceptron.ts';
import { roundScore } from '../../model/order.ts';
import type { Span } from '../../model/span.ts';
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
  /** How much better than silence about this cue; below zero it only confirms what the rules found. */
  readonly score: number;
}

/** Added to the score of beginning a cue, in units of the training margin. Chosen on held-out training documents. */
const CUE_BONUS = 90;
const MARGIN_STEP = 30;
const FORCED = 1e9;
/**
 * Proposals this much worse than silence still confirm a clause of the rules: a compromise of polnear.dev (-120 gains .1
 * F1) and of the demo and the seeds, where clauses of the rules that were lost at -250 were right.
 */
const CONFIRMS_AT = -500;
const PARAGRAPH_TRANSITIONS = bioTransitions(paragraphLabels);
const ARC_TRANSITIONS = bioTransitions(arcLabels);

/** A paragraph as the first step sees it: labels (indexes into `paragraphLabels`), and every token range that may be a cue. */
export interface LabelledTokens {
  readonly labels: Uint8Array;
  /** How far each token is from having no label, in steps (`marginsOf`). */
  readonly margins: Int8Array;
  readonly cues: readonly (readonly [number, number])[];
}

export function labelTokens(columns: TokenColumns, weights: SequenceWeights): LabelledTokens {
  const sequence = paragraphFeatures(columns);
  const scores = emissionScores(sequence, weights);
  const steps = edgeScores(sequence, weights);
  const best = (): Uint8Array => bestPath(scores, steps, paragraphLabels.length, PARAGRAPH_TRANSITIONS);
  const labels = best();
  const margins = marginsOf(scores, labels.length);
  // The arcs decide which cues stand, so that many are let through.
  for (let at = 3; at < scores.length; at += paragraphLabels.length)
    scores[at] = (scores[at] ?? 0) + CUE_BONUS;
  const eager = rangesOf(best(), 3);
  const sure = rangesOf(labels, 3);
  const more = eager.filter(([from, to]) => sure.every(([start, end]) => end <= from || to <= start));
  return { labels, margins, cues: [...sure, ...more].sort((a, b) => a[0] - b[0]) };
}

/** Of the scores of labels other than "O" the highest, less that of "O", in steps of 30 between -6 and 6. */
function marginsOf(scores: Float64Array, length: number): Int8Array {
  const count = paragraphLabels.length;
  const margins = new Int8Array(length);
  for (let item = 0; item < length; item++) {
    const own = scores.subarray(item * count, (item + 1) * count);
    let best = own[1] ?? 0;
    for (let y = 2; y < count; y++) best = Math.max(best, own[y] ?? 0);
    margins[item] = Math.max(-6, Math.min(6, Math.round((best - (own[0] ?? 0)) / MARGIN_STEP)));
  }
  return margins;
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
export function proposeAttributions(
  columns: TokenColumns,
  weights: AttributionWeights,
  threshold = CONFIRMS_AT,
): Proposal[] {
  const { tokens } = columns;
  const { labels, margins, cues } = labelTokens(columns, weights.paragraph);
  const spanOf = ([from, to]: readonly [number, number]): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  const candidates = [...cues, ...hintedCues(columns, cues)];
  const proposals = candidates.flatMap(([from, to]): Proposal[] => {
    const hints = hintArc(columns.hints, tokens, from, to);
    const sequence = arcFeatures(columns, { from, to, labels, margins, hints });
    const scores = emissionScores(sequence, weights.arc);
    const steps = edgeScores(sequence, weights.arc);
    const silence = pathScore(scores, steps, arcLabels.length, new Uint8Array(columns.length));
    // What this cue would report if it is one; how much better that is than silence decides below.
    const anchor = from * arcLabels.length;
    scores[anchor] = (scores[anchor] ?? 0) - FORCED;
    const path = bestPath(scores, steps, arcLabels.length, ARC_TRANSITIONS);
    const contents = rangesOf(path, 5).map(spanOf);
    const cue = rangesOf(path, 3).find(([start, end]) => start < to && from < end);
    const score = roundScore(pathScore(scores, steps, arcLabels.length, path) - silence);
    const known = spanOf([from, to]);
    if (contents.length === 0 || cue === undefined) {
      // A cue without content can confirm what the rules found, and nothing else.
      return score < CONFIRMS_AT
        ? []
        : [{ cue: known, source: undefined, contents: [], score: Math.min(score, -1) }];
    }
    if (score < threshold) return [];
    const source = rangesOf(path, 1).map(spanOf)[0];
    return [{ cue: spanOf(cue), source, contents, score }];
  });
  return withoutOverlaps(proposals);
}

/** Cues of the rules that the first step does not see. */
function hintedCues({ hints, tokens }: TokenColumns, cues: LabelledTokens['cues']): [number, number][] {
  return hints.found.flatMap(({ cueSpan }): [number, number][] => {
    if (cueSpan === undefined) return [];
    const from = tokens.findIndex(({ end }) => end > cueSpan.start);
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? cueSpan.end) < cueSpan.end) to++;
    const known = from < 0 || to === from || cues.some(([start, end]) => start < to && from < end);
    return known ? [] : [[from, to]];
  });
}

/** Contents belong to one cue, and hold no cue of another: of two that clash the better stands. */
function withoutOverlaps(proposals: readonly Proposal[]): Proposal[] {
  const standing: Proposal[] = [];
  for (const proposal of [...proposals].sort((a, b) => b.score - a.score || a.cue.start - b.cue.start)) {
    const clashes = standing.some(
      (other) =>
        touches(other.contents, [...proposal.contents, proposal.cue]) ||
        touches(proposal.contents, [other.cue]),
    );
    if (!clashes) standing.push(proposal);
  }
  return standing.sort((a, b) => a.cue.start - b.cue.start);
}

function touches(these: readonly Span[], those: readonly Span[]): boolean {
  return these.some((a) => those.some((b) => a.start < b.end && b.start < a.end));
}
