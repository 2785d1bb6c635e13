import { z } from 'zod';
import { readCsvRows } from '../lexicon/csvRows.ts';
import { addTo } from '../model/lists.ts';
import { isInflection } from './inflection.ts';
import { readWords, type Word } from './words.ts';

export const cueLists = [
  'demand',
  'pledge',
  'target',
  'announcement',
  'forecast',
  'opinion',
  'hedge',
  'negation',
  'framing',
  'topic',
  'meta',
  'greeting',
  'comparison',
  'change',
  'action',
  'vague',
  'personal',
  'update',
] as const;
export type CueList = (typeof cueLists)[number];

/** A cue phrase found in a list of words: the words from `first` to `last`, both inclusive. */
export interface CueHit {
  readonly list: CueList;
  readonly phrase: string;
  readonly weight: number;
  readonly first: number;
  readonly last: number;
}

interface Cue {
  readonly list: CueList;
  readonly phrase: string;
  readonly weight: number;
  readonly parts: readonly Part[];
}

/** A word of a phrase, or one of the signs that stand for a kind of word. */
interface Part {
  readonly sign?: string;
  readonly base: string;
  readonly stem: string;
}

/** Cue phrases that begin with one stem, each list in the order of the lexicon. */
interface CueGroup {
  /** Those that any word may follow. */
  readonly open: readonly Cue[];
  /**
   * Those and the ones that go on with a word of this stem. "The" and "be" begin fifty phrases each: of all cues that
   * share a word's stem one in sixteen goes on as the text does.
   */
  readonly bySecond: ReadonlyMap<string, readonly Cue[]>;
}

/** Cue phrases by the stem of their first word. */
export type CueLexicon = ReadonlyMap<string, CueGroup>;

const rowsSchema = z.array(
  z.object({ phrase: z.string().min(1), list: z.enum(cueLists), weight: z.coerce.number() }),
);

/** How many words "…" may stand for: "call on Brazil, India and China to". */
const LONGEST_GAP = 7;
/** What ends the stretch that "…" stands for. */
const NO_GAP = /^(?:to|not|who|which|that|say|said|says)$/u;
/** What cannot begin a verb after "committed to", "aims to". */
const NO_VERB =
  /^(?:the|an?|its|their|his|her|our|my|your|this|that|these|those|all|both|what|it|them|us|\p{L}+(?:tion|ity|ment|ness|ship|ance|ence|ism|cy|ers))$/u;

/**
 * Reads `lexicon/claimCues.csv`. A phrase matches word by word on stems; `…` stands for one to seven words,
 * `<verb>` for a lower-case word that is no determiner and does not end like a noun, `<number>`, `<year>` and `<name>` for what they say.
 */
export function parseCueLexicon(csv: string): CueLexicon {
  const lexicon = new Map<string, Cue[]>();
  for (const { phrase, list, weight } of rowsSchema.parse(readCsvRows(csv))) {
    const parts = phrase.split(' ').flatMap((part) => {
      if (part === '…' || part.startsWith('<')) return [{ sign: part, base: part, stem: part }];
      return readWords(part, { start: 0, end: part.length }).map(({ base, stem }): Part => ({ base, stem }));
    });
    addTo(lexicon, parts[0]?.stem ?? '', { list, phrase, weight, parts });
  }
  return new Map([...lexicon].map(([stem, cues]) => [stem, groupBySecond(cues)]));
}

function groupBySecond(cues: readonly Cue[]): CueGroup {
  const seconds = new Set(cues.flatMap((cue) => secondStem(cue) ?? []));
  const goingOn = (second: string | undefined): Cue[] =>
    cues.filter((cue) => {
      const own = secondStem(cue);
      return own === undefined || own === second;
    });
  return {
    open: goingOn(undefined),
    bySecond: new Map([...seconds].map((second) => [second, goingOn(second)])),
  };
}

/** The stem that the second word must have; none where there is no second, or a sign. */
function secondStem({ parts: [, second] }: Cue): string | undefined {
  return second?.sign === undefined ? second?.stem : undefined;
}

/** Every cue phrase in the words, in text order; longer phrases do not hide shorter ones. */
export function findCues(lexicon: CueLexicon, words: readonly Word[]): CueHit[] {
  const hits: CueHit[] = [];
  for (let first = 0; first < words.length; first++) {
    const group = lexicon.get(words[first]?.stem ?? '');
    if (group === undefined) continue;
    const cues = group.bySecond.get(words[first + 1]?.stem ?? '') ?? group.open;
    for (const { list, phrase, weight, parts } of cues) {
      const last = matchParts(parts, words, first, list === 'meta');
      if (last !== undefined) hits.push({ list, phrase, weight, first, last });
    }
  }
  return hits;
}

/**
 * Without months and names: "in May", "Will Orne". The model of the wording has been trained on what `findCues` finds,
 * and is asked with that.
 */
export function leaveOutNames(cues: readonly CueHit[], words: readonly Word[]): CueHit[] {
  return cues.filter(({ first, last }) => {
    const word = words[first];
    if (first !== last || word?.capitalized !== true) return true;
    return !(word.text === 'may' || (first > 0 && /^(?:will|march)$/u.test(word.text)));
  });
}

function matchParts(
  parts: readonly Part[],
  words: readonly Word[],
  first: number,
  literally: boolean,
): number | undefined {
  let at = first;
  // By index: pairs of index and part were a thirtieth of all memory that an article takes.
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) break;
    if (part.sign === '…') {
      const next = parts[index + 1];
      const limit = Math.min(words.length, at + LONGEST_GAP + 1);
      const from = at;
      while (at < limit && next !== undefined && !partMatches(next, words[at])) {
        if (NO_GAP.test(words[at]?.text ?? '')) return undefined;
        at++;
      }
      // "want to buy" has no one between: it is no demand.
      if (at === from) return undefined;
      continue;
    }
    if (!partMatches(part, words[at])) return undefined;
    // "Reporting by" is a credit, "a report by the ministry" is not.
    if (literally && !isLiteral(part, words[at])) return undefined;
    at++;
  }
  return at - 1;
}

function isLiteral({ sign, base }: Part, word: Word | undefined): boolean {
  return sign !== undefined || word?.base === base || word?.base === `${base}s`;
}

function partMatches({ sign, base, stem }: Part, word: Word | undefined): boolean {
  if (word === undefined) return false;
  switch (sign) {
    case '<verb>':
      return !word.capitalized && /^\p{L}/u.test(word.text) && !NO_VERB.test(word.text);
    case '<number>':
      return /^\p{N}/u.test(word.text);
    case '<year>':
      return /^(?:19|20)\d\d$/u.test(word.text);
    case '<name>':
      return word.capitalized;
    default:
      return stem === word.stem && isInflection(base, word.base);
  }
}
