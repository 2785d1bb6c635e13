import type { Event, EventStatus } from '../../../model/event.ts';
import { eventStatusWords } from '../../wording.ts';
import { html, type Markup } from '../markup.ts';
import { entityLink, type View } from '../site.ts';

const MOST_EVENTS = 400;
const MOST_PEOPLE = 16;
/** Signs in one cell. */
const MOST_SIGNS = 6;
const SUBTYPES: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'summit', 'talks']);
const SIGNS: Readonly<Record<EventStatus, string>> = {
  held: '●',
  ongoing: '●',
  scheduled: '○',
  hypothetical: '?',
  cancelled: '×',
  denied: '×',
};

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Who met whom: a table that is its own picture. Only linked participants count, so a name is one person. */
export function meetingsMatrix(view: View, events: readonly Event[]): Markup | undefined {
  const counts = new Map<string, Person & { count: number }>();
  const byPair = new Map<string, Event[]>();
  for (const event of events.slice(0, MOST_EVENTS)) {
    if (!SUBTYPES.has(event.subtype)) continue;
    for (const [a, b] of pairsOf(event)) {
      for (const { id, name } of [a, b])
        counts.set(id, { id, name, count: (counts.get(id)?.count ?? 0) + 1 });
      for (const key of [`${a.id} ${b.id}`, `${b.id} ${a.id}`]) {
        byPair.set(key, [...(byPair.get(key) ?? []), event].slice(0, MOST_SIGNS));
      }
    }
  }
  const people = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_PEOPLE);
  if (people.length < 3) return undefined;
  const cell = (a: Person, b: Person) =>
    html`<td>${(byPair.get(`${a.id} ${b.id}`) ?? []).map((event) => sign(view, event))}</td>`;
  return html`<figure class="chart"><figcaption><h3>Who met whom</h3><p class="from">● took place, ○ planned, × cancelled or denied, ? only considered: meetings, visits, calls and summits. Each sign leads to the event.</p></figcaption>
<div class="frame" tabindex="0" role="region" aria-label="Who met whom"><table class="matrix"><thead><tr><th scope="col">Name</th>${people.map((one) => html`<th scope="col"><bdi>${one.name}</bdi></th>`)}</tr></thead>
<tbody>${people.map(
    (
      one,
    ) => html`<tr><th scope="row">${entityLink(view, one.name, one.id)}</th>${people.map((other) => cell(one, other))}</tr>
`,
  )}</tbody></table></div></figure>`;
}

/** Every two linked participants; a large summit's many pairs say nothing of who met whom. */
function pairsOf({ participants }: Event): [Person, Person][] {
  const people = new Map(
    participants.flatMap(({ entityId, name }) =>
      entityId === undefined ? [] : [[entityId, { id: entityId, name }] as const],
    ),
  );
  const list = [...people.values()];
  if (list.length > 6) return [];
  return list.flatMap((a, at) => list.slice(at + 1).map((b): [Person, Person] => [a, b]));
}

function sign(view: View, event: Event): Markup {
  const words = `${event.title}, ${eventStatusWords[event.status].toLowerCase()}`;
  return html`<a href="${view.links.event(event.id)}" title="${words}"><span aria-hidden="true">${SIGNS[event.status]}</span><span class="unseen">${words}</span></a>`;
}
