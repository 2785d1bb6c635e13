import type { Relation } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import { formatFigure } from './quantities.ts';
import { sortBy } from './ranking.ts';
import { type RunIndex, rowsAt } from './runIndex.ts';

/** Where a side of a dispute stands: an article, and the claim in it where there is one. */
export interface DisputeSource {
  readonly articleId: string;
  readonly claimId?: string;
  readonly figureId?: string;
  /** The words, where no claim holds them. */
  readonly quote?: string;
}

/** One of the values that cannot all be right, with everybody who gives it. */
export interface DisputeSide {
  /** The figure, status or date; empty where the claims themselves are the sides. */
  readonly value: string;
  readonly role?: Relation['figureIds'][number]['role'];
  readonly sources: readonly DisputeSource[];
}

type Roles = ReadonlyMap<string, NonNullable<DisputeSide['role']>>;

/** The sides of what relations of one dispute hold against each other: figures, or else the claims themselves. */
export function findSides(relations: readonly Relation[], index: RunIndex): DisputeSide[] {
  const roles = new Map(relations.flatMap((one) => one.figureIds).map((figure) => [figure.id, figure.role]));
  const claimIds = [...new Set(relations.flatMap((one) => one.claimIds))];
  const figures = rowsAt(index.figures, [...roles.keys()]);
  if (figures.length === 0) return claimSides(claimIds, index);
  return figureSides(inOrder(relations[0]?.type, figures, roles, index), roles, claimIds, index);
}

/** Values from low to high, parts as the text has them, updates by date. */
function inOrder(
  type: Relation['type'] | undefined,
  figures: readonly Figure[],
  roles: Roles,
  index: RunIndex,
): Figure[] {
  return sortBy(figures, (figure) => {
    const date = index.articles.get(figure.articleId)?.publishedAt;
    const value = figure.value ?? figure.min ?? figure.max;
    if (type === 'supersedes') return [date, value, figure.id];
    const isPart = roles.get(figure.id) === 'part';
    return [roles.get(figure.id) === 'whole' ? 0 : 1, isPart ? figure.span.start : value, date, figure.id];
  });
}

/**
 * Figures of one value are one side, whether a source rounds it ("3,200", "more than 3,200") or not: the quotes say so.
 * Part and whole stay apart even where they are alike.
 */
function figureSides(
  figures: readonly Figure[],
  roles: Roles,
  claimIds: readonly string[],
  index: RunIndex,
): DisputeSide[] {
  const sides = new Map<string, { value: string; role: DisputeSide['role']; sources: DisputeSource[] }>();
  for (const figure of figures) {
    const value = formatFigure(figure);
    const role = roles.get(figure.id);
    const key = role === 'value' ? sameValueKey(figure) : `${role} ${figure.id}`;
    const side = sides.get(key) ?? { value, role, sources: [] };
    if (figure.approximation === 'exact') side.value = value;
    sides.set(key, side);
    const carriers = index.claimsOfFigure(figure.id);
    const claim = carriers.find((one) => claimIds.includes(one.id)) ?? carriers[0];
    side.sources.push({
      articleId: figure.articleId,
      figureId: figure.id,
      ...(claim === undefined ? {} : { claimId: claim.id }),
    });
  }
  return [...sides.values()].map(({ value, role, sources }) => ({
    value,
    sources,
    ...(role === undefined ? {} : { role }),
  }));
}

/** By date: of an update the plan comes first. */
function sameValueKey(figure: Figure): string {
  const { value, unit, base, change, approximation } = figure;
  const isCeiling = approximation === 'under' || approximation === 'atMost';
  if (value === undefined || isCeiling) return formatFigure(figure);
  return JSON.stringify([value, unit.kind, unit.code ?? unit.name, base, change?.direction]);
}

function claimSides(claimIds: readonly string[], index: RunIndex): DisputeSide[] {
  const claims = sortBy(rowsAt(index.claims, claimIds), ({ articleId, id }) => [
    index.articles.get(articleId)?.publishedAt,
    id,
  ]);
  return claims.map((claim) => ({
    value: '',
    sources: [{ articleId: claim.articleId, claimId: claim.id }],
  }));
}
