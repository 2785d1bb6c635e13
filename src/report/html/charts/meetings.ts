import type { Event, EventStatus } from '../../../model/event.ts';
import { isEncounter, type Party, pairsOf } from '../../encounters.ts';
import { sortBy } from '../../ranking.ts';
import { eventTime, statusBadge } from '../eventCard.ts';
import { html, type Markup } from '../markup.ts';
import { entityLink, type View } from '../site.ts';
import { renderMatrix } from './matrix.ts';
import { shapes } from './plot.ts';

const MOST_EVENTS = 400;
const MOST_PEOPLE = 16;
/** Signs in one cell. */
const MOST_SIGNS = 3;

/** Who met whom, and who only plans to. */
export function meetingsMatrix(view: View, events: readonly Event[]): Markup | undefined {
  const encounters = events.slice(0, MOST_EVENTS).filter(isEncounter);
  const pairs = encounters.flatMap((event) => pairsOf(event).map(([a, b]) => ({ event, a, b })));
  const counts = new Map<string, Party & { count: number }>();
  for (const { a, b } of pairs) {
    for (const { id, name } of [a, b]) counts.set(id, { id, name, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  const people = sortBy([...counts.values()], ({ count, name, id }) => [-count, name, id]).slice(
    0,
    MOST_PEOPLE,
  );
  if (people.length < 3) return undefined;
  const known = new Set(people.map(({ id }) => id));
  const eventsOf = (one: Party, other: Party) =>
    pairs.flatMap(({ event, a, b }) =>
      (a.id === one.id && b.id === other.id) || (a.id === other.id && b.id === one.id) ? [event] : [],
    );
  return renderMatrix({
    view,
    name: 'meetings',
    title: 'Who met whom',
    summary:
      'Meetings, visits, calls and summits between two names: a full circle where it took place, a ring where it is planned or only considered, a cross where it was cancelled or denied.',
    legend: [
      [shapes.dot('11'), 'took place'],
      [shapes.ring('11'), 'planned or considered'],
      [shapes.cross('11'), 'cancelled or denied'],
    ],
    columns: people.map(({ name }) => name),
    rows: people.map((one) => ({
      label: entityLink(view, one.name, one.id),
      cells: people.map((other) => signs(eventsOf(one, other))),
    })),
    data: {
      heads: ['Who', 'With', 'Event', 'Status', 'When'],
      rows: pairs
        .filter(({ a, b }) => known.has(a.id) && known.has(b.id))
        .map(({ a, b, event }) => [
          entityLink(view, a.name, a.id),
          entityLink(view, b.name, b.id),
          html`<a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a>`,
          statusBadge(event.status),
          eventTime(event) ?? 'not said',
        ]),
    },
  });
}

function signs(events: readonly Event[]): Markup | undefined {
  if (events.length === 0) return undefined;
  const shown = events.slice(0, MOST_SIGNS);
  const first = -6 * (shown.length - 1);
  return html`${shown.map((event, at) => html`<g><title>${event.title}</title>${sign(event.status, first + 12 * at)}</g>`)}`;
}

function sign(status: EventStatus, x: number): Markup {
  if (status === 'cancelled' || status === 'denied')
    return html`<text class="cancelled" x="${x}" y="6" text-anchor="middle">×</text>`;
  return status === 'held' || status === 'ongoing'
    ? html`<circle class="actual" cx="${x}" r="5.5"/>`
    : html`<circle class="plan" cx="${x}" r="5"/>`;
}
