import type { Claim } from '../../model/claim.ts';
import { namesMatch } from '../nameMatch.ts';
import { type Score, share } from '../seeds/claimScores.ts';
import { f1 } from '../spanMatch.ts';
import { measureWorthCalibration } from '../worthCalibration.ts';
import type { DemoGold } from './demoGold.ts';
import type { DemoIndex } from './demoIndex.ts';

type GoldSpeaker = DemoGold['speakers'][number];

/** Claims, their kinds, their speakers and their groups. */
export function scoreDemoClaims(index: DemoIndex, gold: DemoGold): Record<string, Score> {
  const claims = gold.claims.map((wanted) => ({ wanted, ours: index.claimsAt(wanted) }));
  const found = claims.filter(({ ours }) => ours.length > 0);
  const isWorth = ({ ours }: { ours: readonly Claim[] }): boolean =>
    ours.some(({ checkworthiness }) => checkworthiness.worth);
  const worthCounts = {
    truePositives: claims.filter((pair) => pair.wanted.checkworthy && isWorth(pair)).length,
    predicted: claims.filter(isWorth).length,
    gold: claims.filter(({ wanted }) => wanted.checkworthy).length,
  };
  const right = gold.speakers.filter((wanted) => hasRightSpeaker(index.claimsAt(wanted), wanted));
  const wrong = gold.speakers.filter((wanted) => hasWrongSpeaker(index.claimsAt(wanted), wanted));
  const same = gold.sameClaims.filter((places) => {
    const groups = places.map((place) => index.claimsAt(place).map(({ groupId }) => groupId));
    return (groups[0] ?? []).some((id) => groups.every((ids) => ids.includes(id)));
  });
  return {
    claimRecall: share(found.length, claims.length),
    kindAccuracy: share(
      found.filter(({ wanted, ours }) => ours.some(({ kind }) => kind === wanted.kind)).length,
      found.length,
    ),
    checkworthyF1: { value: f1(worthCounts), n: claims.length },
    worthCalibrationError: measureWorthCalibration(
      found.flatMap(({ wanted: { checkworthy }, ours }) =>
        ours.slice(0, 1).map((claim) => ({ claim, checkworthy })),
      ),
    ),
    speakerAccuracy: share(right.length, gold.speakers.length),
    wrongSpeakers: share(wrong.length, gold.speakers.length),
    falseAttribution: share(
      gold.editorial.filter((place) => index.claimsAt(place)[0]?.attribution.speaker !== undefined).length,
      gold.editorial.length,
    ),
    nonClaimHits: {
      value: gold.notClaims.filter((place) => index.claimsAt(place).length > 0).length,
      n: gold.notClaims.length,
    },
    sameClaimRecall: share(same.length, gold.sameClaims.length),
  };
}

function hasRightSpeaker(claims: readonly Claim[], { speaker, anonymous }: GoldSpeaker): boolean {
  return claims.some(({ attribution }) => {
    if (speaker !== null)
      return attribution.speaker !== undefined && namesMatch(attribution.speaker, speaker);
    if (anonymous === undefined) return attribution.speaker === undefined;
    return attribution.speakerId === undefined && attribution.kind !== 'editorial';
  });
}

/** A named person who did not say it: the worst error. Left open is not wrong in this sense. */
function hasWrongSpeaker(claims: readonly Claim[], wanted: GoldSpeaker): boolean {
  return (
    !hasRightSpeaker(claims, wanted) &&
    claims.some(({ attribution }) => attribution.speaker !== undefined && attribution.anonymous !== true)
  );
}
