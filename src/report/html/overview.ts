import type { Claim } from '../../model/claim.ts';
import { dateRange } from '../dates.ts';
import type { SpeakerSummary } from '../digest.ts';
import {
  capitalize,
  countWords,
  coverageWords,
  groupDigits,
  officeWords,
  shorten,
  speakerWords,
} from '../wording.ts';
import { figureCharts } from './charts/figureRanges.ts';
import { eventTimeline } from './charts/timeline.ts';
import { claimCard, sourceLine } from './claimCard.ts';
import { commitmentTable } from './commitmentTable.ts';
import { disputePanel } from './disputePanel.ts';
import { eventCard } from './eventCard.ts';
import { type Content, html, type Markup } from './markup.ts';
import { runHealth } from './runPage.ts';
import { entityLink, type View } from './site.ts';
import { unsettledEvents, unsettledTable } from './unsettledEvents.ts';

/** How much of each list the front page shows; the rest stands on the lists' own pages. */
const MOST = {
  events: 9,
  worth: 8,
  disputes: 6,
  updates: 4,
  unsettled: 12,
  commitments: 16,
  singles: 12,
  speakers: 8,
};
const QUOTE_LENGTH = 220;
/** The facet's value for claims of one publisher alone. */
const SINGLE = 'single source';

/** The front page: what an editor on deadline must know, in the order in which it is asked. */
export function overviewBody(view: View): Content {
  const { digest, links } = view;
  const { planned, calledOff } = unsettledEvents(view);
  return [
    lead(view),
    part(view, 'happened', 'What happened', digest.events, {
      most: MOST.events,
      more: [links.list('events'), 'events'],
      body: (events) => [
        html`<div class="cards">${events.map((event) => eventCard(view, event))}</div>`,
        eventTimeline(view, digest.events),
      ],
    }),
    part(view, 'disputed', 'In dispute: which figures, and by whom', digest.disputes, {
      most: MOST.disputes,
      more: [links.list('figures', 'disputed'), 'disputes'],
      body: (rows) => rows.map((dispute) => disputePanel(view, dispute)),
    }),
    digest.updates.length > 0 &&
      part(view, 'updated', 'Changed since', digest.updates, {
        most: MOST.updates,
        more: [links.list('figures', 'updated'), 'changes'],
        body: (rows) => rows.map((update) => disputePanel(view, update)),
      }),
    part(view, 'planned', 'Only planned', planned, {
      most: MOST.unsettled,
      more: [links.list('events'), 'events'],
      body: (rows) => unsettledTable(view, rows),
    }),
    calledOff.length > 0 &&
      part(view, 'called-off', 'Cancelled or denied', calledOff, {
        most: MOST.unsettled,
        more: [links.list('events'), 'events'],
        body: (rows) => unsettledTable(view, rows),
      }),
    part(view, 'check', 'Most worth checking', digest.worth, {
      most: MOST.worth,
      more: [links.list('claims', '?worth=Worth checking'), 'claims worth checking'],
      body: (claims) => html`<div class="columns">${claims.map((claim) => claimCard(view, claim))}</div>`,
    }),
    part(view, 'single', 'Worth checking, and from a single source', digest.singles, {
      most: MOST.singles,
      more: [
        links.list('claims', `?worth=Worth checking&agreement=${SINGLE}`),
        'claims with a single source',
      ],
      body: (claims) => singleSources(view, claims),
    }),
    part(view, 'speakers', 'Who said what', digest.speakers, {
      most: MOST.speakers,
      more: [links.list('speakers'), 'speakers'],
      body: (speakers) =>
        html`<div class="columns">${speakers.map((speaker) => speakerDigest(view, speaker))}</div>`,
    }),
    part(view, 'pledges', 'Pledges, targets and demands', digest.commitments, {
      most: MOST.commitments,
      more: [links.list('figures'), 'figures'],
      body: (rows) => [figureCharts(view).slice(0, 1), commitmentTable(view, rows)],
    }),
    html`<section id="${view.scope}health"><h2>How the run went</h2>${runHealth(view)}</section>`,
  ];
}

/** The headline and the questions that a desk asks first, each answered by a number that leads there. */
function lead(view: View): Markup {
  const { index, digest, links, context } = view;
  const { articles, claims, events } = index.run;
  const dates = dateRange(articles.map((article) => article.publishedAt));
  const { planned, calledOff } = unsettledEvents(view);
  const glance: readonly (readonly [section: string, count: number, words: string])[] = [
    ['disputed', digest.disputes.length, 'in dispute'],
    ['planned', planned.length, 'only planned'],
    ...(calledOff.length > 0 ? [['called-off', calledOff.length, 'cancelled or denied'] as const] : []),
    ['check', digest.worth.length, 'worth checking'],
    ['single', digest.singles.length, 'of these from a single source'],
    ['speakers', digest.speakers.length, digest.speakers.length === 1 ? 'speaker' : 'speakers'],
  ];
  return html`<div class="lead">
<h1>${coverageWords(articles)}</h1>
<p class="deck">${dates !== undefined && `${capitalize(dates)}. `}${countWords(events.length, 'event')} and ${countWords(claims.length, 'claim')} found${index.run.failures.length > 0 && html`; <a href="${links.list('run', 'failures')}">${countWords(index.run.failures.length, 'record')} could not be read</a>`}.${!context.complete && html` <strong>The run was interrupted: this report covers a part of the input.</strong>`}</p>
<ul class="glance">${glance.map(([section, count, label]) => html`<li><a href="${links.overview(section)}"><b>${groupDigits(String(count))}</b> ${label}</a></li>`)}</ul>
</div>`;
}

interface Part<Row> {
  /** Rows shown here. */
  readonly most: number;
  /** Where the others are, and what they are. */
  readonly more: readonly [address: string, words: string];
  body(rows: readonly Row[]): Content;
}

function part<Row>(
  view: View,
  id: string,
  title: string,
  rows: readonly Row[],
  { most, more: [address, words], body }: Part<Row>,
): Markup {
  const content = rows.length === 0 ? html`<p class="empty">None found.</p>` : body(rows.slice(0, most));
  return html`<section id="${view.scope}${id}"><h2>${title}</h2>${content}${rows.length > most && html`<p class="more"><a href="${address}">All ${groupDigits(String(rows.length))} ${words}</a></p>`}</section>`;
}

/** Short: the words, who says it, and the one publisher. The claim's own page has the rest. */
function singleSources(view: View, claims: readonly Claim[]): Markup {
  return html`<ul class="said columns">${claims.map((claim) => html`<li><a href="${view.links.claim(claim)}" dir="auto">${shorten(claim.quote, QUOTE_LENGTH)}</a> <small>${claim.attribution.kind !== 'editorial' && html`${entityLink(view, speakerWords(claim), claim.attribution.speakerId)} · `}only in ${sourceLine(view, claim.articleId)}</small></li>`)}</ul>`;
}

function speakerDigest(view: View, { entity, claims }: SpeakerSummary): Markup {
  const office = officeWords(entity);
  return html`<article class="speaker"><h3>${entityLink(view, entity.name, entity.id)}</h3>
<p class="from">${office !== undefined && html`<bdi>${office}</bdi> · `}${countWords(claims.length, 'claim')}</p>
<ul class="said">${claims.slice(0, 3).map((claim) => html`<li><a href="${view.links.claim(claim)}" dir="auto">${shorten(claim.quote, QUOTE_LENGTH)}</a> <small>${sourceLine(view, claim.articleId)}</small></li>`)}</ul></article>`;
}
