import { isWord, type Word } from './attributionWords.ts';
import type { CueMatch } from './cueFinding.ts';

/** Words that may stand between a cue and its "that" or quotation. */
export const MAX_GAP = 10;

/** First word of the content after a cue, if what follows fits one of the cue's frames. */
export function contentStart(words: readonly Word[], match: CueMatch, end: number): number | undefined {
  const { frames, strong } = match.cue;
  const start = frames.has('clause') && strong ? overAside(words, match.to, end) : match.to;
  const next = words[start]?.lower ?? '';
  const phrasal = match.to - match.from > 1;
  if (frames.has('plea')) return pleaFollows(words, start, end);
  if (frames.has('clause') || frames.has('addressee')) {
    const that = indexOfThat(words, start, end);
    if (that !== undefined) return that;
  }
  if (frames.has('infinitive') && next === 'to' && isWord(words[start + 1])) return start;
  if (frames.has('object') && end - start >= 3 && objectFollows(words[start])) return start;
  if (frames.has('addressee') && strong && toInfinitive(words, start, end)) return start;
  if (end - start < 2 || (!isWord(words[start]) && words[start]?.quotation === undefined)) return undefined;
  if (
    /^(?:in|on|at|during|after|before|when|while|as|to|from|by|about|and|but|for|with|against|over)$/u.test(
      next,
    )
  ) {
    return frames.has('noun') && strong && phrasal ? start : undefined;
  }
  if (
    frames.has('clause') &&
    (strong ||
      /^(?:believe|think|expect|hope|fear|know|feel|find|show|report|estimate)$/u.test(match.cue.lemma))
  ) {
    if (hasFiniteVerb(words, start, end)) return start;
  }
  // Bare judgements ("slammed the mayor") say nothing that could be checked.
  const judges = !frames.has('clause') && !frames.has('quote') && !phrasal;
  if (frames.has('noun') && judges && end - start < 5) return undefined;
  if (frames.has('noun') && (strong || phrasal || /^(?:how|why|what)$/u.test(next))) return start;
  return undefined;
}

const ASIDE =
  /^(?:(?:late |early |earlier )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|yesterday|today|(?:last|this) (?:week|month|year|night)|(?:in|at) (?:an?|the|his|her|their|its) (?:(?:\p{Ll}+ ){0,2})?(?:statement|interview|letter|report|speech|post|filing|email|briefing|conference))$/u;
/** Words of the longest such aside. */
const LONGEST_ASIDE = 6;

/** "said on Friday the pool would close", "said in a statement it had not known": when and where it was said. */
function overAside(words: readonly Word[], from: number, end: number): number {
  for (let to = Math.min(end, from + LONGEST_ASIDE); to > from; to--) {
    const aside = words.slice(from, to);
    if (aside.some(({ quotation }) => quotation !== undefined)) continue;
    if (ASIDE.test(aside.map(({ lower }) => lower).join(' '))) return to;
  }
  return from;
}

function indexOfThat(words: readonly Word[], start: number, end: number): number | undefined {
  for (let at = start; at < Math.min(end, start + MAX_GAP); at++) {
    const word = words[at];
    if (word === undefined || word.quotation !== undefined || /^[.;:]$/u.test(word.text)) return undefined;
    if (/^(?:that|whether)$/u.test(word.lower)) return at;
  }
  return undefined;
}

/** An object may follow behind "for" ("fear for their margins"); other prepositions and marks begin something else. */
function objectFollows(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (isWord(word) || word.quotation !== undefined) &&
    (word.lower === 'for' ||
      word.lower === 'to' ||
      !/^(?:in|on|at|during|after|before|when|while|as|from|by|about|with)$/u.test(word.lower))
  );
}

const PLEA = /^(?:plea|appeal|request|wish|demand|proposal|warning|message|call)$/u;

/** Behind an addressee, "with a plea to ..." or "with the wish that ...": what is asked for. */
function pleaFollows(words: readonly Word[], start: number, end: number): number | undefined {
  const plea = words.findIndex(
    (word, index) =>
      index > start &&
      index < Math.min(end, start + MAX_GAP) &&
      PLEA.test(word.lower) &&
      word.quotation === undefined,
  );
  const introduced =
    words[plea - 2]?.lower === 'with' &&
    /^(?:an?|the|his|her|its|their)$/u.test(words[plea - 1]?.lower ?? '');
  return introduced && /^(?:to|that|for)$/u.test(words[plea + 1]?.lower ?? '') ? plea + 1 : undefined;
}

function toInfinitive(words: readonly Word[], start: number, end: number): boolean {
  const to = words.findIndex((word, index) => index > start && index < end && word.lower === 'to');
  return to > start && to - start <= 14;
}

const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|isn't|aren't|wasn't|won't|can't|don't|didn't|\p{L}+['](?:s|re|ve|ll|d)|\p{L}{2,}ed|plans?|wants?|needs?|remains?|seems?|came|went|made|took|gave|got|began|became|fell|rose|grew|saw|left|lost|won|met|led|held|kept|sent|put|stood|knew|said|felt|lay|ran|paid|spent|brought|bought|sold|drew|broke|chose|spoke|told|thought|meant|heard|wrote|knows|says|owes|pays|comes|goes|takes|gets|makes|gives|works|lies|stands|means|costs)$/u;

function hasFiniteVerb(words: readonly Word[], start: number, end: number): boolean {
  return words.slice(start + 1, end).some((word) => FINITE.test(word.lower));
}
