import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { wholeRow } from '../../model/wholeRow.ts';
import { sortBy } from '../ranking.ts';
import { rowsAt } from '../runIndex.ts';
import { countWords, eventStatusWords, officeWords, titleWords } from '../wording.ts';
import { coverageMatrix } from './charts/coverage.ts';
import { figureCharts } from './charts/figureRanges.ts';
import { meetingsMatrix } from './charts/meetings.ts';
import { mentionsOverTime } from './charts/mentions.ts';
import { eventTimeline } from './charts/timeline.ts';
import { sourceLine } from './claimCard.ts';
import { claimEntry } from './claimEntry.ts';
import { claimPage } from './client/script.ts';
import { disputePanel } from './disputePanel.ts';
import { eventCard } from './eventCard.ts';
import { figureHeads, figureRow } from './figureRow.ts';
import { anchor } from './links.ts';
import { defineList, type List } from './list.ts';
import { html } from './markup.ts';
import { entityLink, type View } from './site.ts';
import { table } from './table.ts';

export const eventList = defineList({
  name: 'events',
  title: 'Events',
  rowsPerPage: 400,
  rows: (view) => view.digest.events,
  opening: (view, events) => {
    const statuses = [...new Set(events.map((event) => event.status))];
    const counted = statuses.map(
      (status) => `${eventStatusWords[status]}: ${events.filter((event) => event.status === status).length}`,
    );
    return [
      html`<p class="deck">${counted.join(' · ')}</p>`,
      html`<section id="${view.scope}pictures"><h2>When, who covers it, who met whom</h2>${eventTimeline(view, events)}${coverageMatrix(view, events)}${meetingsMatrix(view, events)}${eventMentions(view, events)}</section>`,
    ];
  },
  body: (view, events) =>
    html`<section id="${view.scope}all"><h2>All events</h2><div class="cards">${events.map((event) => eventCard(view, event))}</div></section>`,
});

/** Rows of the pictures of mentions. */
const MOST_NAMES = 12;
const MOST_DISPUTES = 300;

function eventMentions(view: View, events: readonly Event[]) {
  const rows = events.slice(0, MOST_NAMES).map((event) => ({
    label: html`<a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a>`,
    articleIds: event.mentions.map(({ articleId }) => articleId),
  }));
  return mentionsOverTime(view, rows, {
    title: 'Mentions over time',
    summary: 'How often the most widely covered events are mentioned.',
  });
}

const claimParts = {
  worth: 'Worth checking',
  again: 'The same, told elsewhere',
  others: 'Less urgent, opinion and background',
} as const;

interface ClaimRow {
  readonly part: keyof typeof claimParts;
  readonly claim: Claim;
}

/** Every claim: the best of each group first, then what repeats it, then the rest in the order of the articles. */
export function claimRows({ digest, index }: Pick<View, 'digest' | 'index'>): ClaimRow[] {
  const best = new Set(digest.worth.map((claim) => claim.id));
  const rest = index.run.claims.filter((claim) => !best.has(claim.id));
  const isWorth = (claim: Claim) => claim.checkworthiness.worth && !claim.background;
  const inPart = (part: keyof typeof claimParts) => (claim: Claim) => ({ part, claim });
  return [
    ...digest.worth.map(inPart('worth')),
    ...rest.filter(isWorth).map(inPart('again')),
    ...rest.filter((claim) => !isWorth(claim)).map(inPart('others')),
  ];
}

export const claimList = defineList<ClaimRow>({
  name: 'claims',
  title: 'Claims',
  rowsPerPage: 1000,
  script: claimPage,
  rows: claimRows,
  opening: () => undefined,
  body: (view, rows, count) => [
    html`<div class="filters-place" data-pages="${count}"></div>${count > 1 && html`<div class="found-claims"></div>`}`,
    (['worth', 'again', 'others'] as const).map((part) => {
      const claims = rows.filter((row) => row.part === part);
      return (
        claims.length > 0 &&
        html`<section id="${view.scope}${part}"><h2>${claimParts[part]}</h2><div class="columns">${claims.map(({ claim }) => claimEntry(view, wholeRow(claim)))}</div></section>`
      );
    }),
  ],
});

export const figureList = defineList({
  name: 'figures',
  title: 'Figures',
  rowsPerPage: 1000,
  rows: ({ index }) =>
    sortBy(index.run.figures, (figure) => [
      figure.measure,
      figure.subject?.text,
      figure.unit.kind,
      figure.value ?? figure.min,
      figure.id,
    ]),
  opening: (view) => {
    const { disputes, updates } = view.digest;
    const charts = figureCharts(view);
    return [
      html`<section id="${view.scope}disputed"><h2>In dispute</h2>${disputes.length > 0 ? disputes.slice(0, MOST_DISPUTES).map((one) => disputePanel(view, one)) : html`<p class="empty">None found.</p>`}</section>`,
      updates.length > 0 &&
        html`<section id="${view.scope}updated"><h2>Changed since</h2>${updates.slice(0, MOST_DISPUTES).map((one) => disputePanel(view, one))}</section>`,
      charts.length > 0 && html`<section id="${view.scope}compared"><h2>Side by side</h2>${charts}</section>`,
    ];
  },
  body: (view, figures) =>
    html`<section id="${view.scope}all"><h2>All figures</h2>${table(
      figureHeads,
      figures.map((figure) => figureRow(view, wholeRow(figure))),
    )}</section>`,
});

export const speakerList = defineList({
  name: 'speakers',
  title: 'Speakers',
  rowsPerPage: 1000,
  rows: ({ index, digest, profiled }) => {
    const speaking = new Set(digest.speakers.map(({ entity }) => entity.id));
    const others = index.run.entities.filter(({ id }) => profiled.has(id) && !speaking.has(id));
    return [
      ...digest.speakers,
      ...sortBy(others, ({ name, id }) => [name, id]).map((entity) => ({ entity, claims: [] })),
    ];
  },
  opening: (view) => [
    html`<p class="deck">Who says what, and who else is named with events or figures.</p><h2 class="unseen">Pictures</h2>`,
    mentionsOverTime(
      view,
      view.index.run.entities
        .filter(({ id }) => view.profiled.has(id))
        .slice(0, MOST_NAMES)
        .map((entity) => ({
          label: entityLink(view, entity.name, entity.id),
          articleIds: entity.mentions.map(({ articleId }) => articleId),
        })),
      { title: 'Mentions over time', summary: 'The names that are mentioned most.', name: 'mentions' },
    ),
  ],
  body: (view, speakers) =>
    table(
      ['Name', 'Office', 'Claims', 'Worth checking', 'Events', 'Figures'],
      speakers.map(({ entity, claims }) => [
        entityLink(view, entity.name, entity.id),
        html`<bdi>${officeWords(entity) ?? '–'}</bdi>`,
        claims.length,
        claims.filter((claim) => claim.checkworthiness.worth).length,
        view.index.eventsOfEntity(entity.id).length,
        view.index.figuresOfEntity(entity.id).length,
      ]),
    ),
});

const STORIES_PER_PAGE = 400;

/** Articles by story, the widest story first. */
export const articleList = defineList({
  name: 'articles',
  title: 'Articles',
  rowsPerPage: STORIES_PER_PAGE,
  rows: sortedStories,
  opening: () => undefined,
  body: (view, stories) =>
    stories.map((story) => {
      const copies = new Set(story.syndicated.flatMap((copy) => copy.slice(1)));
      return html`<section class="story" id="${anchor(story.id)}"><h2><bdi>${story.title}</bdi></h2>
<p class="from">${countWords(story.articleIds.length, 'article')}, ${countWords(story.publishers, 'independent publisher')}</p>
<ul class="plain">${rowsAt(view.index.articles, story.articleIds).map((article) => html`<li><a href="${view.links.article(article.id)}" dir="auto">${titleWords(article)}</a> <small>${sourceLine(view, article.id)} · ${countWords(view.index.claimsOfArticle(article.id).length, 'claim')}${copies.has(article.id) && ' · copy'}</small></li>`)}</ul></section>`;
    }),
});

function sortedStories({ index }: Pick<View, 'index'>) {
  return sortBy(index.run.stories, (story) => [-story.publishers, -story.articleIds.length, story.id]);
}

/** On which page of the list of articles each story stands, from 1. */
export function storyPages(site: Pick<View, 'index'>): ReadonlyMap<string, number> {
  return new Map(sortedStories(site).map((story, at) => [story.id, 1 + Math.floor(at / STORIES_PER_PAGE)]));
}

export const lists: readonly List[] = [eventList, claimList, figureList, speakerList, articleList];
