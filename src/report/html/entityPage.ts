import type { Entity } from '../../model/entity.ts';
import { sortBy } from '../ranking.ts';
import { allOfficesWords, countWords } from '../wording.ts';
import { claimCard } from './claimCard.ts';
import { eventCard } from './eventCard.ts';
import { figureHeads, figureRow } from './figureRow.ts';
import { type Content, html } from './markup.ts';
import type { View } from './site.ts';
import { table } from './table.ts';

/** Whoever is quoted in every article would otherwise get a page of many megabytes. */
const MOST_ROWS = 400;

/** One name: what it said and where, what it took part in, and the figures that concern it. */
export function entityBody(view: View, entity: Entity): Content {
  const claims = sortBy(view.index.claimsOfSpeaker(entity.id), (claim) => [
    -claim.checkworthiness.score,
    view.index.articles.get(claim.articleId)?.publishedAt,
    claim.id,
  ]);
  const events = view.index.eventsOfEntity(entity.id);
  const figures = view.index.figuresOfEntity(entity.id);
  const rest = (all: number) =>
    all > MOST_ROWS &&
    html`<p class="more">The first ${MOST_ROWS} of ${all}; <a href="${view.links.list('claims')}">the list of claims</a> has them all.</p>`;
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return [
    html`<header class="headline"><p class="from">${entity.type}</p><h1><bdi>${entity.name}</bdi></h1>
${entity.roles.length > 0 && html`<p class="deck"><bdi>${allOfficesWords(entity)}</bdi></p>`}
${aliases.length > 0 && html`<p class="from">Also <bdi>${aliases.join(', ')}</bdi></p>`}
<p class="from">${countWords(entity.mentions.length, 'mention')}${/^Q\d+$/u.test(entity.wikidata ?? '') && html` · Wikidata <code>${entity.wikidata}</code>`}</p></header>`,
    claims.length > 0 &&
      html`<section id="${view.scope}said"><h2>What they said (${claims.length})</h2><div class="columns">${claims.slice(0, MOST_ROWS).map((claim) => claimCard(view, claim))}</div>${rest(claims.length)}</section>`,
    events.length > 0 &&
      html`<section id="${view.scope}events"><h2>Events</h2><div class="cards">${events.slice(0, MOST_ROWS).map((event) => eventCard(view, event))}</div></section>`,
    figures.length > 0 &&
      html`<section id="${view.scope}figures"><h2>Figures</h2>${table(
        figureHeads,
        figures.slice(0, MOST_ROWS).map((figure) => figureRow(view, figure)),
      )}</section>`,
  ];
}
