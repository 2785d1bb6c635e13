import type { Article } from '../../model/article.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Mention } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../model/taggedArticle.ts';
import { attributeParagraph } from './attributionParagraph.ts';
import type { AttributionRules } from './attributionResources.ts';
import { isCapitalised, type SentenceInWords } from './attributionWords.ts';
import type { Quotation } from './quotations.ts';

/** Words that are capitalised at the start of a sentence without being names. */
const SENTENCE_OPENERS = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our my your there here and but or so yet ' +
    'in on at for from with by to of as if when while after before during since until although though because despite ' +
    'according meanwhile however still also then now later earlier what who how why where not no some many most all ' +
    'both each one two three several other another such under over about asked speaking first last yes even just'
  ).split(' '),
);

/** What the rules find in a paragraph. */
export interface Hints {
  /** Per token: 0 nothing, then the start and the inside of a source (1, 2), a cue (3, 4), a content (5, 6). */
  readonly labels: Uint8Array;
  readonly found: readonly Attribution[];
}

/**
 * The rules' opinion on a paragraph. Names are guessed from capitals alone, so that what the model was trained on
 * does not depend on the name tagger.
 */
export function hintParagraph(
  sentences: readonly SentenceInWords[],
  quotations: readonly Quotation[],
  article: Article,
  resources: AttributionRules,
): Hints {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const labels = new Uint8Array(tokens.length);
  const context = {
    article,
    sentences,
    entities: [],
    mentions: guessNames(sentences, article.text),
    times: [],
    resolveReference: () => undefined,
  };
  const found = attributeParagraph(sentences, quotations, context, resources, undefined, 'without speakers');
  for (const { contentSpans } of found) for (const span of contentSpans) labelSpan(labels, tokens, span, 5);
  for (const { sourceSpan, cueSpan } of found) {
    if (sourceSpan !== undefined) labelSpan(labels, tokens, sourceSpan, 1);
    if (cueSpan !== undefined) labelSpan(labels, tokens, cueSpan, 3);
  }
  return { labels, found };
}

/** What the rules give to the cue at tokens [from, to): labels 1-2 source, 5-6 content; zero without such a cue. */
export function hintArc({ found }: Hints, tokens: readonly Token[], from: number, to: number): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  const match = found.find(({ cueSpan }) => cueSpan && cueSpan.start < end && start < cueSpan.end);
  for (const span of match?.contentSpans ?? []) labelSpan(labels, tokens, span, 5);
  if (match?.sourceSpan !== undefined) labelSpan(labels, tokens, match.sourceSpan, 1);
  return labels;
}

/** Labels the tokens that a span touches: `begin` first, `begin + 1` behind it. */
export function labelSpan(labels: Uint8Array, tokens: readonly Token[], span: Span, begin: number): void {
  let first = true;
  tokens.forEach((token, index) => {
    if (token.end <= span.start || token.start >= span.end) return;
    labels[index] = first ? begin : begin + 1;
    first = false;
  });
}

function guessNames(sentences: readonly SentenceInWords[], text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const { words } of sentences) {
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
    words.forEach((word, index) => {
      const isName = isCapitalised(word) && word.text !== 'I';
      if (!isName || (index === 0 && SENTENCE_OPENERS.has(word.lower))) {
        close();
        return;
      }
      if (start < 0) start = word.start;
      end = word.end;
    });
    close();
  }
  return mentions;
}
