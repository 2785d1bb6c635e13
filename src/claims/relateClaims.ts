import type { Relation } from '../model/claim.ts';
import { compareKeys } from '../model/order.ts';
import type { ClaimResources } from './claimResources.ts';
import { type ClaimCollection, orderClaims } from './collection.ts';
import { type StatedFigure, stateFigure } from './comparability.ts';
import { findConflicts } from './conflicts.ts';
import { checkPartWhole } from './partWhole.ts';

/** How the figures of claims bear on each other: conflicts, updates, and parts that are added up. */
export function relateClaims(collection: ClaimCollection, resources: ClaimResources): Relation[] {
  const stated = stateFigures(collection, resources);
  const articles = new Map(collection.articles.map((article) => [article.id, article]));
  const relations = [...findConflicts(stated, articles, resources.concepts), ...checkPartWhole(stated)];
  return relations.sort((a, b) => compareKeys([a.type, a.id], [b.type, b.id]));
}

/** Every figure with the first claim that states it. */
export function stateFigures(collection: ClaimCollection, { concepts }: ClaimResources): StatedFigure[] {
  const figures = new Map(collection.figures.map((figure) => [figure.id, figure]));
  const seen = new Set<string>();
  return orderClaims(collection).flatMap((claim) =>
    claim.figureIds.flatMap((id) => {
      const figure = figures.get(id);
      if (figure === undefined || seen.has(id)) return [];
      seen.add(id);
      return [stateFigure(figure, claim, concepts)];
    }),
  );
}
