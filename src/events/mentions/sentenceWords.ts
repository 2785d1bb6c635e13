import type { Mention } from '../../model/entity.ts';
import type { PartOfSpeech, Sentence, TaggedArticle, Token } from '../../model/taggedArticle.ts';

/** A word of one sentence with all that event detection reads off it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly tense: Token['tense'];
  /** Index of the mention that covers the word. */
  readonly mention: number | undefined;
}

/** Words of a sentence whose tokens carry parts of speech; names count as proper nouns whatever the parser thought. */
export function wordsOf(
  { article, mentions }: Pick<TaggedArticle, 'article' | 'mentions'>,
  sentence: Sentence,
  mentionIndexes: readonly number[],
): Word[] {
  const words = sentence.tokens.map(({ start, end, pos, tense }): Word => {
    const text = article.text.slice(start, end);
    const mention = mentionIndexes.find((index) => covers(mentions[index], start, end));
    const form = mention === undefined ? undefined : mentions[mention]?.form;
    const named = form !== undefined && form !== 'pronoun';
    return {
      start,
      end,
      text,
      lower: lowerCase(text),
      pos: named ? 'properNoun' : (pos ?? 'other'),
      tense: named ? undefined : tense,
      mention,
    };
  });
  // From left to right, each word beside those already mended: "the upcoming summit there".
  words.forEach((word, index) => {
    if (isHiddenInfinitive(words, index)) words[index] = { ...word, pos: 'verb', tense: 'infinitive' };
    if (!isHiddenNoun(words, index)) return;
    words[index] = { ...word, pos: precedesNoun(words, index) ? 'adjective' : 'noun', tense: undefined };
  });
  return words;
}

/** With straight apostrophes. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  // Asked of every word, where few have one: two replacements cost more than all else of a word.
  if (!lower.includes('’') && !lower.includes('‘')) return lower;
  return lower.replaceAll('’', "'").replaceAll('‘', "'");
}

function precedesNoun(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  // The parser takes "there" for a noun, and a noun before it for a verb.
  if (next === undefined || next.lower === 'there') return false;
  if (next.pos === 'noun' || next.pos === 'properNoun') return true;
  return words[index]?.tense === 'gerund' && next.tense === 'infinitive';
}

/** "is due to meet President ...": the parser takes an infinitive before a name for a noun. */
function isHiddenInfinitive(words: readonly Word[], index: number): boolean {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  if (before?.lower !== 'to' || word?.pos !== 'noun' || word.lower.endsWith('s') || after === undefined)
    return false;
  return after.mention !== undefined || ['determiner', 'pronoun', 'properNoun'].includes(after.pos);
}

/** "Monday's meeting", "the planned summit": behind a determiner or possessor stands no verb. */
function isHiddenNoun(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word?.pos !== 'verb') return false;
  const at = words[index - 1]?.pos === 'adjective' ? index - 2 : index - 1;
  const before = words[at];
  if (before === undefined) return false;
  if (before.lower === "'s") return words[at - 1]?.pos !== 'pronoun';
  return /^(?:the|a|an|this|these|those|his|its|their|our)$/u.test(before.lower);
}

function covers(mention: Mention | undefined, start: number, end: number): boolean {
  return mention !== undefined && mention.span.start <= start && end <= mention.span.end;
}
