import type { Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { PartOfSpeech, Sentence, TaggedArticle, Token } from '../model/taggedArticle.ts';

/** A word of one sentence with all that event detection reads off it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly tense?: NonNullable<Token['tense']>;
  /** Index of the mention that covers the word. */
  readonly mention?: number;
}

/** Words of a sentence whose tokens carry parts of speech; names count as proper nouns whatever the parser thought. */
export function wordsOf(
  { article, mentions }: Pick<TaggedArticle, 'article' | 'mentions'>,
  sentence: Sentence,
  mentionIndexes: readonly number[],
): Word[] {
  return sentence.tokens.map(({ start, end, pos, tense }) => {
    const text = article.text.slice(start, end);
    const mention = mentionIndexes.find((index) => covers(mentions[index], start, end));
    const form = mention === undefined ? undefined : mentions[mention]?.form;
    const named = form !== undefined && form !== 'pronoun';
    return {
      start,
      end,
      text,
      lower: text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'"),
      pos: named ? 'properNoun' : (pos ?? 'other'),
      ...(tense === undefined || named ? {} : { tense }),
      ...(mention === undefined ? {} : { mention }),
    };
  });
}

function covers(mention: Mention | undefined, start: number, end: number): boolean {
  return mention !== undefined && mention.span.start <= start && end <= mention.span.end;
}

/** Indexes of the items that lie within each sentence; both lists in text order. */
export function indexesBySentence(
  items: readonly { readonly span: Span }[],
  sentences: readonly Sentence[],
): number[][] {
  let next = 0;
  return sentences.map(({ span }) => {
    const inside: number[] = [];
    while (next < items.length) {
      const item = items[next]?.span;
      if (item === undefined || item.start >= span.end) break;
      if (item.start >= span.start) inside.push(next);
      next++;
    }
    return inside;
  });
}
