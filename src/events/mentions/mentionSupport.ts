import type { EventMention } from '../../model/event.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';
import { isActorNoun } from './actorNouns.ts';
import { type ChunkedSentence, complementsOf } from './clauseParties.ts';
import type { Trigger } from './findTriggers.ts';

/**
 * Whether there is more than a word: everyday verbs of coming and seeing need a place or a second party to mean a
 * visit or a meeting.
 */
export function isSupported(
  { participants, place, subtype }: EventMention,
  { row, chunk, to }: Trigger,
  sentence: ChunkedSentence,
  { entities }: TaggedArticle,
): boolean {
  const bodies = participants.filter(({ entity }) => entities[entity ?? -1]?.type === 'organization').length;
  const isBid = row.pos === 'verb' || LOOSE_BIDS.has(row.trigger);
  if (row.subtype === 'merger' && isBid) return bodies >= 2;
  if (row.pos === 'noun') return !isRoute(row.subtype, to, sentence);
  if (row.trigger === 'ask' && isQuestion(to, sentence)) return false;
  if (row.trigger === 'plead' && /^(?:not|guilty)$/u.test(sentence.words[to]?.lower ?? '')) return false;
  if (ADDRESSING.has(row.trigger) && !addressesSomebody(chunk, sentence)) return false;
  if (row.kind === 'contact' && isOneOfMany(chunk.from, to, sentence)) return false;
  const persons = participants.filter(({ entity }) => entities[entity ?? -1]?.type === 'person').length;
  if (subtype === 'visit')
    return participants.length >= 2 || (participants.length === 1 && place !== undefined);
  // "who speaks for the president", "talked about him"
  const [after, next] = sentence.words.slice(to, to + 2);
  const isLength = after?.lower === 'for' && (next?.pos === 'number' || next?.lower === 'hours');
  if (row.subtype === 'talks' && !isLength && NOT_TOGETHER.test(after?.lower ?? '')) return false;
  if (SPEAKING.has(row.trigger)) return persons >= 2;
  if (row.subtype === 'summit') return participants.some(({ name }) => /leaders|ministers|heads/u.test(name));
  if (EVERYDAY.has(row.trigger)) return participants.length >= 2;
  // "meet the target": an object that is nobody.
  const object = complementsOf(sentence, sentence.chunks.indexOf(chunk))[0];
  return (
    row.kind !== 'contact' ||
    participants.length >= 2 ||
    object === undefined ||
    object.preposition !== undefined
  );
}

/** "a trip between Arnvik and Velm": a way, and nobody's visit. */
function isRoute(subtype: string, to: number, { words }: ChunkedSentence): boolean {
  return subtype === 'visit' && words[to]?.lower === 'between';
}

/** "asked him whether he would resign": who asks a question appeals to nobody. */
function isQuestion(to: number, { words }: ChunkedSentence): boolean {
  const near = words.slice(to, to + REACH).map(({ lower }) => lower);
  const question = near.findIndex((word) => QUESTION.test(word));
  return question >= 0 && !near.slice(0, question).some((word) => word === 'to' || word === 'for');
}

/** "spoke with candour" is no talk; "spoke with reporters", "with her", "with the Velmian leader" are. */
function addressesSomebody({ to }: Trigger['chunk'], { words, chunks }: ChunkedSentence): boolean {
  const object = chunks.find(({ from }) => from >= to);
  if (object?.kind !== 'noun') return true;
  const within = words.slice(object.from, object.to);
  const head = words[object.head];
  return (
    within.some(({ mention }) => mention !== undefined) ||
    head?.pos === 'pronoun' ||
    isActorNoun(head?.lower ?? '')
  );
}

/** "have met three times", "had never met before": what has happened more often, or never, is none of the happenings. */
function isOneOfMany(from: number, to: number, { words }: ChunkedSentence): boolean {
  if (words.slice(Math.max(0, from - 1), to).some(({ lower }) => OFTEN.has(lower))) return true;
  const clause = words.slice(to, to + REACH);
  const end = clause.findIndex(({ lower }) => CLAUSE_END.test(lower));
  const inside = end < 0 ? clause : clause.slice(0, end);
  return inside.some(({ lower }, at) => {
    if (lower === 'times') return at > 0;
    return OFTEN.has(lower) || (lower === 'before' && at === inside.length - 1 && inside.length < REACH);
  });
}

/** Words behind the verb in which its number of times stands. */
const REACH = 6;
const CLAUSE_END = /^[,.;:!?()–—-]+$/u;
const OFTEN: ReadonlySet<string> = new Set(['twice', 'often', 'regularly', 'repeatedly', 'frequently']);

const QUESTION = /^(?:whether|if|how|why|what|who|whom|when|where|which|about)$/u;
const ADDRESSING: ReadonlySet<string> = new Set(['speak with', 'speak to', 'talk with', 'talk to']);

const EVERYDAY: ReadonlySet<string> = new Set([
  'receive',
  'host',
  'approach',
  'contact',
  'discuss',
  'consult',
  'want',
]);

/** Said of many things; of a takeover only where one company is named as doing it to another. */
const LOOSE_BIDS: ReadonlySet<string> = new Set([
  'offer',
  'bid',
  'pay',
  'fork out',
  'splash out',
  'shell out',
  'snap up',
  'gobble up',
  'swallow',
]);

/** Without an object these are a meeting only of persons in the plural: "X and Y spoke in Paris". */
const SPEAKING: ReadonlySet<string> = new Set(['see', 'speak', 'talk']);
const NOT_TOGETHER = /^(?:of|about|against|on|at|as|for)$/u;
