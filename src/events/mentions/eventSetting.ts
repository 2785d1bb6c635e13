import type { EventMention } from '../../model/event.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';
import type { Chunk } from './chunks.ts';
import { type ChunkedSentence, gapBefore } from './clauseParties.ts';
import { CLAUSE_OPENERS } from './clauseWords.ts';
import type { Trigger } from './findTriggers.ts';

const VENUE_PREPOSITIONS = /^(?:in|at|near|outside|inside)$/u;
/** "travelled to Tarsk": of verbs of motion alone is the goal the place. */
const GOAL_PREPOSITIONS = /^(?:in|at|near|outside|inside|to|into|for)$/u;
const PLACE_NOUNS =
  /^(?:port|city|town|village|capital|valley|region|province|district|suburb|resort|island|state|outskirts|centre|center|south|north|east|west|hall|palace|outside)$/u;
/** How far from its trigger a place may stand, in chunks. */
const PLACE_CHUNKS = 6;

/**
 * Where an event takes place: a place after "in" or "at" in its own clause. A place in a clause beside it is not
 * the venue: "is to meet X, heightening tensions in Berlin".
 */
export function findPlace(
  trigger: Trigger,
  sentence: ChunkedSentence,
  tagged: TaggedArticle,
): EventMention['place'] {
  const { chunks } = sentence;
  const position = chunks.indexOf(trigger.chunk);
  for (let at = position + 1; at < Math.min(chunks.length, position + PLACE_CHUNKS); at++) {
    // "The summit, which is due to take place in The Hague": the clause is about the noun itself.
    const isOwnClause = trigger.row.pos === 'noun' && at === position + 1;
    const gap = gapBefore(sentence, at).filter(
      (word) => !(isOwnClause && (word === 'which' || word === 'that')),
    );
    if (gap.some((word) => CLAUSE_OPENERS.has(word) || /^[.;:!?]$/u.test(word))) break;
    const chunk = chunks[at];
    if (chunk?.kind === 'verb') {
      const struck = struckPlace(at, position, trigger, sentence, tagged);
      if (struck !== undefined) return struck;
      // "the meeting was held in Paris": the verb of the event noun itself, then its place.
      if (trigger.row.pos === 'noun' && takesPlace(at, position, sentence)) continue;
      break;
    }
    const place = placeAt(at, trigger, sentence, tagged);
    if (place !== undefined) return place;
  }
  if (trigger.row.pos === 'noun' && trigger.row.kind !== 'contact') return undefined;
  // "In Washington, Rutte met ...", "went to Washington and met ...": before the trigger, in the same clause.
  for (let at = position - 1; at >= Math.max(0, position - PLACE_CHUNKS); at--) {
    const gap = gapBefore(sentence, at + 1);
    if (gap.some((word) => CLAUSE_OPENERS.has(word) || /^[.;:!?]$/u.test(word))) break;
    const place = placeAt(at, trigger, sentence, tagged);
    const isFronted = at === 0 || chunks.slice(0, at).every((chunk) => chunk.kind === 'noun');
    if (place !== undefined && (isFronted || followsMotion(at, sentence))) return place;
  }
  return undefined;
}

/** "The flood that hit the Halm valley": what befalls a place names it as the object of its verb. */
function struckPlace(
  at: number,
  position: number,
  { row }: Trigger,
  { words, chunks }: ChunkedSentence,
  { entities, mentions }: TaggedArticle,
): EventMention['place'] {
  const [verb, object] = [chunks[at], chunks[at + 1]];
  if (row.kind !== 'happening' || at !== position + 1 || object?.kind !== 'noun') return undefined;
  if (!STRIKING.test(words[verb?.head ?? -1]?.lower ?? '')) return undefined;
  for (const { mention } of words.slice(object.from, object.to)) {
    const named = mentions[mention ?? -1];
    const local = named === undefined ? undefined : entities[named.entity];
    if (named !== undefined && local?.type === 'place') return { entity: named.entity, name: local.name };
  }
  return undefined;
}

const STRIKING =
  /^(?:hit|hits|hitting|struck|strikes?|ravage[ds]?|devastate[ds]?|swept|sweeps|engulf(?:ed|s)?)$/u;

/** "was held", "is due to take place", "will open": verbs that say of an event noun only that it happens. */
function takesPlace(at: number, position: number, { words, chunks }: ChunkedSentence): boolean {
  const chunk = chunks[at];
  if (chunk?.kind !== 'verb' || chunk.participle) return false;
  const head = words[chunk.head]?.lower ?? '';
  const isFirst = at === position + 1;
  return (isFirst || (chunk.infinitive && at === position + 2)) && HAPPENING.test(head);
}

const HAPPENING =
  /^(?:be|is|was|are|were|been|held|hold|take|took|taken|open|beg[aiu]n|start|plan|schedul|set|expect|due)/u;

function followsMotion(at: number, { words, chunks }: ChunkedSentence): boolean {
  const verb = chunks.slice(0, at).findLast(({ kind }) => kind === 'verb');
  return /^(?:be|is|was|due|travel|went|go|goes|fl[ey]w?|arriv|com|came|expected|been)/u.test(
    words[verb?.head ?? -1]?.lower ?? '',
  );
}

function placeAt(
  at: number,
  trigger: Trigger,
  sentence: ChunkedSentence,
  { entities, mentions }: TaggedArticle,
): EventMention['place'] {
  const { words, chunks } = sentence;
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun') return undefined;
  const preposition = gapBefore(sentence, at).at(-1) ?? '';
  const moves = trigger.row.subtype === 'visit' || followsMotion(at, sentence);
  // "the flood on the Orre", but "called on Brazil".
  const isOn = preposition === 'on' && trigger.row.kind === 'happening' && !isRiver(trigger, chunk, sentence);
  if (!isOn && !(moves ? GOAL_PREPOSITIONS : VENUE_PREPOSITIONS).test(preposition)) return undefined;
  const next = chunks[at + 1];
  // "in the port of Dorvik": the noun says what kind of place, the name follows.
  const isNamedAfter =
    PLACE_NOUNS.test(words[chunk.head]?.lower ?? '') && gapBefore(sentence, at + 1).join() === 'of';
  const head = isNamedAfter && next?.kind === 'noun' ? next.head : chunk.head;
  const mention = mentions[words[head]?.mention ?? -1];
  const local = mention === undefined ? undefined : entities[mention.entity];
  if (mention === undefined || local?.type !== 'place') return undefined;
  return { entity: mention.entity, name: local.name };
}

/** "The flood on the Orre": that is the river; where it did harm is said elsewhere. */
function isRiver({ chunk: noun }: Trigger, chunk: Chunk, { words }: ChunkedSentence): boolean {
  return /^flood/u.test(words[noun.head]?.lower ?? '') && words[chunk.from]?.lower === 'the';
}
