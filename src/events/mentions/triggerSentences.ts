import { indexesBySentence } from '../../language/sentenceItems.ts';
import { tagPartsOfSpeech } from '../../language/tokens.ts';
import { once } from '../../model/once.ts';
import type { Sentence, TaggedArticle } from '../../model/taggedArticle.ts';
import type { TriggerLexicon } from './triggerLexicon.ts';

/** A sentence of the news itself that may report an event, with parts of speech on its tokens. */
export interface TriggerSentence {
  readonly index: number;
  readonly sentence: Sentence;
  /** Indexes of the mentions within. */
  readonly named: readonly number[];
}

/**
 * The sentences that may report an event, in text order. Those that are without parts of speech are parsed at once:
 * apart, each call of the parser cost as much as three of its words.
 */
export function triggerSentences(tagged: TaggedArticle, triggers: TriggerLexicon): TriggerSentence[] {
  const { article, sentences } = tagged;
  const mentionsIn = indexesBySentence(tagged.mentions, sentences);
  const chosen: TriggerSentence[] = [];
  sentences.forEach((sentence, index) => {
    const block = article.blocks[sentence.block];
    if (block === undefined || block.role !== 'body' || block.kind === 'heading') return;
    const named = mentionsIn[index] ?? [];
    if (mayHoldTrigger(article.text, sentence, named.length > 0, triggers))
      chosen.push({ index, sentence, named });
  });
  const bare = chosen.map(({ sentence }) => sentence).filter(({ tokens }) => !isParsed(tokens));
  if (bare.length === 0) return chosen;
  const parsed = tagPartsOfSpeech(article.text, bare);
  const parsedOf = new Map(bare.map((sentence, at) => [sentence, parsed[at]]));
  return chosen.map((one) => ({ ...one, sentence: parsedOf.get(one.sentence) ?? one.sentence }));
}

function isParsed(tokens: Sentence['tokens']): boolean {
  return tokens.some(({ pos }) => pos !== undefined);
}

/**
 * Whether a sentence is worth parsing, which costs ten times as much as asking: it holds all the words of some trigger,
 * and a verb's trigger somebody's name.
 */
function mayHoldTrigger(
  text: string,
  { span, tokens }: Sentence,
  hasName: boolean,
  triggers: TriggerLexicon,
): boolean {
  const words = tokens.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const running = once(() => ` ${text.slice(span.start, span.end).toLowerCase()} `);
  return words.some((word) =>
    triggers
      .rowsOf(word)
      .some(
        ({ pos, others, objects, subtype }) =>
          (pos === 'noun' ||
            hasName ||
            (subtype === 'summit' && /\b(?:leaders|ministers|heads)\b/u.test(running()))) &&
          others.every((part) => words.includes(part)) &&
          (objects.length === 0 || objects.some((object) => running().includes(object))),
      ),
  );
}
