import type { Claim } from '../model/claim.ts';
import type { Check } from '../model/correction.ts';
import type { Correction } from './corrections.ts';
import { findClaim } from './findClaim.ts';
import type { Finder } from './finder.ts';
import type { Ledger } from './ledger.ts';

/**
 * Notes what persons found out. A claim that was checked is not worth checking again; claims of its group say so too,
 * but keep their place, for the grouping is a program's and may be wrong.
 */
export function markChecked(
  rows: readonly Claim[],
  corrections: readonly Correction[],
  finder: Finder<Claim>,
  ledger: Ledger,
): Claim[] {
  const claims = new Map(rows.map((claim) => [claim.id, claim]));
  for (const correction of corrections) {
    if (correction.kind !== 'checked') continue;
    const found = findClaim(finder, correction.address);
    const claim = 'row' in found ? claims.get(found.row.id) : undefined;
    if (!('row' in found)) ledger.missing(correction, found);
    else if (claim === undefined) ledger.unneeded(correction, 'another row says that it is no claim');
    else {
      claims.set(claim.id, withCheck(claim, correction.check));
      ledger.applied(correction, [claim.id], describeCheck(correction.check));
    }
  }
  const ofGroup = new Map([...claims.values()].flatMap((one) => (one.checked ? [[one.groupId, one]] : [])));
  return [...claims.values()].map((claim) => {
    const sibling = ofGroup.get(claim.groupId);
    if (sibling?.checked === undefined || claim.checked !== undefined) return claim;
    const note = `grouped with a claim that was checked (${sibling.id}): ${describeCheck(sibling.checked)}`;
    return { ...claim, notes: [...claim.notes, note] };
  });
}

function withCheck(claim: Claim, checked: Check): Claim {
  const { score, reasons } = claim.checkworthiness;
  return {
    ...claim,
    checked,
    checkworthiness: { score, worth: false, reasons: [...reasons, 'was checked'] },
    notes: [...claim.notes, describeCheck(checked)],
  };
}

function describeCheck({ verdict, by, on, evidence }: Check): string {
  const who = `checked${by === undefined ? '' : ` by ${by}`}${on === undefined ? '' : ` on ${on}`}`;
  return `${who}${verdict === undefined ? '' : `: ${verdict}`}${evidence === undefined ? '' : ` (${evidence})`}`;
}
