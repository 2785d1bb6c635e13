import { ItemScorer } from '../../learn/itemScorer.ts';
import { bioTransitions } from '../../learn/labelPath.ts';
import { PathSearch } from '../../learn/pathSearch.ts';
import type { SequenceWeights } from '../../learn/perceptron.ts';
import { roundScore } from '../../model/order.ts';
import type { Span } from '../../model/span.ts';
import { ARC_WIDTHS, arcLabels, type CueArc, describeFromCue, viewArc } from './attributionArcFeatures.ts';
import { describeToken, PARAGRAPH_WIDTHS, viewParagraph } from './attributionFeatures.ts';
import { paragraphLabels } from './attributionGold.ts';
import { hintArc } from './attributionHints.ts';
import type { CueRates, TokenColumns } from './attributionTokens.ts';
import { EDGE_BITS, FEATURE_BITS, FeatureWriter } from './featureWriter.ts';

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
  /** How far each token is from having no label, in steps (`marginOf`). */
  readonly margins: Int8Array;
  readonly cues: readonly (readonly [number, number])[];
}

export function labelTokens(columns: TokenColumns, weights: SequenceWeights): LabelledTokens {
  const { length } = columns;
  const view = viewParagraph(columns);
  const { features, edges, scorer } = readerOf(weights, PARAGRAPH_WIDTHS);
  const search = (): PathSearch => new PathSearch(paragraphLabels.length, PARAGRAPH_TRANSITIONS, length);
  const sober = search();
  // The arcs decide which cues stand, so that many are let through.
  const eager = search();
  const margins = new Int8Array(length);
  for (let item = 0; item < length; item++) {
    features.startItem(0);
    edges.startItem(0);
    describeToken(view, item, features, edges);
    scorer.score(features.features, edges.features);
    const { scores, steps } = scorer;
    margins[item] = marginOf(scores, weights.scale);
    sober.extend(scores, steps);
    scores[3] = (scores[3] ?? 0) + CUE_BONUS * weights.scale;
    eager.extend(scores, steps);
  }
  const labels = sober.finish().path;
  const sure = rangesOf(labels, 3);
  const more = rangesOf(eager.finish().path, 3).filter(([from, to]) =>
    sure.every(([start, end]) => end <= from || to <= start),
  );
  return { labels, margins, cues: [...sure, ...more].sort((a, b) => a[0] - b[0]) };
}

interface ItemReader {
  readonly features: FeatureWriter;
  readonly edges: FeatureWriter;
  readonly scorer: ItemScorer;
}

function readerOf(
  weights: SequenceWeights,
  widths: { readonly features: number; readonly edges: number },
): ItemReader {
  return {
    features: new FeatureWriter(widths.features, FEATURE_BITS),
    edges: new FeatureWriter(widths.edges, EDGE_BITS),
    scorer: new ItemScorer(weights, widths),
  };
}

/** Of the scores of labels other than "O" the highest, less that of "O", in steps of 30 between -6 and 6. */
function marginOf(scores: Float64Array, scale: number): number {
  let best = scores[1] ?? 0;
  for (let y = 2; y < scores.length; y++) best = Math.max(best, scores[y] ?? 0);
  const margin = best / scale - (scores[0] ?? 0) / scale;
  return Math.max(-6, Math.min(6, Math.round(margin / MARGIN_STEP)));
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

/**
 * The reported speech of each paragraph: its cues, each with the source and contents that belong to it. All paragraphs
 * take the first step before any takes the second, so that the weights of one step stay in the processor's cache.
 */
export function proposeAttributions(
  paragraphs: readonly TokenColumns[],
  weights: AttributionWeights,
): Proposal[][] {
  const labelled = paragraphs.map((columns) => ({ columns, ...labelTokens(columns, weights.paragraph) }));
  const reader = readerOf(weights.arc, ARC_WIDTHS);
  return labelled.map((paragraph) => proposeArcs(paragraph, weights.arc, reader));
}

function proposeArcs(
  { columns, labels, margins, cues }: LabelledTokens & { readonly columns: TokenColumns },
  weights: SequenceWeights,
  reader: ItemReader,
): Proposal[] {
  const { tokens } = columns;
  const spanOf = ([from, to]: readonly [number, number]): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  const candidates = [...cues, ...hintedCues(columns, cues)];
  const proposals = candidates.flatMap(([from, to]): Proposal[] => {
    const hints = hintArc(columns.hints, tokens, from, to);
    const arc = { from, to, labels, margins, hints };
    const { path, score } = reportBy(columns, arc, weights, reader);
    const contents = rangesOf(path, 5).map(spanOf);
    const cue = rangesOf(path, 3).find(([start, end]) => start < to && from < end);
    const known = spanOf([from, to]);
    if (contents.length === 0 || cue === undefined) {
      // A cue without content can confirm what the rules found, and nothing else.
      return score < CONFIRMS_AT
        ? []
        : [{ cue: known, source: undefined, contents: [], score: Math.min(score, -1) }];
    }
    if (score < CONFIRMS_AT) return [];
    const source = rangesOf(path, 1).map(spanOf)[0];
    return [{ cue: spanOf(cue), source, contents, score }];
  });
  return withoutOverlaps(proposals);
}

/** What a cue would report if it is one; the score, how much better that is than silence, decides whether. */
function reportBy(
  columns: TokenColumns,
  arc: CueArc,
  { scale }: SequenceWeights,
  { features, edges, scorer }: ItemReader,
): { readonly path: Uint8Array; readonly score: number } {
  const view = viewArc(columns, arc);
  const search = new PathSearch(arcLabels.length, ARC_TRANSITIONS, columns.length);
  let silence = 0;
  for (let item = 0; item < columns.length; item++) {
    features.startItem(0);
    edges.startItem(0);
    describeFromCue(view, item, features, edges);
    scorer.score(features.features, edges.features);
    const { scores, steps } = scorer;
    silence += (scores[0] ?? 0) + (item > 0 ? (steps[0] ?? 0) : 0);
    if (item === arc.from) scores[0] = (scores[0] ?? 0) - FORCED * scale;
    search.extend(scores, steps);
  }
  const { path, score } = search.finish();
  return { path, score: roundScore((score - silence) / scale) };
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
