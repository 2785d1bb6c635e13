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

/** What is still to come. */
const TO_COME =
  /\b(?:will|would|shall|is to|are to|due to|set to|scheduled|plans? to|planned|expected to|going to|is due|are due|next (?:week|month|year))\b/iu;
/** Words for doing that say it has been done: "met", "have opened". */
const DONE = /\b(?:was|were|has|have|had|did|met|held|opened|began|took|gave|came|went|left|\p{L}{2,}ed)\b/iu;
/** Share of terms that a plan and the report of its carrying out have in common, where no event ties them. */
const SAME_DEED = 0.75;

interface Read {
  readonly claim: UngroupedClaim;
  readonly wording: ClaimWording;
}

/** A plan that an earlier article announced and a later one reports as cancelled, postponed, dropped or carried out. */
export function findStatusChanges(collection: ClaimCollection, { synonyms }: ClaimResources): Relation[] {
  const articles = new Map(collection.articles.map((article) => [article.id, article]));
  const plans = new Map<string, Read[]>();
  const relations: Relation[] = [];
  const carriedOut = new Set<string>();
  for (const claim of orderClaims(collection)) {
    const { storyId } = claim;
    if (storyId === undefined || claim.background) continue;
    const ends = ENDED.test(claim.quote);
    const done = !ends && claim.kind === 'fact' && !TO_COME.test(claim.quote) && DONE.test(claim.quote);
    if (!ends && !done && !PLANS.has(claim.kind)) continue;
    const read = { claim, wording: readClaimWording(claim, synonyms) };
    const known = plans.get(storyId) ?? [];
    if (done) {
      const plan = known.findLast(
        (earlier) => isLater(earlier.claim, claim, articles) && isSameDeed(earlier, read),
      );
      if (plan === undefined || carriedOut.has(plan.claim.id)) continue;
      carriedOut.add(plan.claim.id);
      relations.push(describeChange(plan.claim, claim, 'carried out'));
      continue;
    }
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

/** The same thing done that was planned: without a number of its own, in nearly the same words. */
function isSameDeed(plan: Read, deed: Read): boolean {
  if (!TO_COME.test(plan.claim.quote) || plan.claim.negated !== deed.claim.negated) return false;
  if (plan.claim.figureIds.length > 0 || deed.claim.figureIds.length > 0) return false;
  return containTerms(plan.wording, deed.wording) >= SAME_DEED && !haveRivalNames(plan.wording, deed.wording);
}

function describeChange(
  plan: UngroupedClaim,
  end: UngroupedClaim,
  word = ENDED.exec(end.quote)?.[0] ?? 'ended',
): Relation {
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
