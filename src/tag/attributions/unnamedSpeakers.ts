import type { WordRange } from '../nounPhraseHead.ts';
import { isCapitalised, type Word } from './attributionWords.ts';
import type { SourceLexicon } from './speakerLexicon.ts';

/** Words of a group that another one joins, at most. */
const LONGEST_GROUP = 6;

/** The first word of "Unions and employers", where the source was found to be the second of them alone. */
export function coordinatedFrom(words: readonly Word[], { from }: WordRange, lexicon: SourceLexicon): number {
  if (words[from - 1]?.lower !== 'and' || !lexicon.has(words[from - 2]?.lower ?? '')) return from;
  let at = from - 2;
  while (at > 0 && from - at <= LONGEST_GROUP && isOfGroup(words[at - 1])) at--;
  // The first word of a sentence is capitalised whatever it is.
  if (at === 1 && words[0]?.mention === undefined && isCapitalised(words[0])) at = 0;
  const opens =
    at === 0 || /^(?:[,;:“"(]|that|where|while|as|but|because|when|if)$/u.test(words[at - 1]?.lower ?? '');
  return opens ? at : from;
}

function isOfGroup(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^\p{Ll}+$/u.test(word.text) &&
    !/^(?:that|where|while|as|but|because|when|if|who|which|and|is|are|was|were|has|have|had)$/u.test(
      word.lower,
    )
  );
}

/** "You expect", "people often expect": anybody, and so nobody. */
export function isAnybody(words: readonly Word[], { from, to }: WordRange): boolean {
  if (to - from !== 1) return false;
  const [word = '', next = ''] = [words[from]?.lower, words[to]?.lower];
  if (word === 'you') return true;
  const isGeneral = /^(?:often|usually|generally|typically|always|tend)$/u.test(next);
  return isGeneral && /^(?:people|users|everyone|everybody)$/u.test(word);
}

/** "They accused each other": two, whom no single entity stands for. */
export function isReciprocal(words: readonly Word[], { to }: WordRange): boolean {
  return words
    .slice(to, to + 5)
    .some(
      ({ lower }, at, next) =>
        (lower === 'each' && next[at + 1]?.lower === 'other') ||
        (lower === 'one' && next[at + 1]?.lower === 'another'),
    );
}
