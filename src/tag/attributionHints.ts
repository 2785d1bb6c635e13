import type { Article } from '../model/article.ts';
import type { Mention } from '../model/entity.ts';
import type { Sentence } from '../model/taggedArticle.ts';
import { attributeParagraph } from './attributionParagraph.ts';
import type { AttributionResources } from './attributionResources.ts';
import type { Quotation } from './quotations.ts';

/** What the rules think of a token: nothing, or part of a source, cue or content, at its start or inside. */
export const hints = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;

/** Words that are capitalised at the start of a sentence without being names. */
const SENTENCE_OPENERS = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our my your there here and but or so yet ' +
    'in on at for from with by to of as if when while after before during since until although though because despite ' +
    'according meanwhile however still also then now later earlier what who how why where not no some many most all ' +
    'both each one two three several other another such under over about asked speaking first last yes even just'
  ).split(' '),
);

/**
 * The rules' opinion on each token of a paragraph, as indexes into `hints`. Names are guessed from capitals alone, so
 * that what the model was trained on does not depend on the name tagger.
 */
export function hintTokens(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  article: Article,
  resources: AttributionResources,
): Uint8Array {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const labels = new Uint8Array(tokens.length);
  const mark = (start: number, end: number, label: number): void => {
    let first = true;
    tokens.forEach((token, index) => {
      if (token.start < start || token.end > end) return;
      labels[index] = first ? label : label + 1;
      first = false;
    });
  };
  const context = {
    article,
    sentences,
    entities: [],
    mentions: guessNames(sentences, article.text),
    times: [],
    resolveReference: () => undefined,
  };
  const found = attributeParagraph(sentences, quotations, context, resources);
  for (const { contentSpans } of found) for (const { start, end } of contentSpans) mark(start, end, 5);
  for (const { sourceSpan, cueSpan } of found) {
    if (sourceSpan !== undefined) mark(sourceSpan.start, sourceSpan.end, 1);
    if (cueSpan !== undefined) mark(cueSpan.start, cueSpan.end, 3);
  }
  return labels;
}

function guessNames(sentences: readonly Sentence[], text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const { tokens } of sentences) {
    let start = -1;
    let end = -1;
    const close = (): void => {
      if (start < 0) return;
      mentions.push({
        span: { start, end },
        quote: text.slice(start, end),
        form: 'name',
        entity: 0,
        confidence: 1,
      });
      start = -1;
    };
    tokens.forEach((token, index) => {
      const word = text.slice(token.start, token.end);
      const opener = index === 0 && SENTENCE_OPENERS.has(word.toLowerCase());
      if (!/^\p{Lu}/u.test(word) || opener || word === 'I') {
        close();
        return;
      }
      if (start < 0) start = token.start;
      end = token.end;
    });
    close();
  }
  return mentions;
}
