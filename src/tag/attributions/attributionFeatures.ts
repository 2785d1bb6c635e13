import type { FeatureSequence } from '../../learn/perceptron.ts';
import { mixHash } from './attributionHash.ts';
import type { TokenColumns } from './attributionTokens.ts';
import { collectFeatures, type FeatureWriter } from './featureWriter.ts';

const OUTSIDE = 0x5bd1e995;

/** Reads a column with a fixed value beyond both ends of the paragraph. */
export function columnAt(column: Int32Array, index: number): number {
  return index < 0 || index >= column.length ? OUTSIDE : (column[index] ?? OUTSIDE);
}

/** Distance in steps that grow: 0, 1, 2, 3-4, 5-8, more. */
export function distanceStep(distance: number): number {
  if (distance <= 2) return distance;
  return distance <= 4 ? 3 : distance <= 8 ? 4 : 5;
}

/** Features of each token, and of each step to a token. */
export const PARAGRAPH_WIDTHS = { features: 54, edges: 5 } as const;

/** A paragraph with what is read of all its tokens before any is described. */
export interface ParagraphView {
  readonly columns: TokenColumns;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly profile: readonly number[];
}

export function viewParagraph(columns: TokenColumns): ParagraphView {
  const left = nearestCue(columns, -1);
  const right = nearestCue(columns, 1);
  return { columns, left, right, profile: sentenceProfiles(columns) };
}

/** Features of one token for the labels source, cue and content. */
export function describeToken(
  { columns, left, right, profile }: ParagraphView,
  i: number,
  writer: FeatureWriter,
  edges: FeatureWriter,
): void {
  const { word, suffix, shape, coarse, middle, fine, quote, cueRate, hint, sentence } = columns;
  const kind = columns.class;
  const w = columnAt(word, i);
  const w1 = columnAt(word, i + 1);
  const w_1 = columnAt(word, i - 1);
  const k = columnAt(kind, i);
  const k1 = columnAt(kind, i + 1);
  const k_1 = columnAt(kind, i - 1);
  const k2 = columnAt(kind, i + 2);
  const k_2 = columnAt(kind, i - 2);
  const m = columnAt(middle, i);
  const m1 = columnAt(middle, i + 1);
  const m_1 = columnAt(middle, i - 1);
  const q = columnAt(quote, i);
  const h = columnAt(hint, i);
  const h1 = columnAt(hint, i + 1);
  const h_1 = columnAt(hint, i - 1);
  const r = columnAt(cueRate, i);
  const about = profile[columnAt(sentence, i)] ?? 0;
  writer.add(1);
  writer.add(w);
  writer.add(w1);
  writer.add(w_1);
  writer.add(columnAt(word, i + 2));
  writer.add(columnAt(word, i - 2));
  writer.add(w_1, w);
  writer.add(w, w1);
  writer.add(w_1, w, w1);
  writer.add(w1, columnAt(word, i + 2));
  writer.add(columnAt(word, i - 2), w_1);
  writer.add(columnAt(suffix, i));
  writer.add(columnAt(shape, i));
  writer.add(columnAt(fine, i));
  writer.add(m);
  writer.add(m1);
  writer.add(m_1);
  writer.add(columnAt(fine, i - 1));
  writer.add(columnAt(fine, i + 1));
  writer.add(m_1, m);
  writer.add(m, m1);
  writer.add(m_1, m, m1);
  writer.add(columnAt(coarse, i - 2), columnAt(coarse, i - 1), columnAt(coarse, i), columnAt(coarse, i + 1));
  writer.add(columnAt(coarse, i - 1), columnAt(coarse, i), columnAt(coarse, i + 1), columnAt(coarse, i + 2));
  writer.add(q, k_1, k1);
  writer.add(k_1, k, k1);
  writer.add(k_2, k_1, k, mixHash(k1, k2));
  writer.add(columnAt(kind, i - 3), k_2, k_1, k);
  writer.add(k, k1, k2, columnAt(kind, i + 3));
  writer.add(k_2, k_1, k);
  writer.add(k, k1, k2);
  writer.add(q, r, columnAt(cueRate, i + 1), columnAt(cueRate, i - 1));
  writer.add(q, w);
  writer.add(q, about);
  writer.add(h, q);
  writer.add(h, h_1, h1);
  writer.add(h, w);
  writer.add(h, m);
  writer.add(h, k_1, k1);
  writer.add(h, about);
  writer.add(about, k);
  writer.add(about, columnAt(sentence, i), h);
  const cueLeft = left[i] ?? -1;
  const cueRight = right[i] ?? -1;
  const leftStep = cueLeft < 0 ? 9 : distanceStep(i - cueLeft - 1);
  const rightStep = cueRight < 0 ? 9 : distanceStep(cueRight - i - 1);
  const leftWord = cueLeft < 0 ? 0 : columnAt(word, cueLeft);
  const rightWord = cueRight < 0 ? 0 : columnAt(word, cueRight);
  writer.add(leftStep, rightStep, q);
  writer.add(leftWord, q, Math.min(leftStep, 1));
  writer.add(rightWord, q, Math.min(rightStep, 1));
  writer.add(leftWord, leftStep, k);
  writer.add(leftWord, columnAt(word, cueLeft + 1), q);
  writer.add(leftWord, w, Math.min(leftStep, 1));
  writer.add(columnAt(kind, cueLeft - 1), leftWord, leftStep);
  writer.add(columnAt(kind, cueLeft + 1), leftStep, k);
  writer.add(rightStep, k, columnAt(kind, cueRight - 1));
  writer.add(rightStep, k_1, k, k1);
  writer.add(leftStep, k_1, k, k1);
  writer.add(columnAt(coarse, i), leftStep, rightStep, q);
  edges.add(1);
  edges.add(k_1, k, q);
  edges.add(k, k1, q);
  edges.add(w_1, w);
  edges.add(h_1, h, q);
}

/** Features of a whole paragraph, for training. */
export function paragraphFeatures(columns: TokenColumns): FeatureSequence {
  const view = viewParagraph(columns);
  return collectFeatures(columns.length, PARAGRAPH_WIDTHS, (item, features, edges) =>
    describeToken(view, item, features, edges),
  );
}

/** Nearest token to the left (-1) or right (1) in the same sentence that is often a cue, or -1. */
function nearestCue({ length, cueRate, sentence }: TokenColumns, direction: 1 | -1): Int32Array {
  const nearest = new Int32Array(length).fill(-1);
  let last = -1;
  for (let step = 0; step < length; step++) {
    const i = direction < 0 ? step : length - 1 - step;
    if (last >= 0 && sentence[last] !== sentence[i]) last = -1;
    nearest[i] = last;
    if ((cueRate[i] ?? 0) >= 3) last = i;
  }
  return nearest;
}

/** What each sentence holds: a likely cue, a hint, a quotation. */
function sentenceProfiles({ length, cueRate, hint, quote, sentence }: TokenColumns): number[] {
  const profiles: number[] = [];
  for (let i = 0; i < length; i++) {
    const at = sentence[i] ?? 0;
    let profile = profiles[at] ?? 0;
    if ((cueRate[i] ?? 0) >= 3) profile |= 1;
    if ((cueRate[i] ?? 0) >= 4) profile |= 2;
    if ((hint[i] ?? 0) > 0) profile |= 4;
    if ((quote[i] ?? 0) > 0 && (quote[i] ?? 0) < 4) profile |= 8;
    profiles[at] = profile;
  }
  return profiles;
}
