import type { Relation } from '../../model/claim.ts';
import { compareKeys } from '../../model/order.ts';
import type { Reference } from '../../model/reference.ts';
import type { ClaimResources } from '../claimResources.ts';
import type { ClaimCollection } from '../collection.ts';
import { findSources } from '../sources.ts';
import type { StatedFigure } from './comparability.ts';
import { findConflicts } from './conflicts.ts';
import { checkPartWhole } from './partWhole.ts';
import { checkReference } from './reference.ts';
import { stateFigures } from './statedFigure.ts';
import { findStatusChanges } from './statusChanges.ts';

/**
 * How the figures of claims bear on each other: conflicts, updates, parts that are added up, and what a reference table
 * gives.
 */
export function relateClaims(
  collection: ClaimCollection,
  resources: ClaimResources,
  reference: Reference = { rows: [] },
): Relation[] {
  const articles = new Map(collection.articles.map((article) => [article.id, article]));
  const figures = stateFigures(collection, resources);
  const sums = checkPartWhole(figures);
  const stated = leaveOutParts(figures, sums);
  const relations = [
    ...findConflicts(stated, articles, findSources(collection)),
    ...findStatusChanges(collection, resources),
    ...sums,
    ...checkReference(figures, reference, resources.synonyms),
  ];
  return sortRelations(relations);
}

/** The order of relations, whatever pieces of a run they were found in. */
export function sortRelations(relations: Relation[]): Relation[] {
  return relations.sort((a, b) => compareKeys([a.type, a.id], [b.type, b.id]));
}

/** What turned out to be a part of a sum differs from the whole and from the other parts by nature. */
function leaveOutParts(stated: readonly StatedFigure[], sums: readonly Relation[]): StatedFigure[] {
  const parts = new Set(
    sums.flatMap(({ figureIds }) => figureIds.flatMap(({ id, role }) => (role === 'part' ? [id] : []))),
  );
  return stated.filter(({ figure }) => !parts.has(figure.id));
}
