import type { Span } from '../../model/span.ts';
import type { TagContext } from '../context.ts';
import { inApposition } from '../nounPhraseHead.ts';
import { inWords, spanOfWords, type Word, wordsOf } from './attributionWords.ts';
import type { SourceClass, SourceLexicon } from './speakerLexicon.ts';

interface DescribedSubject {
  readonly span: Span;
  readonly text: string;
  readonly kind: SourceClass;
}

const DETERMINER = /^(?:the|an?|this|that|his|her|its|their|one|another)$/iu;
/** Words of such a description, at most. editors */
const LONGEST = 6;

/**
 * The noun for somebody or for a body that opens the sentence before a place: "The coach praised Tim Orr. He said ...".
 * Whoever goes on as a pronoun may be meant by it. `undefined` where a name stands there.
 */
export function subjectBefore(
  at: number,
  { article, sentences, mentions }: TagContext,
  sources: SourceLexicon,
): DescribedSubject | undefined {
  const sentence = sentences.findLast(({ span }) => span.end <= at);
  if (sentence === undefined || article.blocks[sentence.block]?.kind !== 'paragraph') return undefined;
  const [first = { start: 0, end: 0 }] = sentence.tokens;
  if (!DETERMINER.test(article.text.slice(first.start, first.end))) return undefined;
  const words = wordsOf(inWords(article.text, sentence), [], mentions);
  const head = words.findIndex(
    (word, index) => index > 0 && isNoun(word, sources) && !isNoun(words[index + 1], sources),
  );
  const kind = sources.get(words[head]?.lower ?? '');
  const span = spanOfWords(words, 0, head + 1);
  if (head < 1 || head >= LONGEST || kind === undefined || span === undefined) return undefined;
  // "The mayor of Varn, Ada Lorn, said": the first comma may bring the name.
  const comma = words.findIndex(({ text }) => text === ',');
  const isNamed = words[head + 1]?.mention?.form === 'name' || inApposition(words, { from: 0, to: comma });
  if (isNamed || words.slice(0, head + 1).some(isVerb)) return undefined;
  return { span, kind, text: article.text.slice(span.start, span.end) };
}

function isNoun(word: Word | undefined, sources: SourceLexicon): boolean {
  return word !== undefined && word.mention?.form !== 'name' && sources.has(word.lower);
}

function isVerb({ lower }: Word): boolean {
  return /^(?:is|are|was|were|has|had|will|would|can|could|said|says)$/u.test(lower);
}
