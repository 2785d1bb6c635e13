import { POSSESSIVE } from '../language/possessive.ts';
import { isCapitalised, isWord, type Word } from './attributions/attributionWords.ts';
import type { SourceLexicon } from './attributions/speakerLexicon.ts';

/** Words [from, to) of a sentence. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Prepositions and marks that end the part of a phrase that its head stands in. */
const HEAD_END =
  /^(?:of|for|from|at|in|with|who|which|that|on|to|by|,|–|—|\(|including|about|over|between|among|against|behind|close|familiar|involved|briefed|aware|present|near)$/u;
const TITLE = /^(?:(?:dr|mr|mrs|ms|prof|sir)\.?|\.)$/u;

/** Position of the head noun: the last word before a preposition, comma or dash, whole mentions being one word. */
export function headOf(words: readonly Word[], range: WordRange): number {
  let head = range.from;
  for (let at = range.from; at < range.to; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (word.mention === undefined && HEAD_END.test(word.lower) && at > range.from) break;
    if (word.lower === 'and' && word.mention === undefined) break;
    if (at > range.from && isPassive(words, at)) break;
    if (isWord(word) && !POSSESSIVE.test(word.text)) head = at;
  }
  // "one of their members", "some of the farmers" are headed by the noun behind "of".
  if (
    /^(?:one|some|many|several|most|two|three|both|all|none)$/u.test(words[head]?.lower ?? '') &&
    words[head + 1]?.lower === 'of'
  ) {
    return headOf(words, { from: head + 2, to: range.to });
  }
  return head;
}

/** "Released" of "figures released by the treasury": a participle that says of the noun before it whose deed it is. */
export function isPassive(words: readonly Word[], at: number): boolean {
  return (
    words[at + 1]?.lower === 'by' && /ed$|^(?:seen|given|made|written|drawn)$/u.test(words[at]?.lower ?? '')
  );
}

/** The range itself if its head can speak: a name, or a noun for people, bodies or documents. */
export function namesSpeaker(
  words: readonly Word[],
  range: WordRange,
  lexicon: SourceLexicon,
): WordRange | undefined {
  const head = words[headOf(words, range)];
  if (head === undefined) return undefined;
  const unknownName = isCapitalised(head) && range.from > 0 && /^\p{Lu}\p{Ll}/u.test(head.text);
  const speaks = head.mention !== undefined || lexicon.has(head.lower) || unknownName;
  return speaks || inApposition(words, range) ? range : undefined;
}

/** First word of the name behind the comma, a title before it passed over. */
export function appositionStart(words: readonly Word[], { to }: WordRange): number {
  let start = to + 1;
  while (start < to + 4 && words[start]?.mention === undefined && TITLE.test(words[start]?.lower ?? ''))
    start++;
  return start;
}

/** "Its chief engineer, Anna Kell": a name behind the comma that closes the phrase. */
export function inApposition(words: readonly Word[], range: WordRange): boolean {
  const start = appositionStart(words, range);
  const mention = words[start]?.mention;
  if (words[range.to]?.text !== ',' || mention?.form !== 'name') return false;
  let end = start;
  while (words[end]?.mention === mention) end++;
  return !POSSESSIVE.test(words[end]?.text ?? '');
}
