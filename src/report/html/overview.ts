import { dateRange, formatInterval, machineTime } from '../dates.ts';
import type { Commitment, SpeakerSummary } from '../digest.ts';
import { formatFigure } from '../quantities.ts';
import { capitalize, countWords, figureKindWords, officeWords, shorten } from '../wording.ts';
import { figureCharts } from './charts/figureRanges.ts';
import { eventTimeline } from './charts/timeline.ts';
import { claimCard, sourceLine } from './claimCard.ts';
import { disputePanel } from './disputePanel.ts';
import { eventCard, eventTime, statusBadge } from './eventCard.ts';
import { type Content, html, type Markup } from './markup.ts';
import { runHealth } from './runPage.ts';
import { entityLink, type View } from './site.ts';
import { table } from './table.ts';

/** How much of each list the front page shows; the rest stands on the lists' own pages. */
const MOST = {
  events: 9,
  worth: 8,
  disputes: 6,
  updates: 4,
  unsettled: 12,
  commitments: 16,
  singles: 8,
  speakers: 8,
};
const QUOTE_LENGTH = 220;

/** The front page: what an editor on deadline must know, in the order in which it is asked. */
export function overviewBody(view: View): Content {
  const { digest, links } = view;
  return [
    lead(view),
    part(view, 'happened', 'What happened', digest.events, MOST.events, links.list('events'), (events) => [
      html`<div class="cards">${events.map((event) => eventCard(view, event))}</div>`,
      eventTimeline(view, digest.events),
    ]),
    part(
      view,
      'disputed',
      'In dispute',
      digest.disputes,
      MOST.disputes,
      links.list('figures', 'disputed'),
      (rows) => rows.map((dispute) => disputePanel(view, dispute)),
    ),
    digest.updates.length > 0 &&
      part(
        view,
        'updated',
        'Changed since',
        digest.updates,
        MOST.updates,
        links.list('figures', 'updated'),
        (rows) => rows.map((update) => disputePanel(view, update)),
      ),
    part(view, 'check', 'Most worth checking', digest.worth, MOST.worth, links.list('claims'), (claims) => [
      html`<div class="columns">${claims.map((claim) => claimCard(view, claim))}</div>`,
    ]),
    part(
      view,
      'speakers',
      'Who said what',
      digest.speakers,
      MOST.speakers,
      links.list('speakers'),
      (speakers) => [
        html`<div class="columns">${speakers.map((speaker) => speakerDigest(view, speaker))}</div>`,
      ],
    ),
    part(
      view,
      'planned',
      'Planned, cancelled or denied',
      digest.unsettled,
      MOST.unsettled,
      links.list('events'),
      (rows) =>
        table(
          ['Event', 'Status', 'When', 'Where'],
          rows.map((event) => [
            html`<a href="${links.event(event.id)}"><bdi>${event.title}</bdi></a>`,
            statusBadge(event.status),
            eventTime(event) ?? 'not said',
            event.place === undefined ? 'not said' : entityLink(view, event.place.name, event.place.entityId),
          ]),
        ),
    ),
    part(
      view,
      'pledges',
      'Pledges, targets and demands',
      digest.commitments,
      MOST.commitments,
      links.list('figures'),
      (rows) => [
        table(
          ['Whose', 'Kind', 'Figure', 'Of what', 'By when', 'Sources'],
          rows.map((commitment) => commitmentRow(view, commitment)),
        ),
        figureCharts(view).slice(0, 1),
      ],
    ),
    part(
      view,
      'single',
      'Reported by one publisher alone',
      digest.singles,
      MOST.singles,
      links.list('claims'),
      (claims) => [html`<div class="columns">${claims.map((claim) => claimCard(view, claim))}</div>`],
    ),
    html`<section id="${view.scope}health"><h2>How the run went</h2>${runHealth(view)}</section>`,
  ];
}

/** The headline and the four questions that a desk asks first, each answered by a number that leads there. */
function lead({ index, digest, links, context }: View): Markup {
  const { articles, claims, events } = index.run;
  const publishers = new Set(articles.flatMap((article) => article.publisher ?? article.site ?? []));
  const dates = dateRange(articles.map((article) => article.publishedAt));
  const glance = [
    ['disputed', digest.disputes.length, 'in dispute'],
    ['check', digest.worth.length, 'worth checking'],
    ['planned', digest.unsettled.length, 'planned, cancelled or denied'],
    ['single', digest.singles.length, 'with a single source'],
  ] as const;
  return html`<div class="lead">
<h1>${countWords(articles.length, 'article')} from ${countWords(publishers.size, 'publisher')}</h1>
<p class="deck">${dates !== undefined && `${capitalize(dates)}. `}${countWords(events.length, 'event')} and ${countWords(claims.length, 'claim')} found${index.run.failures.length > 0 && html`; <a href="${links.list('run', 'failures')}">${countWords(index.run.failures.length, 'record')} could not be read</a>`}.${!context.complete && html` <strong>The run was interrupted: this report covers a part of the input.</strong>`}</p>
<ul class="glance">${glance.map(([section, count, label]) => html`<li><a href="${links.overview(section)}"><b>${count}</b> ${label}</a></li>`)}</ul>
</div>`;
}

function part<Row>(
  view: View,
  id: string,
  title: string,
  rows: readonly Row[],
  most: number,
  more: string,
  body: (rows: readonly Row[]) => Content,
): Markup {
  const content = rows.length === 0 ? html`<p class="empty">None found.</p>` : body(rows.slice(0, most));
  return html`<section id="${view.scope}${id}"><h2>${title}</h2>${content}${rows.length > most && html`<p class="more"><a href="${more}">All ${rows.length}: ${title.toLowerCase()}</a></p>`}</section>`;
}

function commitmentRow(view: View, { figure, figures }: Commitment): Content[] {
  const [claim] = view.index.claimsOfFigure(figure.id);
  const amount = html`<b>${formatFigure(figure)}</b>`;
  return [
    entityLink(view, figure.subject?.text ?? 'left open', figure.subject?.entityId),
    figureKindWords[figure.kind],
    claim === undefined ? amount : html`<a href="${view.links.claim(claim)}">${amount}</a>`,
    html`<bdi>${figure.measure ?? 'not said'}</bdi>`,
    figure.time === undefined
      ? 'not said'
      : html`<time datetime="${machineTime(figure.time)}">${formatInterval(figure.time)}</time>`,
    [...new Set(figures.map((one) => one.articleId))].map(
      (articleId, at) => html`${at > 0 && '; '}${sourceLine(view, articleId)}`,
    ),
  ];
}

function speakerDigest(view: View, { entity, claims }: SpeakerSummary): Markup {
  const office = officeWords(entity);
  return html`<article class="speaker"><h3>${entityLink(view, entity.name, entity.id)}</h3>
<p class="from">${office !== undefined && html`<bdi>${office}</bdi> · `}${countWords(claims.length, 'claim')}</p>
<ul class="said">${claims.slice(0, 3).map((claim) => html`<li><a href="${view.links.claim(claim)}" dir="auto">${shorten(claim.quote, QUOTE_LENGTH)}</a> <small>${sourceLine(view, claim.articleId)}</small></li>`)}</ul></article>`;
}
