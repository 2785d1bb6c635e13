import type { Event } from '../model/event.ts';

const SUBTYPES: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'summit', 'talks']);
/** A large summit's many pairs say nothing of who met whom. */
const MOST_PARTICIPANTS = 6;

export interface Party {
  readonly id: string;
  readonly name: string;
}

/** Whether people meet, visit, call or see each other there. */
export function isEncounter({ subtype }: Event): boolean {
  return SUBTYPES.has(subtype);
}

/** Every two linked participants: only a linked name is surely one person. */
export function pairsOf({ participants }: Event): [Party, Party][] {
  const parties = new Map(
    participants.flatMap(({ entityId, name }) =>
      entityId === undefined ? [] : [[entityId, { id: entityId, name }] as const],
    ),
  );
  const list = [...parties.values()];
  if (list.length > MOST_PARTICIPANTS) return [];
  return list.flatMap((a, at) => list.slice(at + 1).map((b): [Party, Party] => [a, b]));
}
