import type { FeatureSequence } from '../../learn/crf.ts';
import { type FoundName, findNames } from '../../lexicon/findNames.ts';
import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import type { PersonLexicon } from '../../lexicon/titles.ts';
import { type DocumentEvidence, gatherEvidence } from './documentEvidence.ts';
import type { WordClusters } from './wordClusters.ts';
import { hashText, type WordForm, wordForm } from './wordForm.ts';

export interface EntityFeatureResources {
  readonly gazetteer: Gazetteer;
  readonly people: PersonLexicon;
  readonly clusters: WordClusters;
}

/** Buckets that features are hashed into; a power of two. */
export const BUCKETS = 1 << 20;

const EDGE: Pick<WordForm, 'hash' | 'shape'> = { hash: 0, shape: 0 };
const NO_CLUSTERS = [-1, -1, -1] as const;

/**
 * Hashed features of every word of a document, sentence by sentence: the words around, shapes, affixes, word
 * clusters, gazetteer matches and how the document uses the word elsewhere (Ratinov and Roth 2009).
 */
export function entityFeatures(
  sentences: readonly (readonly string[])[],
  resources: EntityFeatureResources,
): FeatureSequence[] {
  const forms = new Map<string, WordForm>();
  const lookUp = (word: string): WordForm => {
    const known = forms.get(word);
    if (known !== undefined) return known;
    const form = wordForm(word, resources.people);
    forms.set(word, form);
    return form;
  };
  const words = sentences.map((sentence) => sentence.map(lookUp));
  const evidence = gatherEvidence(words);
  return words.map((sentence) => sentenceFeatures(sentence, evidence, resources));
}

function sentenceFeatures(
  words: readonly WordForm[],
  evidence: DocumentEvidence,
  resources: EntityFeatureResources,
): Int32Array[] {
  const texts = words.map(({ text }) => text);
  const names = nameTags(findNames(texts, resources.gazetteer));
  const classes = words.map(wordClasses);
  const clusters = words.map((word) => resources.clusters.get(word.lower) ?? NO_CLUSTERS);
  const isHeadline = looksLikeHeadline(words);
  // One buffer for all words; some sixty features are active at each.
  let active = new Int32Array(128);
  let count = 0;
  const add = (template: number, value = 0): void => {
    if (count === active.length) {
      const wider = new Int32Array(count * 2);
      wider.set(active);
      active = wider;
    }
    active[count++] = bucketOf(template, value);
  };
  return words.map((word, index) => {
    count = 0;
    const at = (distance: number): Pick<WordForm, 'hash' | 'shape'> => words[index + distance] ?? EDGE;
    const before = at(-1);
    const after = at(1);
    add(0);
    for (let distance = -2; distance <= 2; distance++) add(3 + distance, at(distance).hash);
    add(6, pair(before.hash, word.hash));
    add(7, pair(word.hash, after.hash));
    add(8, pair(before.hash, after.hash));
    add(9, word.exactHash);
    add(10, word.shape);
    add(11, before.shape);
    add(12, after.shape);
    add(13, pair(pair(before.shape, word.shape), after.shape));
    for (const affix of word.affixes) add(14, affix);
    if (isHeadline) add(15, word.shape);
    if (index === 0) add(16, word.shape);
    for (const distance of [-4, -3, 3, 4]) {
      if (words[index + distance] !== undefined) add(distance < 0 ? 55 : 56, at(distance).hash);
    }
    addClusters(index, words, clusters, add);
    for (let distance = -1; distance <= 1; distance++) {
      for (const tag of names[index + distance] ?? []) add(40 + distance, tag);
      for (const kind of classes[index + distance] ?? []) add(45 + distance, kind);
    }
    addEvidence(word, evidence, add);
    return active.slice(0, count);
  });
}

type Add = (template: number, value?: number) => void;

function addClusters(
  index: number,
  words: readonly WordForm[],
  clusters: readonly (readonly [number, number, number])[],
  add: Add,
): void {
  for (let distance = -2; distance <= 2; distance++) {
    const [coarse, middle, fine] = clusters[index + distance] ?? NO_CLUSTERS;
    const isNear = Math.abs(distance) < 2;
    if (coarse >= 0) {
      add(20 + distance, coarse);
      add(25 + distance, middle);
      if (isNear) add(30 + distance, fine);
    } else if (isNear) {
      add(34 + distance, words[index + distance]?.shape ?? 0);
    }
  }
  const middleAt = (distance: number): number => (clusters[index + distance] ?? NO_CLUSTERS)[1];
  const shape = words[index]?.shape ?? 0;
  add(50, pair(middleAt(-1), middleAt(0)));
  add(51, pair(middleAt(0), middleAt(1)));
  add(52, pair(middleAt(-1), shape));
  add(53, pair(middleAt(1), shape));
}

const evidenceKinds = [
  'lower',
  'inside',
  'afterFirstName',
  'afterTitle',
  'afterLocative',
  'beforeOrganizationNoun',
  'beforeSpeechVerb',
] as const;

export function addEvidence(
  word: WordForm,
  evidence: DocumentEvidence,
  add: (template: number, value: number) => void,
): void {
  if (!word.isCapitalised) return;
  const entry = evidence.get(word.lower);
  evidenceKinds.forEach((kind, index) => {
    if (entry?.[kind]) add(60, index);
  });
  if (!entry?.inside) add(61, entry?.lower ? 1 : 0);
}

/** Which gazetteer entries a word may belong to, and where in their names it stands; nothing for other words. */
export function nameTags(found: readonly FoundName[]): (readonly number[] | undefined)[] {
  const tags: number[][] = [];
  for (const { start, end, uses } of found) {
    const kinds = new Set(uses.map(({ entry, use }) => (use === 'name' ? entry.kind : use)));
    for (let index = start; index < end; index++) {
      const part = end - start === 1 ? 'U' : index === start ? 'B' : index === end - 1 ? 'L' : 'I';
      tags[index] = Array.from(kinds, (kind) => hashText(`${kind}${part}`));
    }
  }
  return tags;
}

const FIRST_NAME = 1;
const TITLE = 2;
const ORGANIZATION = 3;
const PLACE = 4;

export function wordClasses(word: WordForm): number[] {
  const classes: number[] = [];
  if (word.isFirstName) classes.push(FIRST_NAME);
  if (word.isTitle) classes.push(TITLE);
  if (word.isOrganizationNoun) classes.push(ORGANIZATION);
  if (word.isPlaceNoun) classes.push(PLACE);
  return classes;
}

/** Headline style: three words in four have a capital, so that capitals say little. */
export function looksLikeHeadline(words: readonly Pick<WordForm, 'isWord' | 'isCapitalised'>[]): boolean {
  let counted = 0;
  let capitals = 0;
  for (const { isWord, isCapitalised } of words) {
    if (isWord) counted++;
    if (isCapitalised) capitals++;
  }
  return counted > 3 && capitals > counted * 0.7;
}

export function pair(left: number, right: number): number {
  return Math.imul(left ^ (left >>> 15), 0x2c1b3c6d) ^ Math.imul(right, 0x297a2d39);
}

export function bucketOf(template: number, value: number): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
