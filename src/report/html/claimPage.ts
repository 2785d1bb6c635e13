import { sha256 } from '../../model/ids.ts';
import { once } from '../../model/once.ts';
import type { ReportedArticle } from '../../model/run.ts';
import { webAddress } from '../../model/webAddress.ts';
import { wholeRow } from '../../model/wholeRow.ts';
import { countWords, titleWords } from '../wording.ts';
import { sourceLine } from './claimCard.ts';
import { CLAIMS_PER_PAGE, claimsInOrder, type LabelledClaim } from './claimOrder.ts';
import { type ArticleSetting, type ClaimNeighbours, claimRecord } from './claimRecord.ts';
import { claimPath } from './links.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { View } from './site.ts';

/**
 * All that is known of each claim of one article. An address names one of them, and the style sheet then shows that
 * one alone, without a script: a page per claim, without a file for each of a hundred thousand.
 */
export function* claimPages(
  view: View,
  article: ReportedArticle,
): Iterable<{ readonly path: string; body(): Content }> {
  const total = view.index.claimsOfArticle(article.id).length;
  // Put in order by who draws the page: others only go by it.
  const claims = once(() => claimsInOrder(view.index, article.id));
  for (let number = 1; number <= Math.ceil(total / CLAIMS_PER_PAGE); number++) {
    yield {
      path: claimPath(article.id, number),
      body: () => [heading(view, article, total), records(view, article, claims(), number)],
    };
  }
}

/** The same as one body, for a report of one file. */
export function claimPageBody(view: View, article: ReportedArticle): Content {
  const claims = claimsInOrder(view.index, article.id);
  return [heading(view, article, claims.length), records(view, article, claims)];
}

function heading(view: View, article: ReportedArticle, count: number): Markup {
  return html`<header class="headline"><p class="from">${countWords(count, 'claim')} of ${sourceLine(view, article.id)}</p>
<h1><a href="${view.links.article(article.id)}" dir="auto">${titleWords(article)}</a></h1></header>`;
}

function records(
  view: View,
  listed: ReportedArticle,
  claims: readonly LabelledClaim[],
  number?: number,
): Markup[] {
  const setting = settingOf(view, wholeRow(listed));
  const from = number === undefined ? 0 : (number - 1) * CLAIMS_PER_PAGE;
  const to = number === undefined ? claims.length : from + CLAIMS_PER_PAGE;
  return claims.slice(from, to).map(({ claim, label }, at) => {
    const neighbours: ClaimNeighbours = {
      previous: claims[from + at - 1]?.claim,
      next: claims[from + at + 1]?.claim,
      count: claims.length,
    };
    return claimRecord(view, wholeRow(claim), { ...setting, label, neighbours });
  });
}

function settingOf(view: View, article: ReportedArticle): ArticleSetting {
  const { authors, text, url } = article;
  return {
    article,
    hash: sha256(text),
    address: webAddress(url),
    source: html`${sourceLine(view, article.id)}${authors.length > 0 && html`, by <bdi>${authors.join(', ')}</bdi>`}`,
  };
}
