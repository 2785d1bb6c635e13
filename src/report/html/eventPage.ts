import type { Claim, ClaimGroup } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { overlapLength } from '../../model/span.ts';
import { wholeRow } from '../../model/wholeRow.ts';
import { sortBy } from '../ranking.ts';
import { rowsAt } from '../runIndex.ts';
import { agreementWords, countWords, eventTypeWords } from '../wording.ts';
import { claimCard, dateLabel, ownTags, sourceLine } from './claimCard.ts';
import { disputePanel } from './disputePanel.ts';
import { eventFacts, statusBadge } from './eventCard.ts';
import { eventSources } from './eventSources.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { View } from './site.ts';

const MOST_GROUPS = 400;

/** One happening: its facts, what is told differently, its claims by group, and everybody who reports it. */
export function eventBody(view: View, event: Event): Content {
  const disputes = view.digest.disputes.filter((dispute) => dispute.eventId === event.id);
  return [
    html`<header class="headline"><p class="tags">${statusBadge(event.status)} <span class="tag">${eventTypeWords(event)}</span></p>
<h1><bdi>${event.title}</bdi></h1><dl class="facts">${whatHappened(view, event)}${eventFacts(view, event)}</dl></header>`,
    disputes.length > 0 &&
      html`<section id="${view.scope}disputed"><h2>In dispute</h2>${disputes.map((dispute) => disputePanel(view, dispute, event))}</section>`,
    statusHistory(view, event),
    eventClaims(view, event),
    eventSources(view, event),
    relatedStories(view, event),
  ];
}

/** The event in the words of the first article that is about it. */
function whatHappened(view: View, event: Event): Markup | undefined {
  const about = event.articles.filter(({ role }) => role === 'primary').map(({ id }) => id);
  const [article] = sortBy(rowsAt(view.index.articles, about), ({ publishedAt, id }) => [publishedAt, id]);
  const mention = event.mentions.find(({ articleId }) => articleId === article?.id) ?? event.mentions[0];
  if (mention === undefined) return undefined;
  const claim = view.index
    .claimsOfEvent(event.id)
    .find((one) => one.articleId === mention.articleId && overlapLength(one.span, mention.span) > 0);
  const words =
    claim === undefined
      ? html`<q dir="auto">${mention.quote}</q>`
      : html`<a href="${view.links.claim(claim)}" dir="auto">${claim.quote}</a>`;
  return html`<div><dt>What</dt><dd>${words} <small>${sourceLine(view, mention.articleId)}</small></dd></div>`;
}

/** In the order of the reports; where these are undated there is no order, and the statuses stand side by side. */
function statusHistory(view: View, { statusHistory: told }: Event): Markup | undefined {
  if (told.length < 2) return undefined;
  if (told.every(({ at }) => at !== undefined)) {
    return html`<section id="${view.scope}status"><h2>Status over time</h2><ol class="history">${told.map(
      ({ status, at, articleId }) =>
        html`<li>${statusBadge(status)} ${dateLabel(at)} <small>${sourceLine(view, articleId)}</small></li>`,
    )}</ol></section>`;
  }
  const statuses = [...new Set(told.map(({ status }) => status))];
  const rows = statuses.map((status) => {
    const sources = told.filter((one) => one.status === status).map((one) => sourceLine(view, one.articleId));
    return html`<li>${statusBadge(status)} <span>${sources.map((source, at) => html`${at > 0 && '; '}${source}`)}</span></li>`;
  });
  return html`<section id="${view.scope}status"><h2>Status as told</h2><ul class="history">${rows}</ul></section>`;
}

/** Claims by group, so that what several articles say alike, or against each other, stands together. */
function eventClaims(view: View, event: Event): Markup {
  const byGroup = new Map<string, Claim[]>();
  for (const claim of view.index.claimsOfEvent(event.id)) {
    const list = byGroup.get(claim.groupId);
    if (list === undefined) byGroup.set(claim.groupId, [claim]);
    else list.push(claim);
  }
  const groups = sortBy([...byGroup.values()], (claims) => [
    -Math.max(...claims.map((claim) => claim.checkworthiness.score)),
    claims[0]?.id,
  ]);
  const cards = groups
    .slice(0, MOST_GROUPS)
    .map((claims) => claimGroup(view, view.index.groups.get(claims[0]?.groupId ?? ''), claims));
  return html`<section id="${view.scope}claims"><h2>Claims about it</h2>${cards.length > 0 ? cards : html`<p class="empty">No claim is about this event.</p>`}</section>`;
}

function claimGroup(view: View, group: ClaimGroup | undefined, claims: readonly Claim[]): Markup {
  if (claims.length === 1) return html`${claims.map((claim) => claimCard(view, wholeRow(claim)))}`;
  return html`<section class="group"><h3>${countWords(claims.length, 'time')} in print: ${agreementWords(group)}</h3>
<div class="columns">${claims.map(wholeRow).map((claim) => claimCard(view, claim, ownTags(claim)))}</div></section>`;
}

function relatedStories(view: View, event: Event): Markup | undefined {
  const stories = rowsAt(view.index.stories, event.storyIds);
  if (stories.length === 0) return undefined;
  return html`<section id="${view.scope}stories"><h2>Stories</h2><ul>${stories.map(
    (story) =>
      html`<li><a href="${view.links.story(story.id)}"><bdi>${story.title}</bdi></a>, ${countWords(story.articleIds.length, 'article')}</li>`,
  )}</ul></section>`;
}
