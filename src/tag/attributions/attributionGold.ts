import { splitSentences } from '../../language/sentences.ts';
import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { Sentence, Token } from '../../model/taggedArticle.ts';
import { labelSpan } from './attributionHints.ts';
import { normalizeWord } from './attributionTokens.ts';
import { findQuotations, type Quotation } from './quotations.ts';

/** One training document: an article and what a person marked in it. */
export interface AttributedDocument {
  readonly article: Article;
  readonly attributions: readonly GoldAttribution[];
}

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** A paragraph with what the features are made from. */
export interface Paragraph {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly tokens: readonly Token[];
  readonly attributions: readonly GoldAttribution[];
}

export function paragraphsOf({ article, attributions }: AttributedDocument): Paragraph[] {
  const sentences = splitSentences(article);
  const quotations = findQuotations(article, sentences);
  return article.blocks.flatMap((block, index) => {
    const own = sentences.filter((sentence) => sentence.block === index);
    const tokens = own.flatMap((sentence) => sentence.tokens);
    if (tokens.length === 0) return [];
    const within = quotations.filter((quotation) => quotation.block === index);
    const touching = attributions.filter(({ source, cue, content }) =>
      [...source, ...cue, ...content].some(
        ({ start, end }) => start < block.span.end && block.span.start < end,
      ),
    );
    return [{ article, sentences: own, quotations: within, tokens, attributions: touching }];
  });
}

export const paragraphLabels = [
  'O',
  'B-source',
  'I-source',
  'B-cue',
  'I-cue',
  'B-content',
  'I-content',
] as const;

/** Gold labels of a paragraph's tokens. */
export function labelParagraph({ tokens, attributions }: Paragraph): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const { content } of attributions) for (const span of content) labelSpan(labels, tokens, span, 5);
  for (const { source, cue } of attributions) {
    for (const span of source) labelSpan(labels, tokens, span, 1);
    for (const span of cue) labelSpan(labels, tokens, span, 3);
  }
  return labels;
}

/**
 * How often each word was part of a cue, in steps: 1 above 5%, 2 above 15%, 3 above 40%, 4 above 70%; words seen
 * once say nothing.
 */
export function countCueRates(paragraphs: readonly Paragraph[]): Map<string, number> {
  const seen = new Map<string, number>();
  const cues = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const labels = labelParagraph(paragraph);
    paragraph.tokens.forEach((token, index) => {
      const word = normalizeWord(paragraph.article.text.slice(token.start, token.end));
      seen.set(word, (seen.get(word) ?? 0) + 1);
      if (labels[index] === 3 || labels[index] === 4) cues.set(word, (cues.get(word) ?? 0) + 1);
    });
  }
  const rates = new Map<string, number>();
  for (const word of [...cues.keys()].sort()) {
    const total = seen.get(word) ?? 0;
    const share = total < 2 ? 0 : (cues.get(word) ?? 0) / (total + 1);
    const step = share > 0.7 ? 4 : share > 0.4 ? 3 : share > 0.15 ? 2 : share > 0.05 ? 1 : 0;
    if (step > 0) rates.set(word, step);
  }
  return rates;
}
