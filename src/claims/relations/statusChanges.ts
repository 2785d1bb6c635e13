import type { ClaimKind, Relation } from '../../model/claim.ts';
import { contentId } from '../../model/ids.ts';
import { compareText } from '../../model/order.ts';
import type { ClaimResources } from '../claimResources.ts';
import { type ClaimWording, containTerms, haveRivalNames, readClaimWording } from '../claimWording.ts';
import { type ClaimCollection, orderClaims, type UngroupedClaim } from '../collection.ts';

/** What ends a plan: the words that say so, as stems would read them. */
const ENDED =
  /\b(?:cancel(?:l?ed|s|ling)?|call(?:ed|s|ing)? off|postpone[ds]?|put off|delay(?:ed|s)?|scrap(?:ped|s)?|abandon(?:ed|s)?|drop(?:ped|s)? (?:its|the|their) plans?|withdr[ae]wn?|suspend(?:ed|s)?|will not take place)\b/iu;
const PLANS: ReadonlySet<ClaimKind> = new Set(['announcement', 'pledge', 'target', 'forecast']);
/** Share of the shorter claim's terms that both use. Own relation pairs. */
const SAME_PLAN = 0.5;
/** Claims that one ending is held against; a story of thousands of plans is no story. */
const MOST_PLANS = 200;

interface Read {
  readonly claim: UngroupedClaim;
  readonly wording: ClaimWording;
}

/** A plan that an earlier article announced and a later one reports as cancelled, postponed or dropped. */
export function findStatusChanges(collection: ClaimCollection, { synonyms }: ClaimResources): Relation[] {
  const articles = new Map(collection.articles.map((article) => [article.id, article]));
  const plans = new Map<string, Read[]>();
  const relations: Relation[] = [];
  for (const claim of orderClaims(collection)) {
    const { storyId } = claim;
    if (storyId === undefined || claim.background) continue;
    const ends = ENDED.test(claim.quote);
    if (!ends && !PLANS.has(claim.kind)) continue;
    const read = { claim, wording: readClaimWording(claim, synonyms) };
    const known = plans.get(storyId) ?? [];
    if (!ends) {
      if (known.length < MOST_PLANS) plans.set(storyId, [...known, read]);
      continue;
    }
    const plan = known.findLast(
      (earlier) => isLater(earlier.claim, claim, articles) && isSamePlan(earlier, read),
    );
    if (plan !== undefined) relations.push(describeChange(plan.claim, claim));
  }
  return relations;
}

function isLater(
  earlier: UngroupedClaim,
  later: UngroupedClaim,
  articles: ReadonlyMap<string, { readonly publishedAt?: string }>,
): boolean {
  const [before, after] = [earlier, later].map(({ articleId }) => articles.get(articleId)?.publishedAt);
  return before !== undefined && after !== undefined && before.slice(0, 10) < after.slice(0, 10);
}

function isSamePlan(a: Read, b: Read): boolean {
  if (a.claim.eventId !== undefined && a.claim.eventId === b.claim.eventId) return true;
  return containTerms(a.wording, b.wording) >= SAME_PLAN && !haveRivalNames(a.wording, b.wording);
}

function describeChange(plan: UngroupedClaim, end: UngroupedClaim): Relation {
  const [word = 'ended'] = ENDED.exec(end.quote) ?? [];
  return {
    id: contentId('r', 'status', plan.id, end.id),
    type: 'supersedes',
    claimIds: [plan.id, end.id].sort(compareText),
    figureIds: [],
    check: `status: planned, then "${word}"`,
    verdict: 'consistent',
    explanation: `What was planned according to “${plan.standalone}” is later reported as “${end.standalone}”`,
  };
}
