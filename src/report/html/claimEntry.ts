import type { Claim } from '../../model/claim.ts';
import type { ReportedArticle } from '../../model/run.ts';
import { webAddress } from '../../model/webAddress.ts';
import { claimCard } from './claimCard.ts';
import { facetsOf } from './facets.ts';
import { html, type Markup } from './markup.ts';
import type { View } from './site.ts';

/** A claim in the full list, with the values by which the reader's browser filters and exports it. */
export function claimEntry(view: View, claim: Claim): Markup {
  const event = claim.eventId === undefined ? undefined : view.index.events.get(claim.eventId);
  const address = webAddress(view.index.articles.get(claim.articleId)?.url);
  return html`<div class="entry"${worksheetAttributes(view, claim, address)}>${claimCard(view, claim)}${event !== undefined && html`<p class="from">Event: <a data-event href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a></p>`}</div>`;
}

/**
 * What the reader's browser filters by and writes into a worksheet.
 * @param address of the article on the web
 */
export function worksheetAttributes(view: View, claim: Claim, address: string | undefined): Markup {
  const article = view.index.articles.get(claim.articleId);
  const file = article === undefined ? undefined : recordWords(article);
  return html` data-claim="${claim.id}"${file !== undefined && html` data-article="${file}"`}${Object.entries(facetsOf(view, claim)).map(([name, values]) => facetAttribute(name, values))}${address !== undefined && html` data-url="${address}"`}`;
}

/** The source file, and which of its records where it holds several: how a worksheet finds the article again. */
function recordWords({ sourceFile, sourceIndex }: ReportedArticle): string {
  return sourceIndex === 0 ? sourceFile : `${sourceFile}#${sourceIndex}`;
}

/** Values are parted by line ends. */
function facetAttribute(name: string, values: readonly string[]): Markup | undefined {
  return values.length === 0 ? undefined : html` data-${name}="${values.join('\n')}"`;
}
