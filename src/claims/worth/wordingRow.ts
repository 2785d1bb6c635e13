import { extendHash, foldHash, HASH_START, hashText } from '../../learn/linear.ts';
import { PositionSums } from '../../learn/positionSums.ts';
import type { CueHit, CueList } from '../cueLexicon.ts';
import type { Word } from '../words.ts';

/** Positions of the wording model: 2^18. One bit more gained .0035 average precision on dev-test, for twice the file. */
export const WORDING_BITS = 18;

/** Length of each group of features after normalisation. checkthat24.dev and transfer to PoliClaim chose them. */
const UNIGRAMS = 0.7;
const BIGRAMS = 0.7;
const LETTERS = 1;
/** A count of the lexicon or of word forms, at most five of each. */
const COUNT = 0.15;
/** Hashes of what stands before each kind of feature, so that no text is joined for them. */
const UNIGRAM = hashText('u ');
const BIGRAM = hashText('b ');
const FORM = hashText('f ');
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;

const LISTS: ReadonlySet<CueList> = new Set<CueList>([
  'comparison',
  'change',
  'action',
  'hedge',
  'opinion',
  'vague',
  'personal',
  'pledge',
  'demand',
  'forecast',
  'greeting',
  'negation',
]);

const FORMS: readonly (readonly [string, RegExp])[] = [
  ['number', /^[\p{N}%]/u],
  ['I', /^(?:i|my|me)$/u],
  ['we', /^(?:we|our|us)$/u],
  ['you', /^your?$/u],
  ['he', /^(?:s?he|his|her|him)$/u],
  ['they', /^(?:they|their|them)$/u],
  ['ed', /ed$/u],
  ['past', /^(?:was|were|had|did|been)$/u],
  ['modal', /^(?:will|should|must|can|could|would|may|might)$/u],
  ['unit', /^(?:million|billion|trillion|thousand|hundred|percent|dollars|[$€£])$/u],
];

/** Reads sentences for the wording model, into sums that every sentence reuses. */
export class WordingReader {
  private readonly counts = new PositionSums();
  private readonly sums = new PositionSums();
  private readonly known = new Map<string, WordFeatures>();

  /**
   * One sentence: hashed unigrams and bigrams with numbers folded, letter n-grams within words, each group of unit
   * length times its weight, and counts of cue phrases and word forms.
   * @returns sums that hold until the next sentence is read
   */
  read(text: string, words: readonly Word[], cues: readonly CueHit[]): PositionSums {
    const { counts, sums } = this;
    const features = words.map((word) => this.featuresOf(word.text));
    sums.clear();
    for (const { unigram } of features) counts.add(unigram, 1);
    addNormalised(sums, counts, UNIGRAMS);
    let previous = SENTENCE_START;
    for (const { folded, asPrevious } of features) {
      counts.add(foldHash(hashText(folded, previous), WORDING_BITS), 1);
      previous = asPrevious;
    }
    addNormalised(sums, counts, BIGRAMS);
    for (const { letters } of features) for (const position of letters) counts.add(position, 1);
    addNormalised(sums, counts, LETTERS);
    for (const [name, value] of countForms(text, words, features, cues))
      sums.add(foldHash(hashText(name, FORM), WORDING_BITS), Math.min(value, 5) * COUNT);
    return sums;
  }

  private featuresOf(text: string): WordFeatures {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const features = readFeatures(text);
    if (this.known.size >= MOST_WORDS) this.known.clear();
    this.known.set(text, features);
    return features;
  }
}

/** What a word adds to every sentence that it stands in: news repeats its words. */
interface WordFeatures {
  readonly folded: string;
  /** A position, as those of the letters are. */
  readonly unigram: number;
  /** The hash that its bigram with the next word goes on from. */
  readonly asPrevious: number;
  readonly letters: readonly number[];
  readonly forms: readonly string[];
}

const MOST_WORDS = 16_000;
const SENTENCE_START = hashText(' ', hashText('^', BIGRAM));

function readFeatures(text: string): WordFeatures {
  const folded = foldNumber(text);
  return {
    folded,
    unigram: foldHash(hashText(folded, UNIGRAM), WORDING_BITS),
    asPrevious: hashText(' ', hashText(folded, BIGRAM)),
    letters: /^\p{L}/u.test(folded) ? findLetters(`<${folded}>`) : [],
    forms: FORMS.flatMap(([name, form]) => (form.test(text) ? [name] : [])),
  };
}

function foldNumber(text: string): string {
  if (/^(?:1[89]|20)\d\d$/u.test(text)) return '<year>';
  return /^\p{N}/u.test(text) ? '<number>' : text;
}

/** Positions of the letter n-grams of a word. */
function findLetters(word: string): number[] {
  const positions: number[] = [];
  for (let start = 0; start + SHORTEST_GRAM <= word.length; start++) {
    let hash = extendHash(HASH_START, 99);
    const end = Math.min(word.length, start + LONGEST_GRAM);
    for (let at = start; at < end; at++) {
      hash = extendHash(hash, word.charCodeAt(at));
      if (at - start + 1 >= SHORTEST_GRAM) positions.push(foldHash(hash, WORDING_BITS));
    }
  }
  return positions;
}

/** Adds a group of features, brought to a length, and clears its counts. */
function addNormalised(sums: PositionSums, counts: PositionSums, length: number): void {
  let squares = 0;
  for (let place = 0; place < counts.size; place++) {
    const count = counts.sumAt(place);
    squares += count === 1 ? 1 : dampen(count) ** 2;
  }
  const scale = length / Math.sqrt(Math.max(squares, 1));
  for (let place = 0; place < counts.size; place++)
    sums.add(counts.positionAt(place), dampen(counts.sumAt(place)) * scale);
  counts.clear();
}

/** Most features stand once in a sentence, and their logarithm is zero. */
function dampen(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count);
}

function countForms(
  text: string,
  words: readonly Word[],
  features: readonly WordFeatures[],
  cues: readonly CueHit[],
): Map<string, number> {
  const counts = new Map<string, number>([['length', Math.log(1 + words.length)]]);
  const add = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { list } of cues) if (LISTS.has(list)) add(list);
  words.forEach((word, index) => {
    for (const name of features[index]?.forms ?? []) add(name);
    if (index > 0 && word.capitalized && word.text !== 'i') add('capital');
  });
  if (words.length < 6) add('short');
  if (/\?\s*$/u.test(text)) add('question');
  if (text.includes('!')) add('exclamation');
  return counts;
}
