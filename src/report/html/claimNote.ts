import type { Claim } from '../../model/claim.ts';
import type { ReportedArticle } from '../../model/run.ts';
import { rowsAt } from '../runIndex.ts';
import { webAddress } from '../webAddress.ts';
import { relationWords } from '../wording.ts';
import { claimTags, figureLine, reasonLine, sourceLine, speakerLine, standaloneLine } from './claimCard.ts';
import { anchor } from './links.ts';
import { html, type Markup } from './markup.ts';
import { searchLinks } from './searches.ts';
import type { View } from './site.ts';

/** The note beside a paragraph that holds all that is known of one claim. Its id is the claim's address. */
export function claimNote(view: View, claim: Claim, label: string, article: ReportedArticle): Markup {
  const event = claim.eventId === undefined ? undefined : view.index.events.get(claim.eventId);
  return html`<li class="note" id="${anchor(claim.id)}" data-quote="${claim.quote}"${article.url !== undefined && html` data-source="${article.url}"`}>
<p class="tags"><a class="label" href="#at-${anchor(claim.id)}" title="To the words of claim ${label.slice(1)}">${label}</a> ${claimTags(view, claim)}</p>
<p class="by">${speakerLine(view, claim)}</p>
<details><summary>Details<span class="unseen"> of claim ${label.slice(1)}</span></summary>
${standaloneLine(claim)}${figureLine(view, claim)}${event !== undefined && html`<p class="from">Event: <a data-event href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a></p>`}
${reasonLine(claim)}${claim.notes.length > 0 && html`<p class="from">${claim.notes.join('; ')}</p>`}
${sameClaims(view, claim)}${relations(view, claim)}${searchLinks(claim, article)}
<p class="from">Characters ${claim.span.start}–${claim.span.end} · <code>${claim.id}</code>${fragmentLink(article, claim)}</p>
</details></li>`;
}

function sameClaims(view: View, claim: Claim): Markup | undefined {
  const group = view.index.groups.get(claim.groupId);
  const others = rowsAt(view.index.claims, group?.claimIds ?? []).filter((one) => one.id !== claim.id);
  if (others.length === 0) return undefined;
  return html`<p class="label">Said alike elsewhere</p><ul class="same">${others.map((other) => html`<li><a href="${view.links.claim(other)}" dir="auto">${other.quote}</a> <small>${sourceLine(view, other.articleId)}</small></li>`)}</ul>`;
}

function relations(view: View, claim: Claim): Markup | undefined {
  const rows = view.index.relationsOfClaim(claim.id);
  if (rows.length === 0) return undefined;
  return html`<p class="label">Checks made</p><ul class="same">${rows.map((relation) => html`<li>${relationWords[relation.type]}, ${relation.verdict}: ${relation.explanation} <span class="check">${relation.check}</span></li>`)}</ul>`;
}

/** A link that scrolls the publisher's own page to the words (WICG text fragments); followed only on a click. */
function fragmentLink(article: ReportedArticle, claim: Claim): Markup | undefined {
  const address = article.url === undefined ? undefined : webAddress(article.url);
  if (address === undefined) return undefined;
  return html` · <a href="${address.split('#')[0] ?? ''}#:~:text=${fragmentText(claim.quote)}" rel="noreferrer">on the publisher’s page</a>`;
}

/** Long quotes are given by their first and last words: pages differ in the white space and markup between. */
export function fragmentText(quote: string): string {
  const words = quote.split(/\s+/u).filter((word) => word !== '');
  const parts = words.length <= 8 ? [words] : [words.slice(0, 4), words.slice(-4)];
  return parts
    .map((part) =>
      encodeURIComponent(part.join(' ').replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D'),
    )
    .join(',');
}
