import { indexArticleTerms } from '../articleTerms.ts';
import type { ClaimResources } from '../claimResources.ts';
import { type ClaimCollection, orderClaims } from '../collection.ts';
import { ClaimReading } from './claimReading.ts';
import type { StatedFigure } from './comparability.ts';
import { FigureReading } from './figureReading.ts';

/** Relating and grouping read the same collection: its figures are stated once. */
const stated = new WeakMap<ClaimCollection, readonly StatedFigure[]>();

/** Every figure with the first claim that states it, in the order in which the claims became known. */
export function stateFigures(
  collection: ClaimCollection,
  resources: ClaimResources,
): readonly StatedFigure[] {
  const known = stated.get(collection) ?? readFigures(collection, resources);
  stated.set(collection, known);
  return known;
}

function readFigures(collection: ClaimCollection, resources: ClaimResources): StatedFigure[] {
  const figures = new Map(collection.figures.map((figure) => [figure.id, figure]));
  const published = new Map(collection.articles.map(({ id, publishedAt }) => [id, publishedAt]));
  const seen = new Set<string>();
  const ordered = orderClaims(collection);
  const termsOf = indexArticleTerms(ordered, resources.synonyms);
  return ordered.flatMap((claim, index) => {
    if (claim.figureIds.length === 0) return [];
    const reading = new ClaimReading({
      claim,
      next: ordered[index + 1],
      figures: claim.figureIds.flatMap((id) => figures.get(id) ?? []),
      publishedAt: published.get(claim.articleId),
      resources,
      termsOf,
    });
    return reading.figures.flatMap((given) => {
      if (seen.has(given.figure.id)) return [];
      seen.add(given.figure.id);
      return [new FigureReading(given, reading)];
    });
  });
}
