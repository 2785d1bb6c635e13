import type { Claim, ClaimGroup } from '../model/claim.ts';
import { groupByClaim } from '../model/claimGroups.ts';
import { contentId } from '../model/ids.ts';
import type { Correction } from './corrections.ts';
import { findClaim } from './findClaim.ts';
import type { Finder, Found } from './finder.ts';
import { byLabel } from './labels.ts';
import type { Ledger } from './ledger.ts';

/** How many publishers say what the claims of a group say, and whether they agree: what a change of members changes. */
export type CountGroup = (
  claims: readonly Claim[],
) => Pick<ClaimGroup, 'publishers' | 'unknownPublishers' | 'agreement'>;

/**
 * The groups as persons merged and split them: splits first. Claims are named by rows of their own; the row of a
 * group stands for its first claim.
 */
export function correctGroups(
  rows: readonly ClaimGroup[],
  claims: readonly Claim[],
  corrections: readonly Correction[],
  finder: Finder<Claim>,
  countGroup: CountGroup,
  ledger: Ledger,
): ClaimGroup[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const groups = new Map(rows.map((group) => [group.id, group]));
  const groupOf = groupByClaim(rows);
  const put = (id: string, claimIds: readonly string[], text?: string): void => {
    const members = claimIds.flatMap((claimId) => byId.get(claimId) ?? []);
    groups.set(id, { id, text: text ?? members[0]?.standalone ?? '', claimIds, ...countGroup(members) });
    for (const claimId of claimIds) groupOf.set(claimId, id);
  };
  const findAll = (kind: Correction['kind']) =>
    corrections.flatMap((correction) => {
      if (correction.kind !== kind) return [];
      const found = findMember(correction, finder, groups, byId);
      if ('row' in found && groupOf.has(found.row.id)) return [{ correction, target: found.row.id }];
      ledger.missing(
        correction,
        'row' in found ? { status: 'unmatched', message: 'another row says that it is no claim' } : found,
      );
      return [];
    });

  for (const targets of byLabel(findAll('split group'))) {
    const leaving = [...new Set(targets.map(({ target }) => target))];
    const sources = new Set(leaving.map((claimId) => groupOf.get(claimId) ?? ''));
    const staying = [...sources].flatMap((id) => groups.get(id)?.claimIds ?? []);
    const id = contentId('g', leaving[0] ?? '', 'split');
    for (const { correction } of targets) {
      if (staying.length === leaving.length) ledger.unneeded(correction, 'the group has no other claim');
      else ledger.applied(correction, leaving, `a group of its own, ${id}`);
    }
    if (staying.length === leaving.length) continue;
    for (const source of sources) {
      const group = groups.get(source);
      const rest = group?.claimIds.filter((claimId) => !leaving.includes(claimId)) ?? [];
      if (rest.length === 0) groups.delete(source);
      else put(source, rest, leaving.includes(group?.claimIds[0] ?? '') ? undefined : group?.text);
    }
    put(id, leaving);
  }
  for (const targets of byLabel(findAll('merge groups'))) {
    const ids = new Set(targets.map(({ target }) => groupOf.get(target) ?? ''));
    const [first, ...others] = [...groups.values()].filter(({ id }) => ids.has(id));
    for (const { correction } of targets) {
      if (others.length === 0) {
        ledger.unneeded(
          correction,
          'no other group to merge with: it is one, or the other row was not found',
        );
      } else ledger.applied(correction, [...ids], `one group, ${first?.id}`);
    }
    if (first === undefined || others.length === 0) continue;
    for (const { id } of others) groups.delete(id);
    put(
      first.id,
      [first, ...others].flatMap(({ claimIds }) => claimIds),
      first.text,
    );
  }
  return [...groups.values()];
}

function findMember(
  { address }: Correction,
  finder: Finder<Claim>,
  groups: ReadonlyMap<string, ClaimGroup>,
  claims: ReadonlyMap<string, Claim>,
): Found<Claim> {
  const founder = claims.get(groups.get(address.id)?.claimIds[0] ?? '');
  return founder === undefined ? findClaim(finder, address) : { row: founder };
}
