import { overlapLength } from '../../model/span.ts';
import { type Score, share } from '../seeds/claimScores.ts';
import { locateQuote } from '../spanMatch.ts';
import type { DemoGold } from './demoGold.ts';
import type { DemoIndex } from './demoIndex.ts';

/** What cleaning kept, dropped, flagged and read off the pages. */
export function scoreDemoCleaning(index: DemoIndex, gold: DemoGold): Record<string, Score> {
  const has = ({ file, text }: { file: string; text: string }): boolean => {
    const article = index.article(file);
    return article !== undefined && locateQuote(article.text, text) !== undefined;
  };
  const flagged = gold.background.filter((place) => {
    const located = index.locate(place);
    return located?.article.blocks.some(
      ({ role, span }) => role === 'background' && overlapLength(span, located.span) > 0,
    );
  });
  const articles = gold.articles.map((wanted) => ({ wanted, ours: index.article(wanted.file) }));
  const agree = (test: (pair: (typeof articles)[number]) => boolean): Score =>
    share(articles.filter(test).length, articles.length);
  return {
    articlesFound: agree(({ ours }) => ours !== undefined),
    keptShare: share(gold.kept.filter(has).length, gold.kept.length),
    removedShare: share(gold.removed.filter((row) => !has(row)).length, gold.removed.length),
    backgroundRecall: share(flagged.length, gold.background.length),
    titleExact: agree(
      ({ wanted, ours }) => wanted.title === null || fold(ours?.title) === fold(wanted.title),
    ),
    authorMatch: agree(
      ({ wanted, ours }) =>
        ours !== undefined && ours.authors.map(fold).sort().join() === wanted.authors.map(fold).sort().join(),
    ),
    dateExact: agree(
      ({ wanted, ours }) =>
        (ours?.publishedAt?.slice(0, 10) ?? null) === (wanted.publishedAt?.slice(0, 10) ?? null),
    ),
    publisherExact: agree(
      ({ wanted, ours }) => wanted.publisher === null || fold(ours?.publisher) === fold(wanted.publisher),
    ),
    languageExact: agree(({ wanted, ours }) => ours?.language === wanted.language),
  };
}

function fold(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
}
