import type { Article } from '../../model/article.ts';
import type { StoryVector } from '../../model/storyVector.ts';
import { packNumbers, packWeights } from './packedNumbers.ts';
import { winnowShingles } from './shingles.ts';
import { countStoryTerms, type TermUse, weighUse } from './storyTerms.ts';
import { hashText } from './termHash.ts';
import { packNumerals } from './translations.ts';

/**
 * Compact vector of one article for story clustering: its title and the lead of its own news text.
 * @param leadEncounter who meets whom in the lead, where the article was tagged
 */
export function vectorizeArticle(article: Article, leadEncounter?: readonly string[]): StoryVector {
  const text = newsText(article);
  const counted = hashTerms(countStoryTerms(article.title, text, article.language));
  const publisher = article.publisher ?? article.site;
  return {
    articleId: article.id,
    ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
    title: article.title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(article.url === undefined ? {} : { url: article.url }),
    language: article.language,
    ...counted,
    shingles: packNumbers(winnowShingles(text)),
    numerals: packNumerals(text),
    ...(leadEncounter === undefined ? {} : { leadEncounter }),
  };
}

/** Weighed terms by their hashes, ascending; two terms of one hash weigh together. */
export function hashTerms(uses: ReadonlyMap<string, TermUse>): Pick<StoryVector, 'terms' | 'weights'> {
  const hashed = new Map<number, number>();
  for (const [term, use] of uses) {
    const hash = hashText(term);
    hashed.set(hash, (hashed.get(hash) ?? 0) + weighUse(term, use));
  }
  const terms = Uint32Array.from(hashed.keys()).sort();
  return {
    terms: packNumbers(terms),
    weights: packWeights(Array.from(terms, (term) => hashed.get(term) ?? 0)),
  };
}

/** Body text without background, notes, captions, tables, and without the title said again as a heading. */
function newsText(article: Article): string {
  const title = article.title.trim();
  return article.blocks
    .filter(({ role, kind }) => role === 'body' && kind !== 'caption' && kind !== 'tableRow')
    .map(({ span }) => article.text.slice(span.start, span.end))
    .filter((text) => text.trim() !== title)
    .join('\n');
}
