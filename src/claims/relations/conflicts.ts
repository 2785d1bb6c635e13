import type { Relation } from '../../model/claim.ts';
import { contentId } from '../../model/ids.ts';
import { addTo, groupBy } from '../../model/lists.ts';
import { compareText } from '../../model/order.ts';
import type { ClaimArticle } from '../collection.ts';
import type { Sources } from '../sources.ts';
import type { StatedFigure } from './comparability.ts';
import {
  collectBands,
  disagree,
  isUpdate,
  knowsBoth,
  orderInTime,
  saysSoItself,
  type Variant,
} from './disagreement.ts';
import { mayBeOfOtherThings } from './distinction.ts';
import { findSignedBand, overlaps } from './figureBand.ts';
import { nameUnit } from './figureUnit.ts';
import { isChange, isUnmet } from './sense.ts';

interface Disagreement {
  readonly updates: boolean;
  readonly left: Variant[];
  readonly right: Variant[];
}

/** Figures of one bucket that are compared with each other, the earliest first, so that the work stays linear. */
const MOST_VARIANTS = 200;

/**
 * Pairs of values of one measure, subject, kind and time that cannot both be right, or of which the later updates
 * the earlier. One relation per pair of values, however many articles repeat them.
 */
export function findConflicts(
  stated: readonly StatedFigure[],
  articles: ReadonlyMap<string, ClaimArticle>,
  sources: Sources,
): Relation[] {
  const relations = new Map<string, Relation>();
  for (const [key, all] of bucketFigures(stated)) {
    for (const bucket of splitLarge(all)) {
      const variants = collectVariants(bucket).slice(0, MOST_VARIANTS);
      const acrossStories = key.startsWith(ACROSS_STORIES);
      for (const disagreement of collectDisagreements(variants, articles, sources, acrossStories)) {
        const relation = describeDisagreement(disagreement, articles);
        relations.set(relation.id, relation);
      }
    }
  }
  return [...relations.values()];
}

/** Begins the keys of buckets that hold one event's figures from any story; pairs of one story are met there. */
const ACROSS_STORIES = 'event ';

/** Only what shares story or event, unit and sense is ever compared, so that the work grows with the articles. */
function bucketFigures(stated: readonly StatedFigure[]): Map<string, StatedFigure[]> {
  const buckets = new Map<string, StatedFigure[]>();
  for (const item of stated) {
    const { storyId, eventId } = item.claim;
    const scopes = [storyId, eventId === undefined ? undefined : `${ACROSS_STORIES}${eventId}`];
    for (const scope of scopes) {
      if (scope === undefined) continue;
      const key = [scope, nameUnit(item.figure), senseFamily(item.sense)].join('\n');
      addTo(buckets, key, item);
    }
  }
  return buckets;
}

/** Senses that may be held against each other: rise and fall, what is planned and what is foreseen. */
function senseFamily(sense: string): string {
  if (isChange(sense)) return 'change';
  return isUnmet(sense) && sense !== 'demand' ? 'plan' : sense;
}

/** A bucket that is too large to compare as a whole, by what its figures count. */
function splitLarge(bucket: readonly StatedFigure[]): (readonly StatedFigure[])[] {
  if (bucket.length <= MOST_VARIANTS) return [bucket];
  return [...groupBy(bucket, ({ concept }) => concept?.concept ?? '').values()];
}

function collectVariants(bucket: readonly StatedFigure[]): Variant[] {
  const variants = new Map<string, Variant>();
  for (const item of bucket) {
    const band = findSignedBand(item.figure, item.sense);
    if (band === undefined || item.isTrait) continue;
    // Values alike in two claims may still differ in what can be held against them: one variant per claim.
    const key = [band.low, band.high, item.claim.id, item.concept?.concept].join('\n');
    const known = variants.get(key);
    if (known === undefined) variants.set(key, { band, first: item, stated: [item] });
    else known.stated.push(item);
  }
  return [...variants.values()];
}

/** Pairs of variants that disagree, pairs of the same two values taken together. */
function collectDisagreements(
  variants: readonly Variant[],
  articles: ReadonlyMap<string, ClaimArticle>,
  sources: Sources,
  acrossStories: boolean,
): Disagreement[] {
  const found = new Map<string, Disagreement>();
  const bandsOf = collectBands(variants, sources);
  variants.forEach((a, index) => {
    for (const b of variants.slice(index + 1)) {
      if (acrossStories && a.first.claim.storyId === b.first.claim.storyId) continue;
      if (!disagree(a, b)) continue;
      const [earlier, later] = orderInTime(a, b, articles);
      const updates = isUpdate(earlier, later, articles);
      // A lower bound and what lies above it may both be right, unless the one takes the place of the other.
      if (!updates && overlaps(a.band, b.band)) continue;
      // A text that says that its number replaces another may use other words for what it counts.
      const isSettled = saysSoItself(earlier, later);
      if (!isSettled && (knowsBoth(a, b, bandsOf, sources) || mayBeOfOtherThings(a.first, b.first))) continue;
      const [left, right] =
        updates || earlier.band.low < later.band.low ? [earlier, later] : [later, earlier];
      const thing = left.first.concept?.concept ?? '';
      const key = [updates, left.band.low, left.band.high, right.band.low, right.band.high, thing].join('\n');
      const known = found.get(key);
      if (known === undefined) found.set(key, { updates, left: [left], right: [right] });
      else {
        known.left.push(left);
        known.right.push(right);
      }
    }
  });
  return [...found.values()];
}

function describeDisagreement(
  { updates, left, right }: Disagreement,
  articles: ReadonlyMap<string, ClaimArticle>,
): Relation {
  const stated = [...left, ...right].flatMap((variant) => variant.stated);
  const figures = [...new Set(stated.map(({ figure }) => figure.id))].sort(compareText);
  const before = nameSide(left, articles);
  const after = nameSide(right, articles);
  const first = left[0]?.first;
  const thing = first?.concept?.concept ?? first?.figure.measure ?? 'the same thing';
  const type = updates ? 'supersedes' : 'conflicts';
  return {
    id: contentId('r', type, ...figures),
    type,
    claimIds: [...new Set(stated.map(({ claim }) => claim.id))].sort(compareText),
    figureIds: figures.map((id) => ({ id, role: 'value' })),
    check: `${thing}: ${before.quote} against ${after.quote}`,
    verdict: updates ? 'consistent' : 'inconsistent',
    explanation: updates
      ? `For ${thing}, ${after.by} gave “${after.quote}”; that updates “${before.quote}”, given before by ${before.by}.`
      : `For ${thing}, ${before.by} ${before.gives} “${before.quote}”, but ${after.by} ${after.gives} “${after.quote}”.`,
  };
}

function nameSide(
  variants: readonly Variant[],
  articles: ReadonlyMap<string, ClaimArticle>,
): { quote: string; by: string; gives: string } {
  const names = variants.map(({ first: { claim } }) => {
    const publisher = articles.get(claim.articleId)?.publisher ?? 'an article without a publisher';
    const { speaker } = claim.attribution;
    return speaker === undefined ? publisher : `${speaker} (${publisher})`;
  });
  const [first = '', ...others] = [...new Set(names)].sort(compareText);
  const last = others.pop();
  return {
    quote: variants[0]?.first.figure.quote ?? '',
    by: last === undefined ? first : `${[first, ...others].join(', ')} and ${last}`,
    gives: last === undefined ? 'gives' : 'give',
  };
}
