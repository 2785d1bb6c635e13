import type { Relation } from '../model/claim.ts';
import { compareKeys } from '../model/order.ts';
import type { ClaimResources } from './claimResources.ts';
import type { ClaimCollection } from './collection.ts';
import { findConflicts } from './conflicts.ts';
import { checkPartWhole } from './partWhole.ts';
import { stateFigures } from './statedFigure.ts';
import { findStatusChanges } from './statusChanges.ts';

/** How the figures of claims bear on each other: conflicts, updates, and parts that are added up. */
export function relateClaims(collection: ClaimCollection, resources: ClaimResources): Relation[] {
  const stated = stateFigures(collection, resources);
  const articles = new Map(collection.articles.map((article) => [article.id, article]));
  const sums = checkPartWhole(stated);
  const relations = [
    ...findConflicts(stated, articles, resources.concepts, sums),
    ...findStatusChanges(collection),
    ...sums,
  ];
  return relations.sort((a, b) => compareKeys([a.type, a.id], [b.type, b.id]));
}
