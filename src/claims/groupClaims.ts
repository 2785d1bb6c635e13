import type { ClaimGroup, Relation } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import { groupBy } from '../model/lists.ts';
import { compareText } from '../model/order.ts';
import { findAgreement } from './agreement.ts';
import type { ClaimResources } from './claimResources.ts';
import { type ClaimCollection, orderClaims, sortClaims } from './collection.ts';
import { nameUnit } from './relations/figureUnit.ts';
import { stateFigures } from './relations/statedFigure.ts';
import { SharedKeys } from './sharedKeys.ts';
import { countPublishers, findSources } from './sources.ts';
import { readStatement, type Statement, type WeighedStatement, weighStatements } from './statement.ts';
import { countTerms, type TermCounts } from './termCounts.ts';

/** Rarest terms of a claim, pairs of which are blocking keys. */
const KEY_TERMS = 5;
/** Founders that one key may lead to; a more common key says nothing. */
const MOST_FOUNDERS = 40;
/** The same across stories, where a wording that many share is a turn of phrase. */
const MOST_FOUNDERS_ACROSS = 8;

/** Pairs of as many terms as are looked at, at most. */
const KEYS_PER_STATEMENT = KEY_TERMS * (2 * KEY_TERMS - 1);
/** Makes one number of those of two terms. */
const MOST_TERMS = 2 ** 26;

/** Claims of one story that say the same thing: the statement that the others agree with, and the ids of all. */
export interface StoryGroup {
  readonly founder: Statement;
  readonly claimIds: readonly string[];
  /** The article of each of them. */
  readonly articleIds: readonly string[];
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
  return joinStoryGroups(groupWithinStories(statements, counted), counted, collection, relations);
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
  const stories = groupBy(weighStatements(statements, counted), ({ claim }) => claim.storyId ?? '');
  return [...stories.values()]
    .flatMap((story) => groupStatements(story))
    .flatMap((group) =>
      group.slice(0, 1).map(({ claim, wording, figures, days }) => ({
        founder: { claim, wording, figures, days },
        claimIds: group.map((statement) => statement.claim.id),
        articleIds: group.map((statement) => statement.claim.articleId),
      })),
    );
}

/** The groups of all stories, in any order, joined across stories. */
export function joinStoryGroups(
  within: readonly StoryGroup[],
  counted: TermCounts,
  collection: Pick<ClaimCollection, 'articles' | 'syndicated'>,
  relations: readonly Relation[],
): ClaimGroup[] {
  const founders = new Map(within.map((group) => [group.founder.claim, group]));
  const claims = [...founders.keys()];
  const ordered = sortClaims(claims, collection.articles);
  const statements = ordered.flatMap((claim) => founders.get(claim)?.founder ?? []);
  const across = groupStatements(weighStatements(statements, counted), MOST_FOUNDERS_ACROSS);
  const groups = across.map((members) => members.flatMap(({ claim }) => founders.get(claim) ?? []));
  return describeGroups(groups, collection, relations);
}

/** Statements in order, each with the first that it agrees with most. Pure, so that each story can be grouped apart. */
function groupStatements(
  statements: readonly WeighedStatement[],
  mostFounders = MOST_FOUNDERS,
): (readonly WeighedStatement[])[] {
  const founders = new Map<string | number, number[]>();
  const groups: WeighedStatement[][] = [];
  const uses = countUses(statements);
  const shared = new SharedKeys(statements.length * KEYS_PER_STATEMENT);
  for (const statement of statements) for (const key of pairKeys(statement, uses)) shared.add(key);
  for (const statement of statements) {
    const keys = [...rowKeys(statement), ...pairKeys(statement, uses).filter((key) => shared.has(key))];
    const candidates = new Set<number>();
    for (const key of keys) for (const founder of founders.get(key) ?? []) candidates.add(founder);
    let best: number | undefined;
    let highest = 0;
    for (const index of candidates) {
      const founder = groups[index]?.[0];
      if (founder === undefined) continue;
      const agreement = findAgreement(founder, statement);
      // Of equals the earlier group stands, in whatever order keys lead to them.
      if (agreement === 0 || agreement < highest || (agreement === highest && index > (best ?? 0))) continue;
      highest = agreement;
      best = index;
    }
    if (best !== undefined) {
      groups[best]?.push(statement);
      continue;
    }
    for (const key of keys) {
      const known = founders.get(key);
      if (known === undefined) founders.set(key, [groups.length]);
      else if (known.length < mostFounders) known.push(groups.length);
    }
    groups.push([statement]);
  }
  return groups;
}

/** In how many of the statements each term stands. */
function countUses(statements: readonly WeighedStatement[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const { terms } of statements) for (const term of terms) uses.set(term, (uses.get(term) ?? 0) + 1);
  return uses;
}

/** Keys of the event and the figures that a statement gives. */
function rowKeys({ claim, figures }: WeighedStatement): string[] {
  const keys: string[] = [];
  if (claim.eventId !== undefined) keys.push(`event ${claim.eventId}`);
  for (const { stated } of figures) {
    const { value } = stated.figure;
    const unit = nameUnit(stated.figure);
    if (claim.storyId !== undefined && value !== undefined) {
      keys.push(`figure ${claim.storyId} ${unit} ${Math.round(Math.log(Math.abs(value) + 1) * 4)}`);
    }
  }
  return keys;
}

/** A key for each pair of the rarest terms. */
function pairKeys({ terms, weights }: WeighedStatement, uses: ReadonlyMap<number, number>): number[] {
  const keys: number[] = [];
  const rarest = [...terms]
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    // The very rarest stand in one claim only and lead nowhere; one more than the pairs need makes up for it.
    .slice(0, 2 * KEY_TERMS)
    .filter((term) => (uses.get(term) ?? 0) > 1)
    .sort((a, b) => a - b);
  rarest.forEach((left, index) => {
    for (const right of rarest.slice(index + 1)) keys.push(left * MOST_TERMS + right);
  });
  return keys;
}

function describeGroups(
  groups: readonly (readonly StoryGroup[])[],
  collection: Pick<ClaimCollection, 'articles' | 'syndicated'>,
  relations: readonly Relation[],
): ClaimGroup[] {
  const sources = findSources(collection);
  const disputed = new Set(
    relations.flatMap(({ type, verdict, claimIds }) =>
      type === 'conflicts' && verdict === 'inconsistent' ? claimIds : [],
    ),
  );
  return groups
    .map((parts): ClaimGroup => {
      const claimIds = parts.flatMap((part) => part.claimIds);
      const counted = countPublishers(new Set(parts.flatMap((part) => part.articleIds)), sources);
      const independent = counted.publishers + Math.min(1, counted.unknownPublishers);
      const conflicting = claimIds.some((id) => disputed.has(id));
      return {
        id: contentId('g', claimIds[0] ?? ''),
        text: parts[0]?.founder.claim.standalone ?? '',
        claimIds,
        ...counted,
        agreement: conflicting ? 'conflicting' : independent > 1 ? 'corroborated' : 'single',
      };
    })
    .sort((a, b) => compareText(a.id, b.id));
}
