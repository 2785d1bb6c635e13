import { addRow, type Crf } from '../../learn/crf.ts';
import { ranksOfRows } from '../../learn/rowIndex.ts';
import type { FoundName } from '../../lexicon/findNames.ts';
import { type DocumentEvidence, gatherEvidence } from './documentEvidence.ts';
import {
  addEvidence,
  bucketOf,
  type EntityFeatureResources,
  looksLikeHeadline,
  nameTags,
  pair,
  wordClasses,
} from './entityFeatures.ts';
import { type WordForm, wordForm } from './wordForm.ts';

/** A word with the weights that it adds to the labels of itself and of up to four words on either side. */
export interface ScoredWord extends WordForm {
  /** Its middle cluster, or -1. */
  readonly middle: number;
  /** Sums for the word four before it up to the word four behind it, labels within: as they lie in a sentence. */
  readonly sums: Int16Array;
}

/** Words of earlier documents; they are what they are, so that a memo changes no result. */
export type ScoredWords = Map<string, ScoredWord>;

const REACH = 4;
/** From how far beyond the edges of a sentence its first and last words see that it ends. */
const EDGES = 2;
/** Words for which sums have room on either side of a sentence. */
const MARGIN = EDGES + REACH;
/** A few megabytes; news of a day hold some 30,000 distinct words, most of them once. */
const MOST_WORDS = 16_000;

/**
 * The label scores of `entityFeatures`, sentence by sentence: what depends on one word alone, five features in six, is
 * summed once a word instead of at all nine places from which it is seen. Weights are whole numbers, so that the order
 * of summing changes nothing; a test holds both ways against each other.
 */
export function entityScores(
  sentences: readonly (readonly string[])[],
  found: readonly (readonly FoundName[])[],
  resources: EntityFeatureResources,
  crf: Crf,
  known: ScoredWords,
): Float64Array[] {
  const edge = lookUp('', resources, crf, known);
  const words = sentences.map((own) => own.map((word) => lookUp(word, resources, crf, known)));
  const evidence = gatherEvidence(words);
  const seen = new FoundRows(crf);
  return words.map((own, index) => {
    const sums = sumsOfWords(own, edge, crf.scheme.labels.length);
    addFeaturesOfPairs(own, edge, nameTags(found[index] ?? []), evidence, seen, sums);
    return scoresOf(sums, crf, own.length);
  });
}

function lookUp(text: string, resources: EntityFeatureResources, crf: Crf, known: ScoredWords): ScoredWord {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_WORDS) known.clear();
  const form = wordForm(text, resources.people);
  const [coarse, middle, fine] = resources.clusters.get(form.lower) ?? [-1, -1, -1];
  const count = crf.scheme.labels.length;
  const sums = new Int16Array((2 * REACH + 1) * count);
  // Beyond the edges of a sentence stands a word without letters, which has no hash and no shape.
  const { hash, shape } = text === '' ? { hash: 0, shape: 0 } : form;
  for (let distance = -REACH; distance <= REACH; distance++) {
    const at = (REACH - distance) * count;
    const add = (template: number, value: number): void => addRow(crf, bucketOf(template, value), sums, at);
    const away = Math.abs(distance);
    if (away > 2) {
      if (text !== '') add(distance < 0 ? 55 : 56, hash);
      continue;
    }
    add(3 + distance, hash);
    if (coarse >= 0) {
      add(20 + distance, coarse);
      add(25 + distance, middle);
      if (away < 2) add(30 + distance, fine);
    } else if (away < 2) {
      add(34 + distance, shape);
    }
    if (away === 2) continue;
    add(distance === 0 ? 10 : distance < 0 ? 11 : 12, shape);
    for (const kind of wordClasses(form)) add(45 + distance, kind);
    if (distance !== 0) continue;
    add(0, 0);
    add(9, form.exactHash);
    for (const affix of form.affixes) add(14, affix);
  }
  const word = { ...form, hash, shape, middle, sums };
  known.set(text, word);
  return word;
}

/** What the words of a sentence and its edges add by themselves, labels within words, with a margin on either side. */
function sumsOfWords(words: readonly ScoredWord[], edge: ScoredWord, count: number): Int32Array {
  const sums = new Int32Array((words.length + 2 * MARGIN) * count);
  for (let index = -EDGES; index < words.length + EDGES; index++)
    addSums((words[index] ?? edge).sums, sums, (index + MARGIN - REACH) * count);
  return sums;
}

function addFeaturesOfPairs(
  words: readonly ScoredWord[],
  edge: ScoredWord,
  names: readonly (readonly number[] | undefined)[],
  evidence: DocumentEvidence,
  seen: FoundRows,
  sums: Int32Array,
): void {
  const isHeadline = looksLikeHeadline(words);
  const add = (template: number, value: number): void => seen.add(bucketOf(template, value));
  let before = edge;
  let word = words[0] ?? edge;
  let hashes = pair(before.hash, word.hash);
  let clusters = pair(before.middle, word.middle);
  for (let index = 0; index < words.length; index++) {
    const after = words[index + 1] ?? edge;
    add(6, hashes);
    hashes = pair(word.hash, after.hash);
    add(7, hashes);
    add(8, pair(before.hash, after.hash));
    add(13, pair(pair(before.shape, word.shape), after.shape));
    if (isHeadline) add(15, word.shape);
    if (index === 0) add(16, word.shape);
    add(50, clusters);
    clusters = pair(word.middle, after.middle);
    add(51, clusters);
    add(52, pair(before.middle, word.shape));
    add(53, pair(after.middle, word.shape));
    if (names.length > 0)
      for (let distance = -1; distance <= 1; distance++)
        for (const tag of names[index + distance] ?? NO_TAGS) add(40 + distance, tag);
    if (word.isCapitalised) addEvidence(word, evidence, add);
    seen.sumInto(sums, index + MARGIN);
    before = word;
    word = after;
  }
}

const NO_TAGS: readonly number[] = [];

function scoresOf(sums: Int32Array, crf: Crf, length: number): Float64Array {
  const count = crf.scheme.labels.length;
  const scores = new Float64Array(length * count);
  const from = MARGIN * count;
  for (let cell = 0; cell < scores.length; cell++) scores[cell] = (sums[from + cell] ?? 0) * crf.scale;
  return scores;
}

/**
 * The features of one word that depend on others. Many have no row, which nobody can guess before: all are looked up
 * without a branch, and only those found are summed.
 */
class FoundRows {
  private readonly crf: Crf;
  private buckets = new Int32Array(64);
  private ranks = new Int32Array(64);
  private size = 0;

  constructor(crf: Crf) {
    this.crf = crf;
  }

  add(bucket: number): void {
    if (this.size === this.buckets.length) {
      const wider = new Int32Array(2 * this.size);
      wider.set(this.buckets);
      this.buckets = wider;
      this.ranks = new Int32Array(2 * this.size);
    }
    this.buckets[this.size++] = bucket;
  }

  /** Adds the weights of all to the sums of one word, and forgets them. */
  sumInto(sums: Int32Array, word: number): void {
    const { kept, rows, scheme } = this.crf;
    const count = scheme.labels.length;
    const at = word * count;
    const found = ranksOfRows(kept, this.buckets, 0, this.size, this.ranks);
    for (let index = 0; index < found; index++) {
      const from = (this.ranks[index] ?? 0) * count;
      for (let label = 0; label < count; label++)
        sums[at + label] = (sums[at + label] ?? 0) + (rows[from + label] ?? 0);
    }
    this.size = 0;
  }
}

/** The hottest loop of naming, in a function of its own that V8 compiles once. */
function addSums(own: Int16Array, sums: Int32Array, at: number): void {
  for (let cell = 0; cell < own.length; cell++) sums[at + cell] = (sums[at + cell] ?? 0) + (own[cell] ?? 0);
}
