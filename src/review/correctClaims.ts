import type { Claim } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Correction } from './corrections.ts';
import { correctSpeaker } from './correctSpeaker.ts';
import { findClaim } from './findClaim.ts';
import type { Finder } from './finder.ts';
import type { Ledger } from './ledger.ts';

/** The claims with the speakers that persons gave them, in their order; what is no claim is left out. */
export function correctClaims(
  rows: readonly Claim[],
  entities: readonly Entity[],
  corrections: readonly Correction[],
  finder: Finder<Claim>,
  ledger: Ledger,
): Claim[] {
  const claims = new Map(rows.map((claim) => [claim.id, claim]));
  for (const correction of corrections) {
    if (correction.kind !== 'speaker' && correction.kind !== 'not a claim') continue;
    const found = findClaim(finder, correction.address);
    if (!('row' in found)) {
      ledger.missing(correction, found);
      continue;
    }
    const claim = claims.get(found.row.id);
    if (claim === undefined) {
      ledger.unneeded(correction, 'another row says that it is no claim');
    } else if (correction.kind === 'not a claim') {
      claims.delete(claim.id);
      ledger.applied(correction, [claim.id], 'left out: not a claim');
    } else {
      const corrected = correctSpeaker(claim, correction.value, entities);
      if (sameSpeaker(claim, corrected)) {
        ledger.unneeded(correction, 'this is the speaker already');
        continue;
      }
      claims.set(claim.id, corrected);
      ledger.applied(correction, [claim.id], `speaker: ${corrected.attribution.speaker ?? correction.value}`);
    }
  }
  return [...claims.values()];
}

function sameSpeaker({ attribution: a }: Claim, { attribution: b }: Claim): boolean {
  return a.speaker === b.speaker && a.speakerId === b.speakerId && a.kind === b.kind;
}
