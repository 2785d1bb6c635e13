import type { Article } from '../../model/article.ts';
import type { StoryVector } from '../../model/storyVector.ts';
import { packCounts, packNumbers } from './packedNumbers.ts';
import { winnowShingles } from './shingles.ts';
import { countStoryTerms } from './storyTerms.ts';
import { hashText } from './termHash.ts';

/**
 * Compact vector of one article for story clustering: its title and the lead of its own news text.
 * @param leadEncounter who meets whom in the lead, where the article was tagged
 */
export function vectorizeArticle(article: Article, leadEncounter?: readonly string[]): StoryVector {
  const text = newsText(article);
  const counted = hashTerms(countStoryTerms(article.title, text));
  const publisher = article.publisher ?? article.site;
  return {
    articleId: article.id,
    ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
    title: article.title,
    ...(publisher === undefined ? {} : { publisher }),
    language: article.language,
    ...counted,
    shingles: packNumbers(winnowShingles(text)),
    ...(leadEncounter === undefined ? {} : { leadEncounter }),
  };
}

/** Counted terms by their hashes, ascending; two terms of one hash count together. */
export function hashTerms(counts: ReadonlyMap<string, number>): Pick<StoryVector, 'terms' | 'counts'> {
  const hashed = new Map<number, number>();
  for (const [term, count] of counts) {
    const hash = hashText(term);
    hashed.set(hash, (hashed.get(hash) ?? 0) + count);
  }
  const terms = Uint32Array.from(hashed.keys()).sort();
  return {
    terms: packNumbers(terms),
    counts: packCounts(Array.from(terms, (term) => hashed.get(term) ?? 0)),
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
