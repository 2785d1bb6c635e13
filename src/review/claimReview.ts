import { noSpeakerWords } from '../model/attribution.ts';
import { webAddress } from '../model/webAddress.ts';
import type { WorksheetRow } from './worksheet.ts';

export interface ClaimReviews {
  /** One schema.org ClaimReview per complete row. */
  readonly reviews: readonly object[];
  /** Rows that are not complete, each with every reason. */
  readonly refused: readonly { readonly row: number; readonly reasons: readonly string[] }[];
}

/** Where a rating names no scale of its own. Google's guidance: 1 is the least true, 5 the most. */
const USUAL_BEST = 5;
const WORST = 1;

/**
 * ClaimReview (schema.org) from rows that a person has filled in: `verdict rating evidence author`, `checked by` and
 * `checked on`. Nothing is guessed: a row that lacks one of them yields no review.
 */
export function writeClaimReviews(rows: readonly WorksheetRow[]): ClaimReviews {
  const reviews: object[] = [];
  const refused: { row: number; reasons: string[] }[] = [];
  for (const row of rows) {
    const outcome = reviewRow(row);
    if ('reasons' in outcome) refused.push({ row: row.row, reasons: outcome.reasons });
    else reviews.push(outcome.review);
  }
  return { reviews, refused };
}

function reviewRow(row: WorksheetRow): { readonly review: object } | { readonly reasons: string[] } {
  const claim = row.cell('claim') || row.cell('quote');
  const [verdict, author, person] = [row.cell('verdict'), row.cell('author'), row.cell('checked by')];
  const rating = parseRating(row.cell('rating'));
  const evidence = row.cell('evidence').split(/\s+/u).filter(Boolean);
  const addresses = evidence.flatMap((one) => webAddress(one) ?? []);
  const address = row.cell('review url') === '' ? addresses[0] : webAddress(row.cell('review url'));
  const published = row.cell('checked on');
  const reasons = [
    ...(claim === '' ? ['no claim: neither a quote nor a standalone form'] : []),
    ...(verdict === '' ? ['no verdict'] : []),
    ...(typeof rating === 'string' ? [rating] : []),
    ...(evidence.length === 0 ? ['no evidence'] : []),
    ...evidence
      .filter((one) => webAddress(one) === undefined)
      .map((one) => `the evidence "${one}" is no web address`),
    ...(address === undefined && evidence.length > 0 ? ['the review url is no web address'] : []),
    ...(author === '' ? ['no author: who publishes the review'] : []),
    ...(person === '' ? ['nobody in "checked by"'] : []),
    ...(published === '' ? ['no date in "checked on"'] : []),
    ...(published !== '' && !isDate(published) ? [`"${published}" is no date as YYYY-MM-DD`] : []),
  ];
  if (reasons.length > 0 || typeof rating === 'string') return { reasons };
  return {
    review: {
      '@type': 'ClaimReview',
      claimReviewed: claim,
      url: address,
      datePublished: published,
      author: { '@type': 'Organization', name: author },
      creator: { '@type': 'Person', name: person },
      reviewRating: { '@type': 'Rating', alternateName: verdict, ...rating },
      citation: addresses,
      itemReviewed: describeItem(row, claim),
    },
  };
}

/** The claim and where it appeared, as far as the worksheet says. */
function describeItem(row: WorksheetRow, text: string): object {
  const [speaker, publisher, date] = [row.cell('speaker'), row.cell('publisher'), row.cell('date')];
  const url = webAddress(row.cell('url'));
  const appearance = {
    '@type': 'NewsArticle',
    ...(url === undefined ? {} : { url }),
    ...(publisher === '' ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(isDate(date.slice(0, 10)) ? { datePublished: date } : {}),
  };
  const isNamed = speaker !== '' && !Object.values<string>(noSpeakerWords).includes(speaker);
  return {
    '@type': 'Claim',
    text,
    // Whether a person or an organization spoke, a worksheet does not say.
    ...(isNamed ? { creditText: speaker } : {}),
    appearance,
  };
}

/** "2", "2/5", "2 of 7": the numbers of schema.org's Rating, or the reason why it is none. */
function parseRating(
  text: string,
): string | { readonly ratingValue: number; readonly bestRating: number; readonly worstRating: number } {
  if (text === '') return 'no rating';
  const [, value, best] = /^(\d+(?:[.,]\d+)?)\s*(?:(?:\/|of)\s*(\d+))?$/u.exec(text) ?? [];
  const ratingValue = Number(value?.replace(',', '.'));
  const bestRating = best === undefined ? USUAL_BEST : Number(best);
  if (value === undefined || ratingValue < WORST || ratingValue > bestRating || bestRating <= WORST) {
    return `the rating "${text}" is neither a number from ${WORST} to ${USUAL_BEST} nor one such as 2/7`;
  }
  return { ratingValue, bestRating, worstRating: WORST };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
