import type { FeatureSequence } from '../../learn/perceptron.ts';
import { columnAt, distanceStep } from './attributionFeatures.ts';
import { mixHash } from './attributionHash.ts';
import type { TokenColumns } from './attributionTokens.ts';
import { collectFeatures, type FeatureWriter } from './featureWriter.ts';

/** A cue in a paragraph, and what was thought of the paragraph's tokens before. */
export interface CueArc {
  /** Words [from, to) of the cue. */
  readonly from: number;
  readonly to: number;
  /** Labels of the paragraph model (`paragraphLabels`). */
  readonly labels: Uint8Array;
  /** How far each token is from having no label there. */
  readonly margins: Int8Array;
  /** What the rules give to this very cue (`hints`, cue left out); all zero where they know no such cue. */
  readonly hints: Uint8Array;
}

/** What a paragraph's tokens are to one cue; the cue's own bounds are decided anew, together with its arcs. */
export const arcLabels = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;

/** Features of each token, and of each step to a token. */
export const ARC_WIDTHS = { features: 57, edges: 6 } as const;

/** A cue in its paragraph with what is read of both before any token is described. */
export interface ArcView {
  readonly columns: TokenColumns;
  readonly arc: CueArc;
  /** The cue's first and last word in one. */
  readonly cue: number;
  readonly cueMiddle: number;
  readonly cueSuffix: number;
  readonly cueSentence: number;
  readonly cueQuote: number;
  readonly cueMargin: number;
  /** Classes of the words around the cue. */
  readonly before: number;
  readonly behind: number;
  readonly ahead: number;
  /** 1 where the rules know this cue. */
  readonly hinted: number;
  readonly paths: Int32Array;
}

export function viewArc(columns: TokenColumns, arc: CueArc): ArcView {
  const { from, to } = arc;
  const behind = columnAt(columns.class, to);
  return {
    columns,
    arc,
    cue: mixHash(columnAt(columns.word, from), columnAt(columns.word, to - 1)),
    cueMiddle: columnAt(columns.middle, from),
    cueSuffix: columnAt(columns.suffix, from),
    cueSentence: columnAt(columns.sentence, from),
    cueQuote: columnAt(columns.quote, from),
    cueMargin: arc.margins[from] ?? 0,
    before: columnAt(columns.class, from - 1),
    behind,
    ahead: mixHash(behind, columnAt(columns.class, to + 1)),
    hinted: arc.hints.some((hint) => hint > 0) ? 1 : 0,
    paths: pathsFromCue(columns, arc),
  };
}

/** Features of one token as seen from one cue. */
export function describeFromCue(view: ArcView, i: number, writer: FeatureWriter, edges: FeatureWriter): void {
  const { columns, arc, cue, cueMiddle, cueSuffix, cueSentence, cueQuote, cueMargin } = view;
  const { before, behind, ahead, hinted, paths } = view;
  const { word, suffix, middle, fine, coarse, quote, sentence } = columns;
  const kind = columns.class;
  const { from, to } = arc;
  const w = columnAt(word, i);
  const w1 = columnAt(word, i + 1);
  const w_1 = columnAt(word, i - 1);
  const k = columnAt(kind, i);
  const k1 = columnAt(kind, i + 1);
  const k_1 = columnAt(kind, i - 1);
  const m = columnAt(middle, i);
  const q = columnAt(quote, i);
  const label = arc.labels[i] ?? 0;
  const label_1 = arc.labels[i - 1] ?? 9;
  const label1 = arc.labels[i + 1] ?? 9;
  const hint = (arc.hints[i] ?? 0) + hinted * 16;
  const hint_1 = arc.hints[i - 1] ?? 9;
  const hint1 = arc.hints[i + 1] ?? 9;
  const side = i < from ? -1 : i < to ? 0 : 1;
  const distance = side < 0 ? from - i - 1 : side > 0 ? i - to : 0;
  const step = side * 16 + distanceStep(distance);
  const sentences = Math.max(-3, Math.min(3, columnAt(sentence, i) - cueSentence));
  const place = mixHash(side, sentences);
  const path = paths[i] ?? 0;
  const margin = arc.margins[i] ?? 0;
  writer.add(place);
  writer.add(step, q);
  writer.add(place, label);
  writer.add(place, label, label_1, label1);
  writer.add(step, label, label_1);
  writer.add(place, hint);
  writer.add(hint, label, hint_1, hint1);
  writer.add(hint, label, label_1, label1);
  writer.add(hint, label, place, q);
  writer.add(path, place, label);
  writer.add(path, step, k);
  writer.add(path, hint, label);
  writer.add(path, k_1, k, k1);
  writer.add(cue, step);
  writer.add(cue, place, q);
  writer.add(cue, place, label);
  writer.add(cue, step, k);
  writer.add(cue, path);
  writer.add(cue, w, step);
  writer.add(cueMiddle, step, k);
  writer.add(cueMiddle, place, label, path);
  writer.add(cueSuffix, step, k, before);
  writer.add(before, ahead, step);
  writer.add(before, behind, place, q);
  writer.add(behind, step, k);
  writer.add(ahead, place, label);
  writer.add(ahead, path, place);
  writer.add(cueQuote, q, place);
  writer.add(place, w);
  writer.add(place, w_1);
  writer.add(place, w1);
  writer.add(place, w_1, w);
  writer.add(place, w, w1);
  writer.add(place, columnAt(word, i - 2), w_1);
  writer.add(place, w1, columnAt(word, i + 2));
  writer.add(place, columnAt(fine, i));
  writer.add(place, m);
  writer.add(place, columnAt(middle, i - 1), m);
  writer.add(place, m, columnAt(middle, i + 1));
  writer.add(place, columnAt(middle, i - 1), m, columnAt(middle, i + 1));
  writer.add(place, columnAt(coarse, i - 1), columnAt(coarse, i), columnAt(coarse, i + 1));
  writer.add(place, k_1, k, k1);
  writer.add(place, columnAt(kind, i - 2), k_1, mixHash(k, k1));
  writer.add(place, k, k1, columnAt(kind, i + 2));
  writer.add(step, k_1, k, k1);
  writer.add(step, w);
  writer.add(step, m);
  writer.add(step, q, columnAt(quote, i - 1), columnAt(quote, i + 1));
  writer.add(path, w);
  writer.add(path, w1);
  writer.add(path, w_1);
  writer.add(place, columnAt(suffix, i));
  writer.add(path, q, columnAt(quote, i + 1), columnAt(quote, i - 1));
  writer.add(margin, label, place);
  writer.add(cueMargin, place, label, step);
  writer.add(cueMargin, margin, label);
  writer.add(cueMargin, hinted, place);
  edges.add(place);
  edges.add(place, k_1, k);
  edges.add(place, label_1, label);
  edges.add(hint_1, hint, place);
  edges.add(place, path, k);
  edges.add(w_1, w, side);
}

/** Features of a paragraph's tokens as seen from one cue, for training. */
export function arcFeatures(columns: TokenColumns, arc: CueArc): FeatureSequence {
  const view = viewArc(columns, arc);
  return collectFeatures(columns.length, ARC_WIDTHS, (item, features, edges) =>
    describeFromCue(view, item, features, edges),
  );
}

/**
 * What lies between the cue and each token, as bits: comma, quotation mark, "that", colon or dash, another cue,
 * a conjunction, a sentence end; the token's own word counts for those behind it.
 */
function pathsFromCue(columns: TokenColumns, { from, to, labels }: CueArc): Int32Array {
  const paths = new Int32Array(columns.length);
  const bits = columns.tokens.map((_, i) => pathBit(columns, labels, i));
  let path = 0;
  for (let i = to; i < columns.length; i++) {
    paths[i] = path;
    path |= bits[i] ?? 0;
  }
  path = 256;
  for (let i = from - 1; i >= 0; i--) {
    paths[i] = path;
    path |= bits[i] ?? 0;
  }
  return paths;
}

function pathBit(columns: TokenColumns, labels: Uint8Array, i: number): number {
  let bit = 0;
  const label = labels[i] ?? 0;
  if (label === 3 || label === 4) bit |= 1;
  const quote = columns.quote[i] ?? 0;
  if (quote === 1 || quote === 3) bit |= 2;
  bit |= columns.mark[i] ?? 0;
  if (i > 0 && columns.sentence[i] !== columns.sentence[i - 1]) bit |= 128;
  return bit;
}
