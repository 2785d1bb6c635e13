import type { ClaimKind, Relation } from '../../model/claim.ts';
import { contentId } from '../../model/ids.ts';
import { addTo } from '../../model/lists.ts';
import { compareText } from '../../model/order.ts';
import type { ClaimResources } from '../claimResources.ts';
import { type ClaimWording, containTerms, haveRivalNames, readClaimWording } from '../claimWording.ts';
import { type ClaimCollection, orderClaims, type UngroupedClaim } from '../collection.ts';
import { findResolvedDays } from '../resolvedDays.ts';
import type { Synonyms } from '../synonyms.ts';

/** What ends a plan: the words that say so, as stems would read them. */
const ENDED =
  /\b(?:cancel(?:l?ed|s|ling)?|call(?:ed|s|ing)? off|postpone[ds]?|put off|delay(?:ed|s)?|scrap(?:ped|s)?|abandon(?:ed|s)?|drop(?:ped|s)? (?:its|the|their) plans?|withdr[ae]wn?|suspend(?:ed|s)?|will not (?:take place|be held|\p{L}+ (?:before|until)))\b/iu;
const PLANS: ReadonlySet<ClaimKind> = new Set(['announcement', 'pledge', 'target', 'forecast']);
/** Share of the shorter claim's terms that both use. Own relation pairs. */
const SAME_PLAN = 0.5;
/** The same where both name the day that was planned. editors */
const SAME_PLAN_OF_DAY = 0.25;
/** Claims that one ending is held against; a story of thousands of plans is no story. */
const MOST_PLANS = 200;

/** What is still to come. */
const TO_COME =
  /\b(?:will|would|shall|is to|are to|due to|set to|scheduled|plans? to|planned|expected to|going to|is due|are due|next (?:week|month|year))\b/iu;
/** Words for doing that say it has been done: "met", "have opened". */
const DONE = /\b(?:was|were|has|have|had|did|met|held|opened|began|took|gave|came|went|left|\p{L}{2,}ed)\b/iu;
/** Share of terms that a plan and the report of its carrying out have in common, where no event ties them. */
const SAME_DEED = 0.75;

/** A state that somebody or something is in, and the words for its end. */
const STATES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:missing|trapped|unaccounted for)\b/iu,
    /\b(?:found (?:alive|dead|safe|unharmed)|rescued|safe and well|turned up)\b/iu,
  ],
  [
    /\b(?:hostages?|held|detained|in custody|arrested|jailed|kidnapped)\b/iu,
    /\b(?:released|freed|set free|let go)\b/iu,
  ],
  [/\b(?:closed|shut|blocked|suspended)\b/iu, /\b(?:reopened|open again|resumed|unblocked)\b/iu],
  [
    /\b(?:burning|raging|out of control|ablaze)\b/iu,
    /\b(?:put out|extinguished|under control|contained)\b/iu,
  ],
  [
    /\b(?:on strike|striking|walked out)\b/iu,
    /\b(?:ended (?:its|their|the) strike|called off|back at work)\b/iu,
  ],
];

/** A claim with what its words say of a plan or a state, read once: a story holds each against many others. */
class Read {
  readonly publishedAt: string | undefined;
  readonly claim: UngroupedClaim;
  readonly #synonyms: Synonyms;
  /** The words that end a plan, where it has any. */
  readonly ended: string | undefined;
  readonly isPlan: boolean;
  readonly isToCome: boolean;
  readonly isDone: boolean;
  /** States of which it tells the end, one bit each. */
  readonly ends: number;
  #told: number | undefined;

  constructor(claim: UngroupedClaim, publishedAt: string | undefined, synonyms: Synonyms) {
    const { quote, kind, standalone } = claim;
    this.claim = claim;
    this.publishedAt = publishedAt;
    this.#synonyms = synonyms;
    this.ended = ENDED.exec(quote)?.[0];
    this.isPlan = PLANS.has(kind) || isDatedAhead(standalone, publishedAt);
    this.isToCome = TO_COME.test(quote);
    this.isDone = kind === 'fact' && !this.isToCome && DONE.test(quote);
    this.ends = findStates(quote, ([, end]) => end);
  }

  /** Few are ever held against another. */
  get wording(): ClaimWording {
    return readClaimWording(this.claim, this.#synonyms);
  }

  get mayChange(): boolean {
    return this.isPlan || this.ended !== undefined || this.isDone || this.#states !== 0;
  }

  /** States that it tells of without their end. */
  get lasting(): number {
    return this.#states & ~this.ends;
  }

  /** Asked of few: hardly any claim tells of the end of a state. */
  get #states(): number {
    this.#told ??= findStates(this.claim.quote, ([state]) => state);
    return this.#told;
  }
}

function findStates(quote: string, patternOf: (words: (typeof STATES)[number]) => RegExp): number {
  return STATES.reduce((bits, words, at) => (patternOf(words).test(quote) ? bits | (1 << at) : bits), 0);
}

/**
 * A plan that an earlier article announced and a later one reports as cancelled, postponed, dropped or carried out,
 * and a state that has ended. Story by story, each of which is a bucket of its own.
 */
export function findStatusChanges(collection: ClaimCollection, { synonyms }: ClaimResources): Relation[] {
  const published = new Map(collection.articles.map(({ id, publishedAt }) => [id, publishedAt]));
  const dayOf = ({ articleId }: UngroupedClaim) => published.get(articleId)?.slice(0, 10);
  const changing = findStoriesOfDays(collection, dayOf);
  const stories = new Map<string, Read[]>();
  for (const claim of orderClaims(collection)) {
    if (claim.storyId === undefined || claim.background || !changing.has(claim.storyId)) continue;
    const read = new Read(claim, dayOf(claim), synonyms);
    if (read.mayChange) addTo(stories, claim.storyId, read);
  }
  return [...stories.values()].flatMap(changesOfStory);
}

/** Stories that were told on several days: nothing changes within one. */
function findStoriesOfDays(
  { claims }: ClaimCollection,
  dayOf: (claim: UngroupedClaim) => string | undefined,
): ReadonlySet<string> {
  const [firstDays, found] = [new Map<string, string>(), new Set<string>()];
  for (const claim of claims) {
    const [{ storyId }, day] = [claim, dayOf(claim)];
    if (storyId === undefined || day === undefined) continue;
    const first = firstDays.get(storyId);
    if (first === undefined) firstDays.set(storyId, day);
    else if (first !== day) found.add(storyId);
  }
  return found;
}

/** "The festival opens on 18 September", told in July. */
function isDatedAhead(standalone: string, publishedAt: string | undefined): boolean {
  return publishedAt !== undefined && findResolvedDays(standalone).some((day) => day > publishedAt);
}

/** @param reads claims of one story in the order in which they became known */
function changesOfStory(reads: readonly Read[]): Relation[] {
  const relations: Relation[] = [];
  const settled = new Set<string>();
  const known: Read[] = [];
  for (const read of reads) {
    const change =
      read.ended !== undefined
        ? settle(known, read, (earlier) => earlier.isPlan && isSamePlan(earlier, read), read.ended)
        : ((read.ends === 0
            ? undefined
            : settle(known, read, (earlier) => isStateEnded(earlier, read), 'ended')) ??
          (read.isDone
            ? settle(known, read, (earlier) => isSameDeed(earlier, read), 'carried out')
            : undefined));
    if (change !== undefined && !settled.has(`${change.plan} ${change.relation.check}`)) {
      settled.add(`${change.plan} ${change.relation.check}`);
      relations.push(change.relation);
    }
    if (known.length < MOST_PLANS) known.push(read);
  }
  return relations;
}

/** The latest claim of an earlier day that fits, with the change that the later one reports. */
function settle(
  known: readonly Read[],
  later: Read,
  fits: (earlier: Read) => boolean,
  word: string,
): { readonly plan: string; readonly relation: Relation } | undefined {
  const plan = known.findLast((earlier) => isLater(earlier, later) && fits(earlier));
  return plan && { plan: plan.claim.id, relation: describeChange(plan.claim, later.claim, word) };
}

function isLater({ publishedAt: before }: Read, { publishedAt: after }: Read): boolean {
  return before !== undefined && after !== undefined && before < after;
}

function isSamePlan(a: Read, b: Read): boolean {
  if (a.claim.eventId !== undefined && a.claim.eventId === b.claim.eventId) return true;
  if (haveRivalNames(a.wording, b.wording)) return false;
  // "Voting is on 9 May", "the vote was put off from 9 May".
  const least = shareDay(a.claim, b.claim) ? SAME_PLAN_OF_DAY : SAME_PLAN;
  return containTerms(a.wording, b.wording) >= least;
}

/** A day to come that both name. */
function shareDay(plan: UngroupedClaim, end: UngroupedClaim): boolean {
  const days = findResolvedDays(plan.standalone);
  return findResolvedDays(end.standalone).some((day) => days.includes(day));
}

/** The same thing done that was planned: without a number of its own, in nearly the same words. */
function isSameDeed(plan: Read, deed: Read): boolean {
  if (!plan.isToCome || plan.claim.negated !== deed.claim.negated) return false;
  if (plan.claim.figureIds.length > 0 || deed.claim.figureIds.length > 0) return false;
  return containTerms(plan.wording, deed.wording) >= SAME_DEED && !haveRivalNames(plan.wording, deed.wording);
}

/** "Two climbers are missing", "The two climbers missing have been found alive". */
function isStateEnded(earlier: Read, later: Read): boolean {
  return (
    (earlier.lasting & later.ends) !== 0 &&
    containTerms(earlier.wording, later.wording) >= SAME_DEED &&
    !haveRivalNames(earlier.wording, later.wording)
  );
}

function describeChange(plan: UngroupedClaim, end: UngroupedClaim, word: string): Relation {
  return {
    id: contentId('r', 'status', plan.id, end.id),
    type: 'supersedes',
    claimIds: [plan.id, end.id].sort(compareText),
    figureIds: [],
    check: `status: ${PLANS.has(plan.kind) ? 'planned' : 'ongoing'}, then "${word}"`,
    verdict: 'consistent',
    explanation: `What was told as “${plan.standalone}” is later reported as “${end.standalone}”`,
  };
}
