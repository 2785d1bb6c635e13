import { z } from 'zod';
import { stem } from '../language/natural.ts';
import { tagPartsOfSpeech } from '../language/tokens.ts';
import { type ReadAsset, readTable } from '../lexicon/table.ts';
import type { Article } from '../model/article.ts';
import type { Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { Sentence } from '../model/taggedArticle.ts';
import type { TextSentence } from './textSentence.ts';

/** Stems of words that may report an event; their sentences are worth a parse. */
export type WordsOfInterest = ReadonlySet<string>;

export function loadWordsOfInterest(readAsset: ReadAsset): WordsOfInterest {
  const name = 'lexicon/triggers.csv';
  const rows = readTable(name, readAsset(name), z.object({ trigger: z.string(), pos: z.string() }));
  return new Set(
    rows.map(({ trigger, pos }) => {
      const words = trigger.split(' ');
      return stem((pos === 'verb' ? words[0] : words.at(-1)) ?? trigger);
    }),
  );
}

/**
 * Part of speech and tense in the sentences that later steps ask for them: body text that names somebody and has a
 * word that may report an event. compromise's grammar costs several times what its tokeniser does, so these
 * sentences, two in five of a news article, are parsed together, once, with our names as proper nouns.
 */
export function tagVerbs(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  sentences: readonly TextSentence[],
  mentions: readonly Mention[],
  interest: WordsOfInterest,
): Sentence[] {
  const names: Span[] = [];
  const chosen = new Map<number, Sentence>();
  let next = 0;
  sentences.forEach(({ span, block, tokens, words }, index) => {
    let isNamed = false;
    for (; (mentions[next]?.span.start ?? Number.POSITIVE_INFINITY) < span.end; next++) {
      const mention = mentions[next];
      if (mention === undefined) break;
      isNamed = true;
      if (mention.form !== 'role') names.push(mention.span);
    }
    const own = blocks[block];
    const isBody = own?.role === 'body' && own.kind !== 'heading';
    if (isNamed && isBody && words.some((word) => interest.has(stem(word.toLowerCase())))) {
      chosen.set(index, { span, block, tokens });
    }
  });
  const parsed = tagPartsOfSpeech(text, [...chosen.values()], names);
  const byIndex = new Map([...chosen.keys()].map((index, order) => [index, parsed[order]]));
  return sentences.map(({ span, block, tokens }, index) => byIndex.get(index) ?? { span, block, tokens });
}
