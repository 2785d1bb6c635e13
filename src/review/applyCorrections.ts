import type { Relation } from '../model/claim.ts';
import { groupByClaim } from '../model/claimGroups.ts';
import type { Story } from '../model/event.ts';
import type { RunResult } from '../model/run.ts';
import { correctClaims } from './correctClaims.ts';
import { type CorrectedEvents, correctEvents, passagesOf } from './correctEvents.ts';
import { correctFigures } from './correctFigures.ts';
import { type CountGroup, correctGroups } from './correctGroups.ts';
import type { ReadCorrections } from './corrections.ts';
import { ArticleFinder, Finder } from './finder.ts';
import { Ledger } from './ledger.ts';
import { markChecked } from './markChecked.ts';

/** The reduces over claims, which a corrected claim or figure changes: passed in, for stages do not know each other. */
export interface Regrouping {
  relate(run: RunResult): Pick<RunResult, 'claims' | 'groups' | 'relations'>;
  count(run: RunResult, relations: readonly Relation[]): CountGroup;
}

/**
 * A run as persons corrected it: events first, then figures and claims, then relations and groups are made again from
 * what is now known, and corrected in turn. All rows are looked for in the run as it was, so that none depends on
 * another.
 */
export function applyCorrections(
  run: RunResult,
  { corrections, refused }: ReadCorrections,
  regrouping: Regrouping,
): RunResult {
  const ledger = new Ledger();
  const articles = new ArticleFinder(run.articles);
  const finders = {
    claims: new Finder(run.claims, articles),
    figures: new Finder(run.figures, articles),
    passages: new Finder(passagesOf(run.events), articles),
  };
  const events = correctEvents(run.events, corrections, finders, ledger);
  const figures = correctFigures(run.figures, corrections, finders, ledger);
  const figureIds = new Set(figures.map(({ id }) => id));
  const claims = correctClaims(run.claims, run.entities, corrections, finders.claims, ledger).map(
    (claim) => ({
      ...withEvent(claim, events),
      figureIds: claim.figureIds.filter((id) => figureIds.has(id)),
    }),
  );
  const corrected: RunResult = {
    ...run,
    figures,
    claims,
    events: events.events,
    stories: run.stories.map((story) => withEvents(story, events)),
  };
  const regrouped = regrouping.relate(corrected);
  const { relations } = regrouped;
  const groups = correctGroups(
    regrouped.groups,
    regrouped.claims,
    corrections,
    finders.claims,
    regrouping.count(corrected, relations),
    ledger,
  );
  const groupOf = groupByClaim(groups);
  const grouped = regrouped.claims.map((claim) => ({
    ...claim,
    groupId: groupOf.get(claim.id) ?? claim.groupId,
  }));
  return {
    ...corrected,
    relations,
    groups,
    claims: markChecked(grouped, corrections, finders.claims, ledger),
    corrections: ledger.outcomes(refused),
  };
}

function withEvent<Claim extends RunResult['claims'][number]>(
  claim: Claim,
  { merged, moved }: CorrectedEvents,
): Claim {
  if (claim.eventId === undefined) return claim;
  const passage = moved.find(
    ({ passage: { id, articleId, mention } }) =>
      id === claim.eventId &&
      articleId === claim.articleId &&
      mention.span.start < claim.span.end &&
      claim.span.start < mention.span.end,
  );
  const eventId = passage?.eventId ?? claim.eventId;
  return { ...claim, eventId: merged.get(eventId) ?? eventId };
}

/** A story's events are those that its articles report. */
function withEvents(story: Story, { events, merged, moved }: CorrectedEvents): Story {
  const taken = new Set(moved.map(({ eventId }) => merged.get(eventId) ?? eventId));
  const joined = events.filter(({ id, storyIds }) => taken.has(id) && storyIds.includes(story.id));
  const ids = story.eventIds.map((id) => merged.get(id) ?? id).concat(joined.map(({ id }) => id));
  const lead =
    story.leadEventId === undefined ? undefined : (merged.get(story.leadEventId) ?? story.leadEventId);
  return { ...story, eventIds: [...new Set(ids)], ...(lead === undefined ? {} : { leadEventId: lead }) };
}
