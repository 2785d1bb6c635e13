import type { Word } from './sentenceWords.ts';

/** A run of words of a sentence: `[from, to)`, with the word that carries its meaning. */
export interface Chunk {
  readonly kind: 'noun' | 'verb';
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** End of the "of" and "in" phrases that belong to a noun chunk, where they were looked at. */
  readonly extent?: number;
}

export interface VerbChunk extends Chunk {
  readonly kind: 'verb';
  readonly passive: boolean;
  readonly infinitive: boolean;
  /** "urging him to ...", "killed in the attack": no finite verb, no subject of its own. */
  readonly participle: boolean;
  /** Lower-cased auxiliaries and adverbs before the head. */
  readonly before: readonly string[];
}

export type AnyChunk = (Chunk & { readonly kind: 'noun' }) | VerbChunk;

const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", 'gets', 'got']);
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having']);
const DO = new Set(['do', 'does', 'did', "don't", "doesn't", "didn't"]);
const MODALS = new Set(
  "will would shall should can could may might must cannot won't wouldn't can't couldn't shouldn't ll".split(
    ' ',
  ),
);
/** Particles and prepositions that the parser takes for verbs beside one: "reached out", "calling on", "including". */
const NO_NOUNS = new Set(['there', 'here']);
const NO_VERBS = new Set(
  'out on up down off over in away back to for at with including following according'.split(' '),
);
const NEGATIONS = new Set(['not', "n't", 'never', 'no longer']);
const TIME_NOUNS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week weeks month months
  year years day days january february march april june july august september october november december`
    .trim()
    .split(/\s+/u),
);

/** Auxiliaries, whatever the parser says of them. */
export function isAuxiliary(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const { lower } = word;
  if (word.text === 'May') return false;
  return BE.has(lower) || HAVE.has(lower) || DO.has(lower) || MODALS.has(lower) || word.pos === 'auxiliary';
}

export function isTimeWord(word: Word | undefined): boolean {
  return word !== undefined && TIME_NOUNS.has(word.lower);
}

/** Noun and verb chunks of a sentence, in order; what stands between them belongs to none. */
export function chunkWords(words: readonly Word[]): AnyChunk[] {
  const chunks: AnyChunk[] = [];
  let index = 0;
  while (index < words.length) {
    const chunk = readVerbChunk(words, index) ?? readNounChunk(words, index);
    if (chunk === undefined) index++;
    else {
      chunks.push(chunk);
      index = chunk.to;
    }
  }
  return chunks;
}

function readVerbChunk(words: readonly Word[], from: number): VerbChunk | undefined {
  let index = from;
  let head = -1;
  const infinitive = words[from - 1]?.lower === 'to';
  while (index < words.length) {
    const word = words[index];
    if (word === undefined) break;
    if (isAuxiliary(word) || isVerb(word)) {
      // "is set to meet" is two chunks: the infinitive has an event and a time of its own.
      if (head >= 0 && !isAuxiliary(words[head]) && !isAuxiliary(word)) {
        if (index > from && words[index - 1]?.pos !== 'adverb') break;
      }
      head = index;
      index++;
    } else if (
      (word.pos === 'adverb' || NEGATIONS.has(word.lower)) &&
      nextIsVerbal(words, index + 1) &&
      (head >= 0 ? isAuxiliary(words[head]) : false)
    ) {
      index++;
    } else break;
  }
  if (head < 0) return undefined;
  const before = words.slice(from, head).map(({ lower }) => lower);
  const main = words[head];
  const lastBe = before.findLastIndex((word) => BE.has(word));
  const past =
    main?.tense === 'past' || main?.tense === 'participle' || /(?:ed|en)$/u.test(main?.lower ?? '');
  return {
    kind: 'verb',
    from,
    to: head + 1,
    head,
    passive: lastBe >= 0 && past,
    infinitive,
    participle: !infinitive && before.length === 0 && main?.tense === 'gerund',
    before,
  };
}

function isVerb(word: Word): boolean {
  return (
    word.pos === 'verb' && word.mention === undefined && !NO_VERBS.has(word.lower) && word.text !== 'May'
  );
}

function nextIsVerbal(words: readonly Word[], index: number): boolean {
  const next = words[index];
  if (next === undefined) return false;
  return (
    next.pos === 'verb' || isAuxiliary(next) || (next.pos === 'adverb' && words[index + 1]?.pos === 'verb')
  );
}

const NOMINAL = new Set(['noun', 'properNoun', 'number', 'adjective', 'determiner']);
/** Words that the parser may call determiners but that open a clause. */
const CLAUSE_WORDS = new Set([
  'that',
  'which',
  'who',
  'whom',
  'whose',
  'what',
  'when',
  'where',
  'while',
  'as',
]);

function readNounChunk(words: readonly Word[], from: number): AnyChunk | undefined {
  let index = from;
  let head = -1;
  while (index < words.length) {
    const word = words[index];
    if (word === undefined || !continuesNounChunk(words, index, from)) break;
    // "France on Monday hosted ..." keeps its days apart, and so does "the troops Tuesday".
    if (isTimeWord(word) && head >= 0 && words[index + 1]?.lower !== "'s") break;
    if (word.pos === 'noun' || word.pos === 'properNoun' || word.pos === 'pronoun') head = index;
    if (word.pos === 'number' && head < 0 && !startsNominal(words[index + 1])) head = index;
    index++;
    if (isTimeWord(word) && words[index]?.lower !== "'s") break;
  }
  return head < 0 ? undefined : { kind: 'noun', from, to: head + 1, head };
}

function continuesNounChunk(words: readonly Word[], index: number, from: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (word.mention !== undefined) {
    // Two names side by side without a word between them are one chunk ("US President Donald Trump").
    return true;
  }
  if (CLAUSE_WORDS.has(word.lower) || NO_NOUNS.has(word.lower)) return false;
  if (word.pos === 'pronoun') return index === from;
  if (word.pos === 'determiner') return index === from || words[index - 1]?.lower === 'all';
  if (NOMINAL.has(word.pos))
    return !(word.pos === 'number' && index > from && words[index - 1]?.pos === 'pronoun');
  if (word.lower === "'s" || word.lower === "'" || word.lower === '-' || word.lower === '–') {
    return index > from && startsNominal(words[index + 1]);
  }
  return false;
}

function startsNominal(word: Word | undefined): boolean {
  return word !== undefined && (NOMINAL.has(word.pos) || word.mention !== undefined);
}
