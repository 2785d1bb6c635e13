import type { Figure } from '../../model/figure.ts';
import { formatInterval, machineTime } from '../dates.ts';
import { formatFigure } from '../quantities.ts';
import { sortBy } from '../ranking.ts';
import { rowsAt } from '../runIndex.ts';
import { countWords, eventStatusWords, figureKindWords, officeWords } from '../wording.ts';
import { coverageMatrix } from './charts/coverage.ts';
import { figureCharts } from './charts/figureRanges.ts';
import { eventTimeline } from './charts/timeline.ts';
import { claimCard, sourceLine } from './claimCard.ts';
import { disputePanel } from './disputePanel.ts';
import { eventCard } from './eventCard.ts';
import { anchor } from './links.ts';
import { type Content, html } from './markup.ts';
import { entityLink, type View } from './site.ts';
import { table } from './table.ts';

export function eventsBody(view: View): Content {
  const { events } = view.digest;
  const statuses = [...new Set(events.map((event) => event.status))];
  return [
    html`<h1>Events</h1><p class="deck">${statuses.map((status) => `${eventStatusWords[status]}: ${events.filter((event) => event.status === status).length}`).join(' · ')}</p>`,
    eventTimeline(view, events),
    coverageMatrix(view, events),
    html`<section id="all"><h2>All events</h2><div class="cards">${events.map((event) => eventCard(view, event))}</div></section>`,
  ];
}

/** Every claim: those worth checking first, the rest in the order of the articles. */
export function claimsBody(view: View): Content {
  const best = new Set(view.digest.worth.map((claim) => claim.id));
  const rest = view.index.run.claims.filter((claim) => !best.has(claim.id));
  const worth = rest.filter((claim) => claim.checkworthiness.worth && !claim.background);
  const others = rest.filter((claim) => !claim.checkworthiness.worth || claim.background);
  const part = (id: string, title: string, claims: typeof rest) =>
    claims.length > 0 &&
    html`<section id="${id}"><h2>${title} (${claims.length})</h2><div class="columns">${claims.map((claim) => claimCard(view, claim))}</div></section>`;
  return [
    html`<h1>Claims</h1>`,
    part('worth', 'Worth checking', [...view.digest.worth]),
    part('again', 'The same, told elsewhere', worth),
    part('others', 'Less urgent, opinion and background', others),
  ];
}

export function figuresBody(view: View): Content {
  const figures = sortBy(view.index.run.figures, (figure) => [
    figure.measure,
    figure.subject?.text,
    figure.unit.kind,
    figure.value ?? figure.min,
    figure.id,
  ]);
  const { disputes } = view.digest;
  const charts = figureCharts(view);
  return [
    html`<h1>Figures</h1>`,
    html`<section id="disputed"><h2>In dispute</h2>${disputes.length > 0 ? disputes.map((one) => disputePanel(view, one)) : html`<p class="empty">None found.</p>`}</section>`,
    charts.length > 0 && html`<section id="compared"><h2>Side by side</h2>${charts}</section>`,
    html`<section id="all"><h2>All figures</h2>${table(
      ['Figure', 'Of what', 'Whose', 'Kind', 'When', 'As written', 'Source'],
      figures.map((figure) => figureRow(view, figure)),
    )}</section>`,
  ];
}

export function figureRow(view: View, figure: Figure): Content[] {
  const [claim] = view.index.claimsOfFigure(figure.id);
  const amount = html`<b>${formatFigure(figure)}</b>`;
  return [
    claim === undefined ? amount : html`<a href="${view.links.claim(claim)}">${amount}</a>`,
    html`<bdi>${figure.measure ?? 'not said'}</bdi>`,
    entityLink(view, figure.subject?.text ?? 'left open', figure.subject?.entityId),
    figureKindWords[figure.kind],
    figure.time === undefined
      ? 'not said'
      : html`<time datetime="${machineTime(figure.time)}">${formatInterval(figure.time)}</time>`,
    html`<q dir="auto">${figure.quote}</q>`,
    sourceLine(view, figure.articleId),
  ];
}

export function speakersBody(view: View): Content {
  const speakers = view.digest.speakers;
  const speaking = new Set(speakers.map(({ entity }) => entity.id));
  const others = view.index.run.entities.filter(({ id }) => view.profiled.has(id) && !speaking.has(id));
  return [
    html`<h1>Speakers</h1>`,
    table(
      ['Name', 'Office', 'Claims', 'Worth checking'],
      speakers.map(({ entity, claims }) => [
        entityLink(view, entity.name, entity.id),
        html`<bdi>${officeWords(entity) ?? '–'}</bdi>`,
        claims.length,
        claims.filter((claim) => claim.checkworthiness.worth).length,
      ]),
    ),
    others.length > 0 &&
      html`<section id="named"><h2>Named with events or figures</h2><ul class="names">${sortBy(others, ({ name, id }) => [name, id]).map((one) => html`<li>${entityLink(view, one.name, one.id)}</li>`)}</ul></section>`,
  ];
}

/** Articles by story, the widest story first. */
export function articlesBody(view: View): Content {
  const stories = sortBy(view.index.run.stories, (story) => [
    -story.publishers,
    -story.articleIds.length,
    story.id,
  ]);
  return [
    html`<h1>Articles</h1>`,
    stories.map((story) => {
      const copies = new Set(story.syndicated.flatMap((copy) => copy.slice(1)));
      return html`<section class="story" id="${anchor(story.id)}"><h2><bdi>${story.title}</bdi></h2>
<p class="from">${countWords(story.articleIds.length, 'article')}, ${countWords(story.publishers, 'independent publisher')}</p>
<ul class="plain">${rowsAt(view.index.articles, story.articleIds).map((article) => html`<li><a href="${view.links.article(article.id)}" dir="auto">${article.title}</a> <small>${sourceLine(view, article.id)} · ${countWords(view.index.claimsOfArticle(article.id).length, 'claim')}${copies.has(article.id) && ' · copy'}</small></li>`)}</ul></section>`;
    }),
  ];
}
