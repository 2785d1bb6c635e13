import type { Claim } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
import { overlapLength } from '../model/span.ts';
import type { Correction } from './corrections.ts';
import { findClaim } from './findClaim.ts';
import type { Finder, Missing } from './finder.ts';
import { byLabel } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { mergeEvents } from './mergeEvents.ts';
import { splitEvent } from './splitEvent.ts';

/** A mention of an event, found by the event's id or by its words. */
export interface EventPassage {
  /** The event's. */
  readonly id: string;
  readonly articleId: string;
  readonly quote: string;
  readonly mention: Event['mentions'][number];
}

export interface EventFinders {
  readonly claims: Finder<Claim>;
  readonly passages: Finder<EventPassage>;
}

export interface CorrectedEvents {
  readonly events: readonly Event[];
  /** Event id that was -> the event it is now part of. */
  readonly merged: ReadonlyMap<string, string>;
  /** Passages that now report another event than their id says. */
  readonly moved: readonly { readonly passage: EventPassage; readonly eventId: string }[];
}

export function passagesOf(events: readonly Event[]): EventPassage[] {
  return events.flatMap(({ id, mentions }) =>
    mentions.map((mention) => ({ id, articleId: mention.articleId, quote: mention.quote, mention })),
  );
}

/** The events as persons merged and split them: splits first, so that what was taken out can join another. */
export function correctEvents(
  rows: readonly Event[],
  corrections: readonly Correction[],
  finders: EventFinders,
  ledger: Ledger,
): CorrectedEvents {
  const events = new Map(rows.map((event) => [event.id, event]));
  const moved: { passage: EventPassage; eventId: string }[] = [];
  const merged = new Map<string, string>();
  for (const targets of byLabel(findAll('split event', corrections, finders, ledger))) {
    const [first] = targets;
    if (first === undefined) continue;
    const { id } = first.target;
    const event = events.get(id);
    const passages = targets.map(({ target }) => target).filter((target) => target.id === id);
    const split = event && splitEvent(event, [...new Set(passages.map(({ mention }) => mention))]);
    for (const { correction, target } of targets) {
      if (target.id !== id)
        ledger.refused(correction, `is of another event than row ${first.correction.row}`);
      else if (split === undefined) ledger.unneeded(correction, 'the event has no other mention');
      else ledger.applied(correction, [id, split.other.id], `taken out of ${id} as ${split.other.id}`);
    }
    if (split === undefined) continue;
    events.set(id, split.rest);
    events.set(split.other.id, split.other);
    moved.push(...passages.map((passage) => ({ passage, eventId: split.other.id })));
  }
  const current = ({ id, mention }: EventPassage): string => {
    const now = moved.find(({ passage }) => passage.mention === mention)?.eventId ?? id;
    return merged.get(now) ?? now;
  };
  for (const targets of byLabel(findAll('merge events', corrections, finders, ledger))) {
    const ids = new Set(targets.map(({ target }) => current(target)));
    const [first, ...others] = [...events.values()].filter(({ id }) => ids.has(id));
    for (const { correction } of targets) {
      if (others.length === 0)
        ledger.unneeded(
          correction,
          'no other event to merge with: they are one, or the other row was not found',
        );
      else ledger.applied(correction, [...ids], `one event, ${first?.id}`);
    }
    if (first === undefined || others.length === 0) continue;
    events.set(first.id, mergeEvents(first, others));
    for (const { id } of others) {
      events.delete(id);
      for (const [from, to] of merged) if (to === id) merged.set(from, first.id);
      merged.set(id, first.id);
    }
  }
  return { events: [...events.values()], merged, moved };
}

function findAll(
  kind: Correction['kind'],
  corrections: readonly Correction[],
  finders: EventFinders,
  ledger: Ledger,
): { readonly correction: Correction; readonly target: EventPassage }[] {
  return corrections.flatMap((correction) => {
    if (correction.kind !== kind) return [];
    const found = findPassage(correction, finders);
    if ('mention' in found) return [{ correction, target: found }];
    ledger.missing(correction, found);
    return [];
  });
}

/** The row of an event or of one of its mentions, or a claim about an event. */
function findPassage({ address }: Correction, { claims, passages }: EventFinders): EventPassage | Missing {
  const direct = passages.find(address);
  if ('row' in direct && (address.id.startsWith('ev_') || address.id === '')) return direct.row;
  const claim = findClaim(claims, address);
  if (!('row' in claim)) return 'row' in direct ? direct.row : claim;
  const { eventId, articleId, span } = claim.row;
  if (eventId === undefined) return { status: 'unmatched', message: 'the claim is about no event' };
  const [passage] = passages
    .all(eventId)
    .filter((one) => one.articleId === articleId)
    .sort((a, b) => overlapLength(b.mention.span, span) - overlapLength(a.mention.span, span));
  return passage ?? { status: 'unmatched', message: 'the event is not mentioned there' };
}
