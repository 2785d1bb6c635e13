import type { Relation } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import { compareText } from '../model/order.ts';
import type { ClaimArticle, UngroupedClaim } from './collection.ts';
import { areComparable, type StatedFigure } from './comparability.ts';
import { type Band, findBand, overlaps } from './figureBand.ts';
import { nameUnit } from './figureUnit.ts';
import { isCumulative, type MeasureConcepts } from './measureConcepts.ts';

/** Figures of which one may contradict the other, those that agree in value taken together. */
interface Variant {
  readonly band: Band;
  readonly first: StatedFigure;
  readonly stated: StatedFigure[];
}

interface Disagreement {
  readonly updates: boolean;
  readonly left: Variant[];
  readonly right: Variant[];
}

/** A larger ratio is rather two different measures than a disagreement about one. editors */
const LARGEST_RATIO = 10;
/** Different values that one bucket is compared for; a bucket with more holds a table, not a disagreement. */
const MOST_VARIANTS = 200;

/**
 * Pairs of values of one measure, subject, kind and time that cannot both be right, or of which the later updates
 * the earlier. One relation per pair of values, however many articles repeat them.
 */
export function findConflicts(
  stated: readonly StatedFigure[],
  articles: ReadonlyMap<string, ClaimArticle>,
  concepts: MeasureConcepts,
  sums: readonly Relation[],
): Relation[] {
  const summed = findSummed(sums);
  const relations = new Map<string, Relation>();
  for (const bucket of bucketFigures(stated).values()) {
    const variants = collectVariants(bucket);
    if (variants.length > MOST_VARIANTS) continue;
    for (const disagreement of collectDisagreements(variants, articles, concepts, summed)) {
      const relation = describeDisagreement(disagreement, articles);
      relations.set(relation.id, relation);
    }
  }
  return [...relations.values()];
}

/** Only what shares story or event, unit and sense is ever compared, so that the work grows with the articles. */
function bucketFigures(stated: readonly StatedFigure[]): Map<string, StatedFigure[]> {
  const buckets = new Map<string, StatedFigure[]>();
  for (const item of stated) {
    const { storyId, eventId } = item.claim;
    for (const scope of new Set([storyId, eventId])) {
      if (scope === undefined) continue;
      const key = `${scope}\n${nameUnit(item.figure)}\n${item.kind}`;
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [item]);
      else bucket.push(item);
    }
  }
  return buckets;
}

function collectVariants(bucket: readonly StatedFigure[]): Variant[] {
  const variants = new Map<string, Variant>();
  for (const item of bucket) {
    const band = findBand(item.figure);
    if (band === undefined) continue;
    // Values alike in two claims may still differ in what can be held against them: one variant per claim.
    const key = [band.low, band.high, item.claim.id, ...item.concepts].join('\n');
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
  concepts: MeasureConcepts,
  summed: ReadonlySet<string>,
): Disagreement[] {
  const found = new Map<string, Disagreement>();
  variants.forEach((a, index) => {
    for (const b of variants.slice(index + 1)) {
      if (!disagree(a, b) || areSummed(a, b, summed)) continue;
      const [earlier, later] = orderInTime(a, b, articles);
      const updates = isUpdate(earlier, later, articles, concepts);
      const [left, right] =
        updates || earlier.band.low < later.band.low ? [earlier, later] : [later, earlier];
      const thing = left.first.concepts[0] ?? '';
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

/** Pairs of figures of one sum: parts differ from their whole and from each other. */
function findSummed(sums: readonly Relation[]): Set<string> {
  return new Set(
    sums.flatMap(({ figureIds }) => figureIds.flatMap((a) => figureIds.map((b) => `${a.id} ${b.id}`))),
  );
}

function areSummed(a: Variant, b: Variant, summed: ReadonlySet<string>): boolean {
  return a.stated.some(({ figure: left }) =>
    b.stated.some(({ figure: right }) => summed.has(`${left.id} ${right.id}`)),
  );
}

function disagree(a: Variant, b: Variant): boolean {
  if (overlaps(a.band, b.band) || !areComparable(a.first, b.first)) return false;
  if (ratio(a.band, b.band) > LARGEST_RATIO) return false;
  return (
    a.first.claim.articleId !== b.first.claim.articleId || haveDifferentSources(a.first.claim, b.first.claim)
  );
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

function orderInTime(
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
  /\b(?:revised|updated|corrected|final (?:count|results?|figures?|report|tally)|latest (?:count|figures?)|(?:has|have|had) (?:now |since )?(?:risen|climbed|grown|increased|fallen|dropped) to|now (?:puts?|stands?|speaks?|counts?)|rose to|climbed to|recount)\b/iu;

/** The earlier text says that its number will not last. */
const PROVISIONAL =
  /\b(?:so far|preliminary|provisional|first estimate|early (?:count|results?|figures?)|initial|at least|until now)\b/iu;

/** A paper that prints another number on a later day corrects or continues itself. */
function isSamePublisher(a: Variant, b: Variant, articles: ReadonlyMap<string, ClaimArticle>): boolean {
  const [left, right] = [a, b].map(({ first }) => articles.get(first.claim.articleId)?.publisher);
  return left !== undefined && left === right;
}

/** A count that only grows, higher in an article of a later day, and not from a rival source. */
function isUpdate(
  earlier: Variant,
  later: Variant,
  articles: ReadonlyMap<string, ClaimArticle>,
  concepts: MeasureConcepts,
): boolean {
  const [before, after] = [earlier, later].map(
    ({ first }) => articles.get(first.claim.articleId)?.publishedAt,
  );
  if (before === undefined || after === undefined || after.slice(0, 10) <= before.slice(0, 10)) return false;
  if (UPDATED.test(later.first.claim.quote) || PROVISIONAL.test(earlier.first.claim.quote)) return true;
  if (isSamePublisher(earlier, later, articles)) return true;
  const [concept] = later.first.concepts;
  if (!isCumulative(concept, concepts) || later.band.low < earlier.band.high) return false;
  return concept === 'deaths' || !haveDifferentSources(earlier.first.claim, later.first.claim);
}

function describeDisagreement(
  { updates, left, right }: Disagreement,
  articles: ReadonlyMap<string, ClaimArticle>,
): Relation {
  const stated = [...left, ...right].flatMap((variant) => variant.stated);
  const figures = [...new Set(stated.map(({ figure }) => figure.id))].sort(compareText);
  const [before, after] = [left, right].map((variants) => nameSides(variants, articles));
  const first = left[0]?.first;
  const thing = first?.concepts[0] ?? first?.figure.measure ?? 'the same thing';
  const type = updates ? 'supersedes' : 'conflicts';
  return {
    id: contentId('r', type, ...figures),
    type,
    claimIds: [...new Set(stated.map(({ claim }) => claim.id))].sort(compareText),
    figureIds: figures.map((id) => ({ id, role: 'value' })),
    check: `${thing}: ${before?.quote} against ${after?.quote}`,
    verdict: updates ? 'consistent' : 'inconsistent',
    explanation: updates
      ? `For ${thing}, ${after?.by} gave ${after?.quote}; that updates ${before?.quote}, given before by ${before?.by}.`
      : `For ${thing}, ${before?.by} gives ${before?.quote}, but ${after?.by} gives ${after?.quote}.`,
  };
}

function nameSides(
  variants: readonly Variant[],
  articles: ReadonlyMap<string, ClaimArticle>,
): { quote: string; by: string } {
  const names = variants.map(({ first: { claim } }) => {
    const publisher = articles.get(claim.articleId)?.publisher ?? 'an article without a publisher';
    const { speaker } = claim.attribution;
    return speaker === undefined ? publisher : `${speaker} (${publisher})`;
  });
  return {
    quote: variants[0]?.first.figure.quote ?? '',
    by: [...new Set(names)].sort(compareText).join(', '),
  };
}
