import type { SentenceWords } from '../textSentence.ts';
import { CLUB_WORDS } from './nameWords.ts';

const SPORT: ReadonlySet<string> = new Set(
  `away captain champions club coach coached cup defeat derby equaliser equalizer fans fixture fixtures goal goalkeeper goalless goals
   halftime header keeper kick-off league lineup manager match matches midfielder defender penalty pitch players playoff playoffs
   premiership referee relegation scored scorer season squad stadium striker substitute teammate teammates tournament
   unbeaten winger`.split(/\s+/u),
);
const LEAST_WORDS = 3;

/** What clubs are called besides where a text is about sport; elsewhere "Halden Town" is a part of Halden. */
const IN_SPORT: ReadonlySet<string> = new Set([
  ...CLUB_WORDS,
  ...'city county rangers thistle town villa'.split(' '),
]);

/** Words by which clubs are named in a document. */
export function clubWordsOf(isSport: boolean): ReadonlySet<string> {
  return isSport ? IN_SPORT : CLUB_WORDS;
}

/** Whether a document speaks of matches, by several words that little else is told in. */
export function isSportsReport(sentences: readonly SentenceWords[]): boolean {
  const found = new Set<string>();
  for (const words of sentences) {
    for (const word of words) {
      if (SPORT.has(word)) found.add(word);
      if (found.size >= LEAST_WORDS) return true;
    }
  }
  return false;
}

/**
 * "Rondell 2, Marl 1", "Rondell have climbed", "past Marl": a name that no town has to itself in a text about sport.
 * The plural verb alone tells a side in British English.
 */
export function playsForSure(words: readonly string[], start: number, end: number): boolean {
  if (/^\p{N}{1,2}$/u.test(words[end] ?? '') && /^(?:,|-|–|$)/u.test(words[end + 1] ?? '')) return true;
  if (/^(?:against|beat|beating|past|versus|vs)$/u.test(words[start - 1] ?? '')) return true;
  return /^(?:are|have|were)$/u.test(words[end] ?? '') && words[start - 1]?.toLowerCase() !== 'and';
}
