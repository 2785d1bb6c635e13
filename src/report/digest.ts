import type { Claim } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Event, EventStatus } from '../model/event.ts';
import type { Figure } from '../model/figure.ts';
import { type Dispute, findDisputes, findUpdates } from './disputes.ts';
import { formatFigure } from './quantities.ts';
import { rankClaims, rankEvents, sortBy } from './ranking.ts';
import type { RunIndex } from './runIndex.ts';

/** A pledge, target or demand in figures, with every figure that states it alike. */
export interface Commitment {
  readonly figure: Figure;
  readonly figures: readonly Figure[];
}

export interface SpeakerSummary {
  readonly entity: Entity;
  /** The most worth checking first. */
  readonly claims: readonly Claim[];
}

/** What an editor should know first, selected from the run; the digest in Markdown and the overview page show it. */
export interface Digest {
  /** All events, the most widely covered first. */
  readonly events: readonly Event[];
  /** Events that did not (yet) take place, by status. */
  readonly unsettled: readonly Event[];
  readonly disputes: readonly Dispute[];
  /** Figures that a later report replaced. */
  readonly updates: readonly Dispute[];
  /** Claims worth checking, one per group, best first. */
  readonly worth: readonly Claim[];
  /** Those of `worth` that one publisher alone reports. */
  readonly singles: readonly Claim[];
  readonly commitments: readonly Commitment[];
  /** Resolved speakers, those with most claims first. */
  readonly speakers: readonly SpeakerSummary[];
}

/** Several formats ask for the digest of the same run. */
const digests = new WeakMap<RunIndex, Digest>();

export function digestRun(index: RunIndex): Digest {
  const known = digests.get(index) ?? makeDigest(index);
  digests.set(index, known);
  return known;
}

function makeDigest(index: RunIndex): Digest {
  const worth = rankClaims(index);
  const events = rankEvents(index);
  return {
    events,
    unsettled: UNSETTLED.flatMap((status) => events.filter((event) => event.status === status)),
    disputes: findDisputes(index),
    updates: findUpdates(index),
    worth,
    singles: worth.filter((claim) => index.groups.get(claim.groupId)?.agreement === 'single'),
    commitments: findCommitments(index),
    speakers: rankSpeakers(index),
  };
}

const UNSETTLED: readonly EventStatus[] = ['scheduled', 'hypothetical', 'cancelled', 'denied'];

function findCommitments(index: RunIndex): Commitment[] {
  const byMeaning = new Map<string, Figure[]>();
  for (const figure of index.run.figures) {
    if (figure.kind !== 'pledge' && figure.kind !== 'target' && figure.kind !== 'demand') continue;
    const who = figure.subject?.entityId ?? figure.subject?.text.toLowerCase() ?? '';
    const key = JSON.stringify([who, figure.kind, figure.measure, formatFigure(figure), figure.time?.end]);
    const alike = byMeaning.get(key);
    if (alike === undefined) byMeaning.set(key, [figure]);
    else alike.push(figure);
  }
  const commitments = [...byMeaning.values()].flatMap((figures) => {
    const [figure] = figures;
    return figure === undefined ? [] : [{ figure, figures }];
  });
  return sortBy(commitments, ({ figure, figures }) => [
    openness(figure),
    SUBJECT_ORDER.indexOf(index.entities.get(figure.subject?.entityId ?? '')?.type ?? 'office'),
    -new Set(figures.map((one) => one.articleId)).size,
    figure.subject?.text,
    figure.kind,
    figure.value ?? figure.min,
    figure.id,
  ]);
}

/** Countries first, then alliances and firms: what they commit to is what others hold them to. */
const SUBJECT_ORDER: readonly Entity['type'][] = ['place', 'organization', 'group', 'person', 'office'];

/** How much of a commitment is left open: whose it is, and of what. Those that can be followed up come first. */
function openness({ subject, measure, base }: Figure): number {
  const whose = subject === undefined ? 2 : subject.entityId === undefined ? 1 : 0;
  return whose + (measure === undefined && base === undefined ? 2 : 0);
}

/** Claims by score, those that repeat a group after all first ones, so that a short list says several things. */
function bestFirst(claims: readonly Claim[]): Claim[] {
  const ranked = sortBy(claims, (claim) => [-claim.checkworthiness.score, claim.articleId, claim.span.start]);
  const seen = new Set<string>();
  const repeats = new Set(
    ranked.filter(({ groupId }) => {
      const isRepeat = seen.has(groupId);
      seen.add(groupId);
      return isRepeat;
    }),
  );
  return [...ranked.filter((claim) => !repeats.has(claim)), ...repeats];
}

function rankSpeakers(index: RunIndex): SpeakerSummary[] {
  const speakers = index.run.entities
    .map((entity) => ({ entity, claims: bestFirst(index.claimsOfSpeaker(entity.id)) }))
    .filter(({ claims }) => claims.length > 0);
  return sortBy(speakers, ({ entity, claims }) => [
    -claims.filter((claim) => claim.checkworthiness.worth).length,
    -claims.length,
    entity.name,
    entity.id,
  ]);
}
