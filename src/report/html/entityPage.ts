import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/entity.ts';
import type { Event } from '../../model/event.ts';
import { wholeRow } from '../../model/wholeRow.ts';
import { isEncounter } from '../encounters.ts';
import { sortBy } from '../ranking.ts';
import { allOfficesWords, attributionWords, countWords, publisherWords } from '../wording.ts';
import { mentionsOverTime } from './charts/mentions.ts';
import { claimTags, figureLine, resolvedLine, sourceLine } from './claimCard.ts';
import { eventTime, statusBadge } from './eventCard.ts';
import { figureHeads, figureRow } from './figureRow.ts';
import { type Content, html, type Markup } from './markup.ts';
import { entityLink, type View } from './site.ts';
import { table } from './table.ts';

/** Whoever is quoted in every article would otherwise get a page of many megabytes. */
const MOST_ROWS = 400;
const MOST_REPEATS = 8;
const MOST_PUBLISHERS = 12;

/**
 * One name: what it said and where, whom it met, and the figures that concern it.
 * @param page whether the page is its own: headings stand a level lower where it is not
 */
export function entityBody(view: View, entity: Entity, page: 'own' | 'shared' = 'own'): Content {
  const level = page === 'own' ? 'h2' : 'h3';
  const statements = groupStatements(view, entity);
  const count = view.index.claimsOfSpeaker(entity.id).length;
  const events = sortBy(view.index.eventsOfEntity(entity.id), (event) => [event.time?.start, event.title]);
  const figures = view.index.figuresOfEntity(entity.id);
  const all = (words: string, total: number, address: string) =>
    total > MOST_ROWS &&
    html`<p class="more">The first ${MOST_ROWS} of ${total}; <a href="${address}">${words}</a> has them all.</p>`;
  return [
    heading(entity, page === 'own' ? 'h1' : 'h2'),
    statements.length > 0 &&
      html`<section id="${view.scope}said"><${level}>What ${entity.type === 'person' ? 'they' : 'it'} said, and where (${count})</${level}><div class="columns">${statements.slice(0, MOST_ROWS).map((claims) => statement(view, entity, claims))}</div>${all('the list of claims', statements.length, view.links.list('claims', `?${new URLSearchParams({ speaker: entity.name })}`))}</section>`,
    events.length > 0 &&
      html`<section id="${view.scope}events"><${level}>${events.some(isEncounter) ? 'Whom they met, and other events' : 'Events'}</${level}>${table(
        ['Event', 'With', 'Status', 'When', 'Where'],
        events.slice(0, MOST_ROWS).map((event) => eventRow(view, entity, event)),
      )}</section>`,
    figures.length > 0 &&
      html`<section id="${view.scope}figures"><${level}>Figures about ${entity.name}</${level}>${table(
        figureHeads,
        figures.slice(0, MOST_ROWS).map((figure) => figureRow(view, figure)),
      )}${all('the list of figures', figures.length, view.links.list('figures'))}</section>`,
    mentionChart(view, entity, level),
  ];
}

function heading(entity: Entity, level: 'h1' | 'h2'): Markup {
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return html`<header class="headline"><p class="from">${entity.type}</p><${level}><bdi>${entity.name}</bdi></${level}>
${entity.roles.length > 0 && html`<p class="deck"><bdi>${allOfficesWords(entity)}</bdi></p>`}
${aliases.length > 0 && html`<p class="from">Also <bdi>${aliases.join(', ')}</bdi></p>`}
<p class="from">${countWords(entity.mentions.length, 'mention')}${/^Q\d+$/u.test(entity.wikidata ?? '') && html` · Wikidata <code>${entity.wikidata}</code>`}</p></header>`;
}

/** What was said, once, the most worth checking first, each with the same in other articles. */
function groupStatements({ index }: View, { id }: Entity): Claim[][] {
  const claims = sortBy(index.claimsOfSpeaker(id), (claim) => [
    -claim.checkworthiness.score,
    index.articles.get(claim.articleId)?.publishedAt,
    claim.id,
  ]);
  const byGroup = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = byGroup.get(claim.groupId);
    if (group === undefined) byGroup.set(claim.groupId, [claim]);
    else group.push(claim);
  }
  return [...byGroup.values()];
}

function statement(view: View, { name }: Entity, [best, ...repeats]: readonly Claim[]): Markup | undefined {
  if (best === undefined) return undefined;
  const first = wholeRow(best);
  const event = view.index.events.get(first.eventId ?? '');
  const { kind, chain } = first.attribution;
  return html`<article class="claim">
<p class="tags">${claimTags(view, first)}</p>
<blockquote><a href="${view.links.claim(first)}" dir="auto">${first.quote}</a></blockquote>
${resolvedLine(first, name)}
<p class="from">${sourceLine(view, first.articleId)}, ${attributionWords[kind]}${chain.length > 0 && html`, as told by <bdi>${chain.join(', ')}</bdi>`}${event !== undefined && html` · <a data-event href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a>`}</p>
${figureLine(view, first)}${repeats.length > 0 && html`<ul class="same">${repeats.slice(0, MOST_REPEATS).map((claim) => html`<li>also <a href="${view.links.claim(claim)}" dir="auto">${claim.quote}</a> <small>${sourceLine(view, claim.articleId)}</small></li>`)}${repeats.length > MOST_REPEATS && html`<li>and ${repeats.length - MOST_REPEATS} more</li>`}</ul>`}
</article>`;
}

function eventRow(view: View, entity: Entity, event: Event): Content[] {
  const others = event.participants.filter(({ entityId }) => entityId !== entity.id);
  return [
    html`<a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a>`,
    others.length === 0
      ? '–'
      : others.map(({ name, entityId }, at) => html`${at > 0 && ', '}${entityLink(view, name, entityId)}`),
    statusBadge(event.status),
    eventTime(event) ?? 'not said',
    event.place === undefined ? 'not said' : entityLink(view, event.place.name, event.place.entityId),
  ];
}

function mentionChart(view: View, entity: Entity, level: 'h2' | 'h3'): Markup | undefined {
  const byPublisher = new Map<string, string[]>();
  for (const { articleId } of entity.mentions) {
    const publisher = publisherWords(view.index.articles.get(articleId));
    const list = byPublisher.get(publisher);
    if (list === undefined) byPublisher.set(publisher, [articleId]);
    else list.push(articleId);
  }
  const rows = sortBy([...byPublisher], ([publisher, { length }]) => [-length, publisher]);
  const chart = mentionsOverTime(
    view,
    rows.slice(0, MOST_PUBLISHERS).map(([label, articleIds]) => ({ label, articleIds })),
    { title: 'Mentions over time', summary: `How often each publisher mentions ${entity.name}.` },
  );
  return (
    chart &&
    html`<section id="${view.scope}mentions"><${level}>Who mentions ${entity.name}</${level}>${chart}</section>`
  );
}
