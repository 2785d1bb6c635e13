import type { ClaimGroup, Relation } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import { groupBy } from '../model/lists.ts';
import { compareText } from '../model/order.ts';
import { type RowSource, sourceOf } from '../model/rowSource.ts';
import type { ClaimResources } from './claimResources.ts';
import { type ClaimCollection, orderClaims, sortClaims } from './collection.ts';
import { groupStatements, MOST_FOUNDERS, MOST_FOUNDERS_ACROSS } from './groupStatements.ts';
import { stateFigures } from './relations/statedFigure.ts';
import { findSources, judgeSources, type Report, type Sources } from './sources.ts';
import { type ComparedClaim, readStatement, type Statement } from './statement.ts';
import { StatementTable } from './statementTable.ts';
import { countTerms, type TermCounts } from './termCounts.ts';

/** Claims of one story that say the same thing: the statement that the others agree with, and the ids of all. */
export interface StoryGroup {
  readonly founder: Statement;
  readonly claimIds: readonly string[];
  /** Who stands behind each of them. */
  readonly reports: readonly Report[];
}

/**
 * Groups of claims that say the same thing: first within each story, which is a bucket of its own, then the founders
 * of those groups across stories. Each claim joins the group whose first claim it agrees with most, in order of
 * publication, so that groups do not drift; keys keep the work linear in the claims.
 */
export function groupClaims(
  collection: ClaimCollection,
  relations: readonly Relation[],
  resources: ClaimResources,
): ClaimGroup[] {
  const statements = readStatements(collection, resources);
  const counted = countTerms(statements);
  const within = groupWithinStories(statements, counted);
  return [...joinStoryGroups(sourceOf(within), counted, collection, relations)];
}

/** What claims say, in the order in which they became known. */
export function readStatements(collection: ClaimCollection, resources: ClaimResources): Statement[] {
  const figures = groupBy(stateFigures(collection, resources), ({ claim }) => claim.id);
  return orderClaims(collection).map((claim) =>
    readStatement(claim, figures.get(claim.id) ?? [], resources.synonyms),
  );
}

/**
 * The groups within each of the statements' stories, which must be there whole.
 * @param counted of the statements of all stories
 */
export function groupWithinStories(statements: readonly Statement[], counted: TermCounts): StoryGroup[] {
  const stories = groupBy(statements, ({ claim }) => claim.storyId ?? '');
  return [...stories.values()].flatMap((story) =>
    groupStatements(new StatementTable(sourceOf(story), counted), MOST_FOUNDERS).flatMap((places) => {
      const group = places.flatMap((place) => story[place] ?? []);
      return group.slice(0, 1).map((founder) => ({
        founder,
        claimIds: group.map(({ claim }) => claim.id),
        reports: group.map(({ report }) => report),
      }));
    }),
  );
}

/**
 * The groups of all stories, in any order, joined across stories.
 * @returns the groups in the order of their ids, each made when its turn has come
 */
export function* joinStoryGroups(
  within: RowSource<StoryGroup>,
  counted: TermCounts,
  { articles, syndicated }: Pick<ClaimCollection, 'articles' | 'syndicated'>,
  relations: readonly Relation[],
): Generator<ClaimGroup> {
  const firsts: (Pick<ComparedClaim, 'id' | 'articleId' | 'span'> & { readonly place: number })[] = [];
  const statements = { length: within.length, read: (place: number) => within.read(place).founder };
  // Groups may wait on disk, and are gone through once less where their order is found in passing.
  const founders = new StatementTable(statements, counted, ({ claim: { id, articleId, span } }, place) =>
    firsts.push({ id, articleId, span, place }),
  );
  // As their first claims became known.
  const order = sortClaims(firsts, articles);
  founders.arrange(Uint32Array.from(order, ({ place }) => place));
  const find = (place: number): StoryGroup => within.read(order[place]?.place ?? 0);
  const across = groupStatements(founders, MOST_FOUNDERS_ACROSS);
  const sources = findSources({ articles, syndicated });
  const disputed = findDisputed(relations);
  const named = across.map((places) => ({
    id: contentId('g', order[places[0] ?? 0]?.id ?? ''),
    places,
  }));
  for (const { id, places } of named.sort((a, b) => compareText(a.id, b.id)))
    yield describeGroup(id, places.map(find), sources, disputed);
}

function findDisputed(relations: readonly Relation[]): ReadonlySet<string> {
  return new Set(
    relations.flatMap(({ type, verdict, claimIds }) =>
      type === 'conflicts' && verdict === 'inconsistent' ? claimIds : [],
    ),
  );
}

function describeGroup(
  id: string,
  parts: readonly StoryGroup[],
  sources: Sources,
  disputed: ReadonlySet<string>,
): ClaimGroup {
  const claimIds = parts.flatMap((part) => part.claimIds);
  const reports = parts.flatMap((part) => part.reports);
  const conflicting = claimIds.some((claim) => disputed.has(claim));
  return {
    id,
    text: parts[0]?.founder.claim.standalone ?? '',
    claimIds,
    ...judgeSources(reports, sources, conflicting),
  };
}
