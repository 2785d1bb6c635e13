import type { Claim } from '../../model/claim.ts';
import type { ReportedArticle } from '../../model/run.ts';
import { webAddress } from '../../model/webAddress.ts';
import { html, type Markup } from './markup.ts';

const LONGEST_QUERY_WORDS = 14;

/** Where a fact-checker looks next. Plain links: nothing is asked before somebody clicks. */
export function searchLinks(claim: Claim, article: ReportedArticle): Markup {
  const query = queryOf(claim);
  const url = article.url === undefined ? undefined : webAddress(article.url);
  const targets: readonly (readonly [string, string | undefined])[] = [
    ['published fact-checks', `https://toolbox.google.com/factcheck/explorer/search/${query}`],
    ['the web', `https://duckduckgo.com/?q=${query}`],
    ['the archived page', url === undefined ? undefined : `https://web.archive.org/web/*/${url}`],
  ];
  const links = targets.flatMap(([words, address]) =>
    address === undefined ? [] : [html`<a href="${address}" rel="noreferrer">${words}</a>`],
  );
  return html`<p class="from">Search ${links.map((link, at) => html`${at > 0 && ' · '}${link}`)}</p>`;
}

/** The claim's first words without the brackets that resolve its pronouns: brackets mean other things to engines. */
function queryOf(claim: Claim): string {
  const words = claim.standalone
    .replace(/[^\p{L}\p{N}\s'’%€$£.,-]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return encodeURIComponent(words.slice(0, LONGEST_QUERY_WORDS).join(' '));
}
