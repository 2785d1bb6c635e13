import type { Event, EventStatus } from '../../model/event.ts';
import { formatInterval, machineTime } from '../dates.ts';
import { publishersOf } from '../ranking.ts';
import { countWords, eventStatusWords, eventTypeWords, listWords } from '../wording.ts';
import { html, type Markup } from './markup.ts';
import { entityLink, type View } from './site.ts';

const TONES: Readonly<Record<EventStatus, string>> = {
  held: 'good',
  ongoing: 'good',
  scheduled: 'plan',
  hypothetical: 'open',
  cancelled: 'bad',
  denied: 'bad',
};

/** An event in a list: status, who, where, when, and how widely it is covered. */
export function eventCard(view: View, event: Event): Markup {
  const claims = view.index.claimsOfEvent(event.id).length;
  const publishers = publishersOf(event, view.index);
  return html`<article class="event">
<p class="tags">${statusBadge(event.status)} <span class="tag">${eventTypeWords(event)}</span></p>
<h3><a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a></h3>
<dl class="facts">${eventFacts(view, event)}</dl>
<p class="from">${countWords(event.articles.length, 'article')}${publishers.length > 0 && html` (<bdi>${listWords(publishers)}</bdi>)`} · ${countWords(claims, 'claim')}</p>
</article>`;
}

export function statusBadge(status: EventStatus): Markup {
  return html`<span class="badge ${TONES[status]}">${eventStatusWords[status]}</span>`;
}

/** Who, where and when as rows of a description list; what is not known is left out. */
export function eventFacts(view: View, event: Event): Markup[] {
  const facts: Markup[] = [];
  if (event.participants.length > 0) {
    const people = event.participants.map(
      (one) => html`<li>${entityLink(view, one.name, one.entityId)}</li>`,
    );
    facts.push(html`<div><dt>Who</dt><dd><ul class="names">${people}</ul></dd></div>`);
  }
  if (event.place !== undefined) {
    facts.push(
      html`<div><dt>Where</dt><dd>${entityLink(view, event.place.name, event.place.entityId)}</dd></div>`,
    );
  }
  const when = eventTime(event);
  if (when !== undefined) facts.push(html`<div><dt>When</dt><dd>${when}</dd></div>`);
  return facts;
}

export function eventTime({ time, timeText }: Event): Markup | undefined {
  if (time !== undefined) {
    return html`<time datetime="${machineTime(time)}">${formatInterval(time)}</time>`;
  }
  return timeText === undefined ? undefined : html`<bdi>${timeText}</bdi> (as written)`;
}
