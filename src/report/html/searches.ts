import type { Claim } from '../../model/claim.ts';
import { html, type Markup } from './markup.ts';

const LONGEST_QUERY_WORDS = 14;
/** Words without the brackets that resolve pronouns: brackets mean other things to engines. */
const QUERY_WORD = /[\p{L}\p{N}'’%€$£.,-]+/gu;

/** Where a fact-checker looks next. Plain links: nothing is asked before somebody clicks. */
/** @param url the article's address on the web */
export function searchLinks(claim: Claim, url: string | undefined): Markup {
  const query = queryOf(claim);
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

/** The claim's first words. */
function queryOf(claim: Claim): string {
  const words = claim.standalone.match(QUERY_WORD) ?? [];
  return encodeURIComponent(words.slice(0, LONGEST_QUERY_WORDS).join(' '));
}
