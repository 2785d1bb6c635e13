import type { EventMention } from '../../model/event.ts';
import type { ChunkedSentence } from './clauseParties.ts';
import type { Trigger } from './findTriggers.ts';

const DEFINITE = /^(?:the|this|that|these|those|both|his|her|their|its)$/u;

/** Subtypes that speak of the same happening in other words: "The visit", after "met". */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['meeting', 'talks', 'visit', 'call', 'interview', 'contact', 'summit']),
  new Set(['appeal', 'contact', 'demand']),
  new Set(['agreement', 'treaty', 'merger']),
  new Set(['attack', 'bombing', 'killing', 'battle', 'destruction']),
  new Set(['ruling', 'trial', 'arrest']),
  new Set(['protest', 'strike', 'riot', 'blockade']),
  new Set(['election', 'vote']),
  new Set(['disaster', 'accident']),
];

/** Whether two subtypes can name one happening. */
export function areRelated(a: string, b: string): boolean {
  return a === b || FAMILIES.some((family) => family.has(a) && family.has(b));
}

/** "The meeting", "this historic meeting", "Monday's talks": a noun that points to what was told before. */
export function isDefinite(trigger: Trigger, { words }: ChunkedSentence): boolean {
  if (trigger.row.pos !== 'noun') return false;
  const first = words[trigger.chunk.from];
  if (first === undefined) return false;
  const possessive = words.slice(trigger.chunk.from, trigger.from).some(({ lower }) => lower === "'s");
  return DEFINITE.test(first.lower) || possessive;
}

/**
 * The latest earlier mention of the article that a definite event noun can refer to: of the same family, with
 * participants of its own, and with no participant or place that contradicts.
 */
export function findAntecedent(
  mention: EventMention,
  earlier: readonly EventMention[],
): EventMention | undefined {
  const candidates = earlier.filter(
    (candidate) =>
      candidate.participants.length > 0 &&
      areRelated(candidate.subtype, mention.subtype) &&
      !(mention.subtype === 'summit' && candidate.subtype !== 'summit') &&
      mention.participants.every(
        ({ entity }) =>
          entity === undefined || candidate.participants.some((other) => other.entity === entity),
      ),
  );
  const direct = candidates.filter(
    ({ subtype }) => (subtype === 'summit') === (mention.subtype === 'summit'),
  );
  const likely = direct.length > 0 ? direct : candidates;
  // "Monday's meeting" is the one that was told to be on Monday.
  const sameTime = likely.findLast((candidate) => tellsSameTime(mention, candidate));
  return sameTime ?? likely.findLast((candidate) => !tellsOtherTime(mention, candidate));
}

function tellsSameTime({ time, timeText }: EventMention, other: EventMention): boolean {
  if (time !== undefined) return time.start === other.time?.start;
  return timeText !== undefined && other.timeText !== undefined && endsAlike(timeText, other.timeText);
}

function tellsOtherTime({ time, timeText }: EventMention, other: EventMention): boolean {
  if (time !== undefined && other.time !== undefined) return time.start !== other.time.start;
  return timeText !== undefined && other.timeText !== undefined && !endsAlike(timeText, other.timeText);
}

/** "Monday's" and "on Monday". */
function endsAlike(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.toLowerCase().replace(/['’‘]s$/u, ''));
  return left !== undefined && right !== undefined && (left.endsWith(right) || right.endsWith(left));
}

/** The mention with what its antecedent knows and it does not say itself. */
export function inherit(mention: EventMention, antecedent: EventMention): EventMention {
  const keepsStatus = mention.status !== 'held' || antecedent.status === 'held';
  return {
    ...mention,
    type: antecedent.type,
    subtype: antecedent.subtype,
    participants: antecedent.participants,
    ...(mention.place === undefined && antecedent.place !== undefined ? { place: antecedent.place } : {}),
    ...(mention.time === undefined && antecedent.time !== undefined ? { time: antecedent.time } : {}),
    ...(mention.timeText === undefined && antecedent.timeText !== undefined
      ? { timeText: antecedent.timeText }
      : {}),
    status: keepsStatus ? mention.status : antecedent.status,
    anaphoric: true,
  };
}

/** "A new date has been agreed": of those whose encounter was told to be off; without one it says nothing. */
export function rescheduled(mention: EventMention, earlier: readonly EventMention[]): EventMention[] {
  const off = earlier.findLast(
    ({ status, subtype, participants }) =>
      (status === 'cancelled' || status === 'denied') && ENCOUNTERS.has(subtype) && participants.length >= 2,
  );
  const isOpen = mention.status === 'scheduled' || mention.status === 'hypothetical';
  if (off === undefined || isOpen) return [];
  // "X's office denied that a new date had been agreed": who denies it would have been a party to it.
  const denier = earlier.findLast(
    ({ subtype, sentence }) => subtype === 'denial' && sentence === mention.sentence,
  );
  const parties = [...(denier?.participants ?? []), ...off.participants];
  const isFirst = (entity: number | undefined, index: number): boolean =>
    entity === undefined || parties.findIndex((other) => other.entity === entity) === index;
  return [{ ...mention, participants: parties.filter(({ entity }, index) => isFirst(entity, index)) }];
}

const ENCOUNTERS: ReadonlySet<string> = new Set(['meeting', 'talks', 'visit', 'call', 'summit']);
