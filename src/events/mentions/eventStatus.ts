import type { EventStatus } from '../../model/event.ts';
import type { Interval } from '../../model/time.ts';
import type { VerbChunk } from './chunks.ts';
import { type ChunkedSentence, gapBefore } from './clauseParties.ts';
import { CLAUSE_OPENERS } from './clauseWords.ts';
import type { Trigger } from './findTriggers.ts';

const FUTURE = /^(?:will|shall|'ll|won't)$/u;
const POSSIBLE = /^(?:would|could|may|might|should|can|cannot)$/u;
const NEGATION = /^(?:not|n't|never|won't|didn't|doesn't|don't|cannot|no)$/u;
const PLANNING =
  /^(?:schedul|plan|set|due|expect|prepar|agree|arrang|intend|hope|want|decid|promis|pledg|vow|aim|slat|plann|go$|going|invit|is|are|was|were|ready|off|want)/u;
/** "called on him to resign": wanted by others. */
const DEMANDING = /^(?:call|urg|ask|demand|advis|appeal|plead|encourag|warn|press)/u;
const UPCOMING =
  /^(?:upcoming|planned|scheduled|next|forthcoming|coming|future|expected|proposed|looming|prospective|tomorrow)$/u;
const CANCELLING = /^(?:cancel|scrap|abandon|shelv|axe)/u;
const POSTPONING = /^(?:postpon|delay|reschedul)/u;
const ENDING = /^(?:end|stop|halt|finish)/u;
const UNDER_WAY: ReadonlySet<string> = new Set(['war', 'battle', 'strike', 'protest', 'riot', 'blockade']);
const DENYING = /^(?:den(?:y|ie)|refut)/u;
const REFUSING = /^(?:refus|declin|fail|ruled|rule)/u;
const LASTING = /^(?:ongoing|continuing|current|continued)$/u;
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);

/**
 * Whether an event has been, is, is to be, or is said not to be, from tense, modality and the words around; undefined
 * where the words do not say, as of a bare noun.
 */
export function statedStatus(trigger: Trigger, sentence: ChunkedSentence): EventStatus | undefined {
  const position = sentence.chunks.indexOf(trigger.chunk);
  return trigger.row.pos === 'verb'
    ? verbStatus(trigger, position, sentence)
    : nounStatus(trigger, position, sentence);
}

/** The status of an event whose words do not say it: to come where its time is, else past. */
export function statusByTime(time: Interval | undefined, publishedAt: string | undefined): EventStatus {
  const published = publishedAt?.slice(0, 10);
  return time !== undefined && published !== undefined && time.start > published ? 'scheduled' : 'held';
}

function verbStatus(trigger: Trigger, position: number, sentence: ChunkedSentence): EventStatus | undefined {
  const verb = sentence.chunks[position];
  if (verb?.kind !== 'verb') return undefined;
  const gap = gapBefore(sentence, position);
  if (gap.some((word) => CONDITIONS.has(word))) return 'hypothetical';
  if (isDeniedClause(position, sentence)) return 'denied';
  const governor = verb.infinitive ? governorStatus(position, sentence) : undefined;
  if (governor !== undefined) return governor;
  return (
    auxiliaryStatus(verb, sentence) ??
    presentStatus(trigger, verb, sentence, [...gap, ...gapBefore(sentence, position - 1)])
  );
}

/** "denied that they had met", "ruled out that": the verb of the clause before takes back what this one says. */
function isDeniedClause(position: number, { words, chunks }: ChunkedSentence): boolean {
  const governor = chunks.slice(0, position).findLast(({ kind }) => kind === 'verb');
  const own = chunks[position];
  if (governor === undefined || own === undefined) return false;
  const [head = '', particle] = words.slice(governor.head, governor.head + 2).map(({ lower }) => lower);
  const denies = DENYING.test(head) || (/^rul/u.test(head) && particle === 'out');
  return denies && words.slice(governor.to, own.from).some(({ lower }) => lower === 'that');
}

/** "wants them to", "call on": words in the present tense are still being said. */
function presentStatus(
  { row }: Trigger,
  verb: VerbChunk,
  { words }: ChunkedSentence,
  gap: readonly string[],
): EventStatus | undefined {
  const tense = words[verb.head]?.tense;
  const isPresent = tense === 'present' || tense === 'infinitive';
  // "before the leaders convene": what the present tense tells after such a word is to come.
  if (isPresent && gap.some((word) => word === 'before' || word === 'until')) return 'scheduled';
  return row.kind === 'word' && isPresent && !verb.infinitive && verb.before.length === 0
    ? 'ongoing'
    : undefined;
}

function auxiliaryStatus(verb: VerbChunk, { words }: ChunkedSentence): EventStatus | undefined {
  if (verb.before.some((word) => NEGATION.test(word))) return 'denied';
  if (verb.before.some((word) => FUTURE.test(word))) return 'scheduled';
  if (verb.before.some((word) => POSSIBLE.test(word))) return 'hypothetical';
  if (isDue(words[verb.to]?.lower)) return 'scheduled';
  const head = words[verb.head];
  const progressive = head?.tense === 'gerund' || /ing$/u.test(head?.lower ?? '');
  if (progressive && verb.before.some((word) => /^(?:is|are|'s|'re|am)$/u.test(word))) return 'ongoing';
  return undefined;
}

/** "is due in London", "is off to see". */
function isDue(next: string | undefined): boolean {
  return next === 'due' || next === 'off' || next === 'set';
}

/** "is scheduled to meet", "refused to meet", "hopes to visit". */
function governorStatus(position: number, sentence: ChunkedSentence): EventStatus | undefined {
  const at = sentence.chunks.slice(0, position).findLastIndex(({ kind }) => kind === 'verb');
  const governor = sentence.chunks[at];
  if (governor?.kind !== 'verb') return 'hypothetical';
  const head = sentence.words[governor.head]?.lower ?? '';
  if (REFUSING.test(head)) return 'denied';
  const own = auxiliaryStatus(governor, sentence);
  if (own === 'denied' || own === 'hypothetical') return own;
  if (DEMANDING.test(head)) return 'hypothetical';
  if (PLANNING.test(head)) return 'scheduled';
  return own === 'scheduled' ? own : undefined;
}

function nounStatus(trigger: Trigger, position: number, sentence: ChunkedSentence): EventStatus | undefined {
  const { words, chunks } = sentence;
  const modifiers = words.slice(trigger.chunk.from, trigger.from).map(({ lower }) => lower);
  const around = verbsAround(position, sentence);
  for (const verb of around) {
    const head = words[verb.head]?.lower ?? '';
    if (CANCELLING.test(head) || isCalledOff(words, verb)) return 'cancelled';
    if (POSTPONING.test(head)) return 'scheduled';
    if (DENYING.test(head)) return 'denied';
    // "steps to end the war": it has not ended.
    if (ENDING.test(head) && UNDER_WAY.has(trigger.row.subtype)) return 'ongoing';
  }
  if (modifiers.some((word) => UPCOMING.test(word))) return 'scheduled';
  if (modifiers.some((word) => LASTING.test(word))) return 'ongoing';
  for (const verb of around) {
    const status = auxiliaryStatus(verb, sentence);
    const head = words[verb.head]?.lower ?? '';
    if (status === 'denied' && !/^(?:be|have|ha[sd])$/u.test(head)) continue;
    if (status !== undefined) return status;
    if (verb.infinitive) return governorStatus(chunks.indexOf(verb), sentence);
    if (verb.passive && /^(?:schedul|plan|due|set|expect|slat)/u.test(head)) return 'scheduled';
    if (/^(?:plan|schedul|expect|propos|prepar|await|want|seek)/u.test(head)) return 'scheduled';
  }
  return undefined;
}

/** "called off", "is off" but not "is off to", "pulled the plug on". */
function isCalledOff(words: ChunkedSentence['words'], verb: VerbChunk): boolean {
  const head = words[verb.head]?.lower ?? '';
  const after = words.slice(verb.to, verb.to + 5).map(({ lower }) => lower);
  if (head.startsWith('call')) return after.includes('off');
  if (head.startsWith('pull')) return after[1] === 'plug';
  return /^(?:is|was|are|were|be|been)$/u.test(head) && after[0] === 'off' && after[1] !== 'to';
}

/**
 * The verbs that an event noun is subject or object of: the one before it, and the ones after it up to its finite
 * verb ("a meeting planned for Tuesday has been cancelled").
 */
function verbsAround(position: number, sentence: ChunkedSentence): VerbChunk[] {
  const { chunks } = sentence;
  const before = chunks.slice(Math.max(0, position - 4), position).findLast(({ kind }) => kind === 'verb');
  const found = before?.kind === 'verb' ? [before] : [];
  for (let at = position + 1; at < Math.min(chunks.length, position + 9); at++) {
    const chunk = chunks[at];
    if (gapBefore(sentence, at).some((word) => CLAUSE_OPENERS.has(word) || word === ';')) break;
    if (chunk?.kind !== 'verb') continue;
    found.push(chunk);
    if (chunk.before.length > 0) break;
  }
  return found;
}
