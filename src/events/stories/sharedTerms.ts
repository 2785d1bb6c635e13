import { compareText } from '../../model/order.ts';
import type { StoryResources } from './storyResources.ts';
import { countStoryTerms, weighUse } from './storyTerms.ts';
import { hashText } from './termHash.ts';

/** What a reader sees of an article. */
export interface TitledText {
  readonly title: string;
  readonly text: string;
  readonly language: string;
}

/**
 * The stemmed words that an article shares with most of the others, the heaviest first, weighed by their rarity in
 * the background table: what an explanation shows of a similarity whose exact weights also know the whole folder.
 */
export function findSharedTerms(
  article: TitledText,
  others: readonly TitledText[],
  { background }: Pick<StoryResources, 'background'>,
  limit: number,
): string[] {
  const own = countStoryTerms(article.title, article.text, article.language);
  const scores = new Map<string, number>();
  for (const other of others) {
    for (const [term, use] of countStoryTerms(other.title, other.text, other.language)) {
      const mine = own.get(term);
      if (mine === undefined || term.includes(' ')) continue;
      const frequency = background.frequencies.get(hashText(term)) ?? 0;
      const rarity = Math.log((background.documents + 1) / (frequency + 0.5));
      const product = weighUse(term, mine) * weighUse(term, use) * rarity * rarity;
      scores.set(term, (scores.get(term) ?? 0) + product);
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, limit)
    .map(([term]) => term);
}
