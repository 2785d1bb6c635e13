import type { Claim } from '../model/claim.ts';
import { compareText } from '../model/order.ts';
import { webAddress } from '../model/webAddress.ts';
import { revealControls } from './controls.ts';
import { digestRun } from './digest.ts';
import { urn } from './jsonStream.ts';
import { sortBy } from './ranking.ts';
import type { Reporter } from './reporter.ts';
import { indexRun, type RunIndex } from './runIndex.ts';
import { claimKindWords, publisherWords, shorten, speakerWords } from './wording.ts';

const MOST_ENTRIES = 200;
const TITLE_LENGTH = 140;
/** Atom demands a date. An undated article gets one that no reader mistakes for its own. */
const NO_DATE = '1970-01-01T00:00:00Z';

/** feed.xml: an Atom feed (RFC 4287) of the claims worth checking, one per claim group, newest first. */
const feed: Reporter = (result) => [{ path: 'feed.xml', chunks: renderFeed(indexRun(result)) }];
export default feed;

function* renderFeed(index: RunIndex): Iterable<string> {
  const dated = digestRun(index).worth.map((claim) => ({ claim, updated: updatedAt(claim, index) }));
  const entries = sortBy(dated, ({ claim }) => [claim.id])
    .sort((a, b) => compareText(b.updated, a.updated))
    .slice(0, MOST_ENTRIES);
  yield `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${urn('feed')}</id>
<title>Claims worth checking</title>
<updated>${entries[0]?.updated ?? NO_DATE}</updated>
<author><name>claimwire</name></author>
${entries.map(({ claim, updated }) => renderEntry(claim, updated, index)).join('')}</feed>
`;
}

function renderEntry(claim: Claim, updated: string, index: RunIndex): string {
  const article = index.articles.get(claim.articleId);
  const url = webAddress(article?.url);
  const summary = `${claim.standalone} (${speakerWords(claim)}; ${publisherWords(article)}). ${claim.checkworthiness.reasons.join('; ')}`;
  return `<entry>
<id>${urn(claim.id)}</id>
<title>${escapeXml(shorten(`${speakerWords(claim)}: ${claim.standalone}`, TITLE_LENGTH))}</title>
<updated>${updated}</updated>
${url === undefined ? '' : `<link rel="alternate" href="${escapeXml(url)}"/>\n`}<category term="${claim.kind}" label="${claimKindWords[claim.kind]}"/>
<summary>${escapeXml(summary.trim())}</summary>
</entry>
`;
}

/** RFC 3339 in UTC, so that dates compare as text; a date without a time is that day's beginning. */
function updatedAt(claim: Claim, index: RunIndex): string {
  const publishedAt = index.articles.get(claim.articleId)?.publishedAt ?? '';
  const [day] = /^\d{4}-\d{2}-\d{2}/u.exec(publishedAt) ?? [];
  if (day === undefined) return NO_DATE;
  const hasZone = /T[^T]*(?:Z|[+-]\d{2}:?\d{2})$/u.test(publishedAt);
  const time = Date.parse(hasZone ? publishedAt : publishedAt.includes('T') ? `${publishedAt}Z` : day);
  return Number.isNaN(time) ? NO_DATE : new Date(time).toISOString().replace('.000Z', 'Z');
}

/** Text for XML 1.0, which has no way at all to write most control characters: they are named instead. */
export function escapeXml(text: string): string {
  return revealControls(text)
    .replace(/[\ufffe\uffff]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
