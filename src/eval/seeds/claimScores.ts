import { overlapLength } from '../../model/span.ts';
import { namesMatch } from '../nameMatch.ts';
import { overlapJaccard, spansMatch } from '../spanMatch.ts';
import { measureWorthCalibration } from '../worthCalibration.ts';
import type { PlacedClaim } from './placedClaims.ts';
import type { GoldClaim, SeedsGold } from './seedsGold.ts';

export interface Score {
  readonly value: number;
  readonly n: number;
}

export type ClaimScores = Record<
  | 'claimRecall'
  | 'claimPrecision'
  | 'checkworthyF1'
  | 'worthCalibrationError'
  | 'speakerAccuracy'
  | 'falseAttribution'
  | 'nonClaimHits'
  | 'nonClaimSentenceHits'
  | 'kindAccuracy',
  Score
>;

/**
 * The claim metrics of eval/README for `seeds`. Precision, hits and check-worthiness count the files that have gold
 * claims; a claim of several matching ones is judged by the one that overlaps best.
 */
export function scoreClaims(placed: readonly PlacedClaim[], gold: SeedsGold): ClaimScores {
  const files = new Set(gold.claims.map(({ file }) => file));
  const predicted = placed.filter(({ file }) => files.has(file));
  const matching = (claim: GoldClaim): PlacedClaim[] =>
    predicted.filter(({ file, span }) => file === claim.file && spansMatch(span, claim.span));
  const pairs = gold.claims.map((claim) => ({ gold: claim, found: matching(claim) }));
  const must = pairs.filter((pair) => pair.gold.must);
  const matchesGold = predicted.filter(({ file, span }) =>
    gold.claims.some((claim) => claim.file === file && spansMatch(span, claim.span)),
  );
  const spoken = pairs.filter((pair) => pair.gold.attribution.speaker !== null);
  const editorial = pairs.filter((pair) => pair.gold.attribution.kind === 'editorial');
  const found = must.filter((pair) => pair.found.length > 0);
  const headings = [...gold.notClaims.filter(({ text }) => text !== undefined), ...gold.navigation];
  const sentences = gold.notClaims.filter(({ text }) => text === undefined);
  return {
    claimRecall: share(found.length, must.length),
    claimPrecision: share(matchesGold.length, predicted.length),
    checkworthyF1: scoreWorth(predicted, gold),
    worthCalibrationError: measureWorthCalibration(
      pairs.flatMap((pair) =>
        byOverlap(pair.gold, pair.found)
          .slice(0, 1)
          .map(({ claim }) => ({ claim, checkworthy: pair.gold.checkworthy })),
      ),
    ),
    speakerAccuracy: share(spoken.filter(hasRightSpeaker).length, spoken.length),
    falseAttribution: share(
      editorial.filter((pair) => isFalselyAttributed(withoutSiblings(pair, spoken))).length,
      editorial.length,
    ),
    nonClaimHits: { value: countHits(placed, headings), n: headings.length },
    nonClaimSentenceHits: { value: countHits(placed, sentences), n: sentences.length },
    kindAccuracy: share(found.filter(hasRightKind).length, found.length),
  };
}

type Pair = { readonly gold: GoldClaim; readonly found: readonly PlacedClaim[] };

export function share(part: number, whole: number): Score {
  return { value: whole === 0 ? 0 : part / whole, n: whole };
}

function hasRightSpeaker({ gold: { attribution }, found }: Pair): boolean {
  return found.some(({ claim }) => {
    const { speaker, anonymous } = claim.attribution;
    if (speaker === undefined) return false;
    const accepted = [attribution.speaker, attribution.mention, attribution.alsoAccepted];
    // An anonymous source is right when it is told as one, in its own words or those of the gold.
    if (attribution.anonymous === true && anonymous === true) {
      return accepted.some((name) => name != null && shareWord(name, speaker));
    }
    return attribution.speaker !== null && namesMatch(speaker, attribution.speaker);
  });
}

/** Anonymous sources have no name: "one of their members" and "unnamed member(s)" share the word that tells. */
function shareWord(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/s$/, ''));
  const right = new Set(words(b));
  return a === b || words(a).some((word) => right.has(word));
}

/**
 * Where the gold has two claims of one span ("A is far, but X hopes ..."), one by the article and one by a speaker, a
 * found claim that is right for the speaker's is not judged for the article's too, if another claim is there for that.
 */
function withoutSiblings(pair: Pair, spoken: readonly Pair[]): Pair {
  const { file, span } = pair.gold;
  const siblings = spoken.filter(
    ({ gold }) => gold.file === file && gold.span.start === span.start && gold.span.end === span.end,
  );
  const own = pair.found.filter(
    (claim) => !siblings.some(({ gold }) => hasRightSpeaker({ gold, found: [claim] })),
  );
  return own.length === 0 ? pair : { gold: pair.gold, found: own };
}

function isFalselyAttributed({ gold, found }: Pair): boolean {
  const [best] = byOverlap(gold, found);
  const speaker = best?.claim.attribution.speaker;
  const { alsoAccepted } = gold.attribution;
  return speaker !== undefined && !(alsoAccepted !== undefined && namesMatch(speaker, alsoAccepted));
}

function hasRightKind({ gold, found }: Pair): boolean {
  return found.some(({ claim }) => claim.kind === gold.kind);
}

function byOverlap(gold: GoldClaim, found: readonly PlacedClaim[]): PlacedClaim[] {
  return [...found].sort((a, b) => {
    const editorialFirst =
      Number(a.claim.attribution.kind !== 'editorial') - Number(b.claim.attribution.kind !== 'editorial');
    return overlapJaccard(b.span, gold.span) - overlapJaccard(a.span, gold.span) || editorialFirst;
  });
}

function countHits(
  placed: readonly PlacedClaim[],
  rows: readonly { file: string; span: GoldClaim['span'] }[],
): number {
  return rows.filter((row) =>
    placed.some(
      ({ file, span }) =>
        file === row.file && overlapLength(span, row.span) > 0.5 * (row.span.end - row.span.start),
    ),
  ).length;
}

function scoreWorth(predicted: readonly PlacedClaim[], gold: SeedsGold): Score {
  const worthy = gold.claims.filter(({ checkworthy }) => checkworthy);
  const chosen = predicted.filter(({ claim }) => claim.checkworthiness.worth);
  const matches =
    (claims: readonly GoldClaim[]) =>
    (candidate: PlacedClaim): boolean =>
      claims.some((claim) => claim.file === candidate.file && spansMatch(claim.span, candidate.span));
  const right = chosen.filter(matches(worthy)).length;
  const reached = worthy.filter((claim) =>
    chosen.some(({ file, span }) => file === claim.file && spansMatch(span, claim.span)),
  ).length;
  const precision = chosen.length === 0 ? 0 : right / chosen.length;
  const recall = worthy.length === 0 ? 0 : reached / worthy.length;
  return {
    value: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    n: worthy.length,
  };
}
