import type { EventMention } from '../../model/event.ts';
import type { ChunkedSentence } from './clauseParties.ts';
import type { Trigger } from './findTriggers.ts';

const UNPLANNED: ReadonlySet<string> = new Set([
  'death',
  'killing',
  'accident',
  'abduction',
  'abuse',
  'fire',
]);
const PLANS: ReadonlySet<EventMention['status']> = new Set(['scheduled', 'cancelled']);

/** "was postponed after his death": nobody plans what befalls people. "Might end the war": there is one. */
export function plausibleStatus(
  told: EventMention['status'],
  { row, chunk }: Trigger,
  { words }: ChunkedSentence,
): EventMention['status'] {
  if (UNPLANNED.has(row.subtype) && PLANS.has(told)) return 'held';
  const isTheWar = row.subtype === 'war' && words[chunk.from]?.lower === 'the';
  return isTheWar && told === 'hypothetical' ? 'ongoing' : told;
}
