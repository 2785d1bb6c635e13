import type { Event } from '../../../model/event.ts';
import { compareText } from '../../../model/order.ts';
import { rowsAt } from '../../runIndex.ts';
import { publisherWords } from '../../wording.ts';
import { html, type Markup } from '../markup.ts';
import type { View } from '../site.ts';

const MOST_EVENTS = 15;
const MOST_PUBLISHERS = 14;

/** Which publisher covers which event: a table that is its own picture, a filled square where it is the subject. */
export function coverageMatrix(view: View, events: readonly Event[]): Markup | undefined {
  const shown = events.slice(0, MOST_EVENTS).map((event) => ({ event, roles: rolesOf(view, event) }));
  const counts = new Map<string, number>();
  for (const { roles } of shown) {
    for (const publisher of roles.keys()) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  const publishers = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
    .slice(0, MOST_PUBLISHERS)
    .map(([publisher]) => publisher);
  if (publishers.length < 2) return undefined;
  return html`<figure class="chart"><figcaption><h3>Who covers what</h3><p class="from">■ the article is about the event, □ it is named in passing.</p></figcaption>
<div class="frame" tabindex="0" role="region" aria-label="Who covers what"><table class="matrix"><thead><tr><th scope="col">Event</th>${publishers.map((one) => html`<th scope="col"><bdi>${one}</bdi></th>`)}</tr></thead>
<tbody>${shown.map(
    ({
      event,
      roles,
    }) => html`<tr><th scope="row"><a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a></th>${publishers.map((one) => html`<td>${cell(roles.get(one))}</td>`)}</tr>
`,
  )}</tbody></table></div></figure>`;
}

function rolesOf(view: View, event: Event): Map<string, 'primary' | 'mentions'> {
  const roles = new Map<string, 'primary' | 'mentions'>();
  for (const { id, role } of event.articles) {
    for (const article of rowsAt(view.index.articles, [id])) {
      const publisher = publisherWords(article);
      if (role === 'primary' || !roles.has(publisher)) roles.set(publisher, role);
    }
  }
  return roles;
}

function cell(role: 'primary' | 'mentions' | undefined): Markup {
  if (role === undefined) return html`<span class="unseen">not covered</span>`;
  return role === 'primary'
    ? html`<span aria-hidden="true">■</span><span class="unseen">about it</span>`
    : html`<span aria-hidden="true">□</span><span class="unseen">in passing</span>`;
}
