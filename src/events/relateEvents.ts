import type { Event } from '../model/event.ts';
import { addTo } from '../model/lists.ts';
import { recurringSubtypes } from './eventSubtypes.ts';

const MOST_RELATED = 8;
/** A participant of more events than this relates nothing: half the news has the president in it. */
const MOST_EVENTS = 2000;

/**
 * Adds to each event those that a reader would look up beside it: other events of at least two of its participants,
 * and other rounds of a recurring one of the same body. The order of the events stays.
 */
export function relateEvents(events: readonly Event[]): Event[] {
  const byParty = new Map<string, number[]>();
  events.forEach(({ participants }, number) => {
    for (const entityId of new Set(participants.flatMap((party) => party.entityId ?? []))) {
      addTo(byParty, entityId, number);
    }
  });
  return events.map((event, number) => {
    const shared = new Map<number, number>();
    for (const { entityId } of event.participants) {
      const others = byParty.get(entityId ?? '') ?? [];
      if (others.length > MOST_EVENTS) continue;
      for (const other of others) if (other !== number) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const related = [...shared]
      .filter(([other, count]) => count >= 2 || isOtherRound(event, events[other]))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_RELATED);
    const relatedIds = related.flatMap(([other]) => events[other]?.id ?? []);
    return relatedIds.length === 0 ? event : { ...event, relatedIds };
  });
}

function isOtherRound({ subtype }: Event, other: Event | undefined): boolean {
  return recurringSubtypes.has(subtype) && other?.subtype === subtype;
}
