import { addTo } from '../../model/lists.ts';
import { compareText } from '../../model/order.ts';
import type { ClaimArticle, UngroupedClaim } from '../collection.ts';
import type { Sources } from '../sources.ts';
import { areComparable, type StatedFigure } from './comparability.ts';
import { type Band, BEYOND, overlaps } from './figureBand.ts';
import { isUnmet } from './sense.ts';
import { isPeriod } from './statedTime.ts';

/** Figures of which one may contradict another: one value as one claim gives it. */
export interface Variant {
  readonly band: Band;
  readonly first: StatedFigure;
  readonly stated: StatedFigure[];
}

/** A larger ratio is rather two different measures than a disagreement about one. editors */
const LARGEST_RATIO = 10;
/** The same where no known measure ties the two, only their wording. editors */
const LARGEST_RATIO_BY_WORDING = 4;

/**
 * Two values of one thing that cannot both be right, from two articles or two speakers of one. A copy of an agency's
 * text that gives another number than the text itself is not the least interesting case.
 */
export function disagree(a: Variant, b: Variant): boolean {
  if ((overlaps(a.band, b.band) && !mayOutgrow(a, b)) || !areComparable(a.first, b.first)) return false;
  const known = a.first.concept !== undefined && a.first.concept.concept === b.first.concept?.concept;
  if (areFarApart(a.band, b.band, known)) return false;
  const [left, right] = [a.first.claim, b.first.claim];
  return left.articleId !== right.articleId || haveDifferentSources(left, right);
}

/** "At least six dead" leaves room for 17 dead, but says less: what comes later may bring it up to date. */
function mayOutgrow(a: Variant, b: Variant): boolean {
  const [less, more] = a.band.low <= b.band.low ? [a, b] : [b, a];
  return (
    /^(?:atLeast|over)$/u.test(less.first.figure.approximation) &&
    more.band.low > less.band.low + BEYOND * Math.abs(less.band.low)
  );
}

/** The values that each article and its copies give among the variants. */
export function collectBands(
  variants: readonly Variant[],
  { originalOf }: Sources,
): ReadonlyMap<string, Band[]> {
  const bands = new Map<string, Band[]>();
  for (const { band, first } of variants) {
    addTo(bands, originalOf(first.claim.articleId), band);
  }
  return bands;
}

/**
 * "67.2 percent, up from 61.8": an article that gives the other's value too does not contradict it, whatever its own
 * number is of. Two voices within one article are another matter.
 */
export function knowsBoth(
  a: Variant,
  b: Variant,
  bandsOf: ReadonlyMap<string, Band[]>,
  { originalOf }: Sources,
): boolean {
  const [left, right] = [a, b].map(({ first }) => originalOf(first.claim.articleId));
  if (left === right) return false;
  const gives = (id: string | undefined, band: Band): boolean =>
    (bandsOf.get(id ?? '') ?? []).some((known) => isNarrow(known) && overlaps(known, band));
  return gives(left, b.band) || gives(right, a.band);
}

/** "thousands" leaves so much possible that it gives no value. */
function isNarrow({ low, high }: Band): boolean {
  return high - low <= 0.25 * Math.abs(high);
}

/** @param known whether a known measure ties the two */
export function areFarApart(a: Band, b: Band, known: boolean): boolean {
  return ratio(a, b) > (known ? LARGEST_RATIO : LARGEST_RATIO_BY_WORDING);
}

function ratio(a: Band, b: Band): number {
  const [x, y] = [a, b].map(({ low, high }) => Math.abs(Number.isFinite(low) ? low : high));
  if (x === undefined || y === undefined || Math.min(x, y) === 0) return 1;
  return Math.max(x, y) / Math.min(x, y);
}

/** Both have a known source, and not the same. Within one article all else is one source speaking. */
function haveDifferentSources(a: UngroupedClaim, b: UngroupedClaim): boolean {
  const [left, right] = [a, b].map(({ attribution }) => attribution.speakerId ?? attribution.speaker);
  return left !== undefined && right !== undefined && left !== right;
}

export function orderInTime(
  a: Variant,
  b: Variant,
  articles: ReadonlyMap<string, ClaimArticle>,
): [Variant, Variant] {
  const [left, right] = [a, b].map(({ first }) => {
    const { articleId, span } = first.claim;
    return `${articles.get(articleId)?.publishedAt ?? '~'}\n${articleId}\n${String(span.start).padStart(9, '0')}`;
  });
  return compareText(left ?? '', right ?? '') <= 0 ? [a, b] : [b, a];
}

/** The later text says itself that it brings a number up to date. */
const UPDATED =
  /\b(?:revised|updated|corrected|latest (?:count|figures?)|(?:has|have|had) (?:now |since )?(?:risen|climbed|grown|increased|fallen|dropped|reached|passed) (?:to )?|(?:has|have|had) (?:now |since )?(?:raised|cut|lifted|lowered|reduced|increased|extended|shortened|improved|trimmed)\b|now (?:puts?|stands?|speaks?|counts?|says?|expects?|believes?|estimates?)|final (?:results?|count|tally|figures?)|(?:has|have|is|are) now|rose to|climbed to|recount|on appeal|no longer|by (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|then|now)\b|(?:has|have|had) (?:now |since |already |further )?(?:\p{L}+ed|risen|grown|gone|spread|swollen|shrunk|sunk|fallen|come) (?:up |down )?to\b)/iu;

/** The earlier text says that its number will not last. */
const PROVISIONAL =
  /\b(?:so far|preliminary|provisional|first estimate|early (?:count|results?|returns?|figures?)|initial|at least|until now|(?:most|half|nearly all|(?:a|two|three|four) (?:third|quarter|fifth|tenth)s?|[\d.]+ ?(?:%|percent|per cent)) (?:of )?(?:the )?(?:ballots?|votes?|districts?|polling stations?) (?:have been |had been )?counted)\b/iu;

/** One of the two says in so many words that its number replaces another, or will be replaced. */
export function saysSoItself(earlier: Variant, later: Variant): boolean {
  return UPDATED.test(later.first.claim.quote) || PROVISIONAL.test(earlier.first.claim.quote);
}

/** A paper that prints another number on a later day corrects or continues itself. */
function isSamePublisher(a: Variant, b: Variant, articles: ReadonlyMap<string, ClaimArticle>): boolean {
  const [left, right] = [a, b].map(({ first }) => articles.get(first.claim.articleId)?.publisher);
  return left !== undefined && left === right;
}

/** Levels that nobody dates are those of their day: weeks later another one is no contradiction. editors */
const LEVEL_LASTS_DAYS = 30;
/** Plans and forecasts of one speaker that differ by this many days were changed. editors */
const PLAN_LASTS_DAYS = 7;

/** A count that grows has passed a lower bound that an earlier day gave, or the later text says that it brings news. */
function isOutgrown(earlier: Variant, later: Variant): boolean {
  if (later.band.low <= earlier.band.low) return false;
  return later.first.concept?.course === 'grows' || UPDATED.test(later.first.claim.quote);
}

/** Of a month or longer that had ended by a day. */
function isOfPeriodBefore({ first: { time } }: Variant, day: string): boolean {
  return time !== undefined && time.end < day.slice(0, 10) && isPeriod(time);
}

/** A later day's count of what grows or goes up and down, a plan that was changed, or a text that says so itself. */
export function isUpdate(
  earlier: Variant,
  later: Variant,
  articles: ReadonlyMap<string, ClaimArticle>,
): boolean {
  const [before, after] = [earlier, later].map(
    ({ first }) => articles.get(first.claim.articleId)?.publishedAt,
  );
  if (before === undefined || after === undefined || after.slice(0, 10) <= before.slice(0, 10)) return false;
  if (overlaps(earlier.band, later.band)) return isOutgrown(earlier, later);
  if (saysSoItself(earlier, later)) return true;
  if (isSamePublisher(earlier, later, articles)) return true;
  const apart = (Date.parse(after.slice(0, 10)) - Date.parse(before.slice(0, 10))) / 86_400_000;
  const rivals = haveDifferentSources(earlier.first.claim, later.first.claim);
  if (isUnmet(later.first.sense) && apart >= PLAN_LASTS_DAYS && !rivals) return true;
  const undated = earlier.first.time === undefined && later.first.time === undefined;
  if (undated && apart > LEVEL_LASTS_DAYS && !rivals) return true;
  // What a year that is over has brought grows no more.
  if (isOfPeriodBefore(earlier, before) && isOfPeriodBefore(later, before)) return false;
  const { concept } = later.first;
  if (concept?.course === 'varies') return !rivals;
  if (concept?.course !== 'grows' || later.band.low < earlier.band.high) return false;
  return concept.concept === 'deaths' || !rivals;
}
