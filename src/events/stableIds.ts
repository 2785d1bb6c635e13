import { compareText } from '../model/order.ts';

/** Ids of an earlier run: of each member (an article, a mention) that is still known, and what superseded what. */
export interface KnownIds {
  readonly idOf: ReadonlyMap<string, string>;
  readonly supersedes: ReadonlyMap<string, readonly string[]>;
}

export interface StableId {
  readonly id: string;
  /** Earlier ids whose members it took over, as a whole (a merge) or in part (a split or a move). */
  readonly supersedes: readonly string[];
}

export const nothingKnown: KnownIds = { idOf: new Map(), supersedes: new Map() };

/**
 * Gives each group the id under which most of its members were known, so that an id never changes and never comes
 * back for something else. Each earlier id goes to one group, the one with most of its members, of equal ones the
 * first; a group that inherits several keeps that of its first member and supersedes the others.
 * @param groups members of each group in founding order, groups in founding order
 * @param found makes the id of a new group from its first member; a higher attempt gives another one
 */
export function assignIds(
  groups: readonly (readonly string[])[],
  { idOf, supersedes }: KnownIds,
  found: (member: string, attempt: number) => string,
): StableId[] {
  const heirs = findHeirs(groups, idOf);
  const used = new Set([...idOf.values(), ...supersedes.keys(), ...[...supersedes.values()].flat()]);
  return groups.map((members, group) => {
    const earlier = [...new Set(members.flatMap((member) => idOf.get(member) ?? []))];
    const own = earlier.find((id) => heirs.get(id) === group);
    const id = own ?? foundId(members[0] ?? '', used, found);
    used.add(id);
    const taken = new Set([...(supersedes.get(id) ?? []), ...earlier.filter((other) => other !== id)]);
    return { id, supersedes: [...taken].sort(compareText) };
  });
}

/** The group that inherits each earlier id. */
function findHeirs(
  groups: readonly (readonly string[])[],
  idOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const best = new Map<string, { group: number; members: number }>();
  groups.forEach((members, group) => {
    const counts = new Map<string, number>();
    for (const member of members) {
      const id = idOf.get(member);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, count] of counts) {
      if (count > (best.get(id)?.members ?? 0)) best.set(id, { group, members: count });
    }
  });
  return new Map([...best].map(([id, { group }]) => [id, group]));
}

function foundId(
  member: string,
  used: ReadonlySet<string>,
  found: (member: string, attempt: number) => string,
): string {
  for (let attempt = 0; ; attempt++) {
    const id = found(member, attempt);
    if (!used.has(id)) return id;
  }
}
