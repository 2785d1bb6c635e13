import { POSSESSIVE } from '../../language/possessive.ts';
import type { Speaker } from '../../model/attribution.ts';
import type { TagContext } from '../context.ts';
import type { WordRange } from '../nounPhraseHead.ts';
import { isWord, spanOfWords, type Word } from './attributionWords.ts';

type Principal = NonNullable<Speaker['for']>;

const SPOKESPERSON = /^spokes(?:man|men|woman|women|person|persons|people)$/u;
const DETERMINER =
  /^(?:an?|the|his|her|its|their|one|another|some|two|three|several|chief|senior|former|main|official)$/u;
/** What ends the phrase behind "a spokeswoman for". */
const END = /^(?:,|who|which|that|and|said|told|–|—|\(|\))$/u;

/**
 * Whom a spokesperson speaks for: "Kestrel" of "a spokeswoman for Kestrel", "Kestrel's spokesman", "Kestrel spokesman
 * Jan Till", "Jan Till, a spokesman for Kestrel". The spokesperson is the speaker all the same.
 * @param source the words that name who speaks, and an apposition behind them
 */
export function findPrincipal(
  words: readonly Word[],
  source: WordRange,
  context: TagContext,
): Principal | undefined {
  const limit = apposedEnd(words, source.to);
  const at = words.findIndex(
    (word, index) => index >= source.from && index < limit && SPOKESPERSON.test(word.lower),
  );
  if (at < 0) return undefined;
  const joint = words[at + 1]?.lower;
  return joint === 'for' || joint === 'of'
    ? behind(words, at + 2, context)
    : before(words, at, source, context);
}

/** "Jan Till, a spokesman for Kestrel, said": the apposition may stand behind the words that name the speaker. */
function apposedEnd(words: readonly Word[], to: number): number {
  if (words[to]?.text !== ',') return to;
  const end = words.findIndex(({ text }, index) => index > to && text === ',');
  return end < 0 ? to : end;
}

function behind(words: readonly Word[], from: number, context: TagContext): Principal | undefined {
  let to = from;
  while (to < words.length && to < from + 8) {
    const word = words[to];
    if (word === undefined || (word.mention === undefined && (END.test(word.lower) || !isPart(word)))) break;
    to++;
  }
  return describe(words, from, to, context);
}

function before(
  words: readonly Word[],
  at: number,
  source: WordRange,
  context: TagContext,
): Principal | undefined {
  let from = source.from;
  while (from < at && words[from]?.mention === undefined && DETERMINER.test(words[from]?.lower ?? '')) from++;
  let to = at;
  while (to > from && POSSESSIVE.test(words[to - 1]?.text ?? '')) to--;
  return describe(words, from, to, context);
}

function isPart(word: Word): boolean {
  return isWord(word) || POSSESSIVE.test(word.text) || word.text === '&';
}

function describe(
  words: readonly Word[],
  from: number,
  to: number,
  { article, entities }: TagContext,
): Principal | undefined {
  const span = to > from ? spanOfWords(words, from, to) : undefined;
  if (span === undefined) return undefined;
  const text = article.text.slice(span.start, span.end).replaceAll(/\s+/gu, ' ').replace(/^the /u, '');
  // A name that is all of it, or its last word: "the chip maker Kestrel".
  const mention = words[to - 1]?.mention;
  const entity = mention?.form === 'name' || mention?.form === 'metonym' ? mention.entity : undefined;
  const name = entity === undefined ? undefined : entities[entity]?.name;
  if (entity !== undefined && name !== undefined) return { entity, text: name };
  // "Government spokesman Jan Till" opens a sentence.
  const opens = from === 0 && to - from === 1 && words[from]?.mention === undefined;
  return { text: opens ? text.charAt(0).toLowerCase() + text.slice(1) : text };
}
