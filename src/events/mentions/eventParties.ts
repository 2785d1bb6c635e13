import type { EventMention } from '../../model/event.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';
import { personalSubtypes } from '../eventSubtypes.ts';
import { isActorNoun } from './actorNouns.ts';
import type { Chunk } from './chunks.ts';
import {
  type ChunkedSentence,
  type Complement,
  clauseSubjectOf,
  complementsOf,
  gapBefore,
  subjectsOf,
} from './clauseParties.ts';
import { LIGHT_VERBS, PREPOSITIONS } from './clauseWords.ts';
import { findPlace } from './eventSetting.ts';
import type { Trigger } from './findTriggers.ts';
import { pairOf } from './pairReference.ts';
import { type Participant, type ParticipantRole, participantOf } from './participants.ts';
import type { Word } from './sentenceWords.ts';

/** Prepositions that tie the other party to an event; places ("in", "at") are looked for apart. */
const PARTY_PREPOSITIONS: ReadonlySet<string> = new Set(
  'with to between among against for from by of on upon into over'.split(' '),
);
/** A summit is of those who hold it, not of all who prepare for it or speak of it. */
const CONVENING = /^(?:h[eo]ld|host|convene|organi[sz]|stag|plan)/u;
const HAPPENING_PREPOSITIONS: ReadonlySet<string> = new Set(['by', 'against', 'between', 'with']);
/** Verbs whose subject receives the others at home. */
const HOSTING = /^(?:host|receiv|welcom)/u;

/** Who takes part in an event, each once, in text order. */
export function findParticipants(
  trigger: Trigger,
  sentence: ChunkedSentence,
  tagged: TaggedArticle,
): Participant[] {
  const position = sentence.chunks.indexOf(trigger.chunk);
  const found =
    trigger.row.pos === 'verb'
      ? partiesOfVerb(trigger, position, sentence, tagged)
      : partiesOfNoun(trigger, position, sentence, tagged);
  return distinct(found);
}

function partiesOfVerb(
  trigger: Trigger,
  position: number,
  sentence: ChunkedSentence,
  tagged: TaggedArticle,
): Participant[] {
  const { words, chunks } = sentence;
  const verb = chunks[position];
  const passive = verb?.kind === 'verb' && verb.passive && trigger.row.kind !== 'contact';
  const [agent, patient] = rolesOf(trigger, words[trigger.at]?.lower ?? '');
  const role = passive ? patient : agent;
  const subjects = subjectsOf(sentence, position).flatMap(
    (chunk) => residentOf(chunk, role, sentence, tagged) ?? resolve([chunk], role, sentence, tagged),
  );
  const complements = complementsOf(sentence, position).filter(({ preposition }) =>
    isParty(preposition, trigger),
  );
  const others = complements.flatMap(({ chunk, preposition }) =>
    resolve([chunk], passive && preposition === 'by' ? agent : patient, sentence, tagged),
  );
  const asked = trigger.row.type === 'demand' ? clauseSubjectOf(sentence, position) : undefined;
  const found = [
    ...subjects,
    ...others,
    ...resolve(asked === undefined ? [] : [asked], patient, sentence, tagged),
  ];
  return [...found, ...territoryOf(trigger, found, sentence, tagged)];
}

function partiesOfNoun(
  trigger: Trigger,
  position: number,
  sentence: ChunkedSentence,
  tagged: TaggedArticle,
): Participant[] {
  const [agent, patient] = rolesOf(trigger, '');
  // "Brenn's arrest" was done to her.
  const owner = personalSubtypes.has(trigger.row.subtype) ? patient : agent;
  const modifiers = modifiersOf(trigger, owner, sentence, tagged);
  const complements = complementsOf(sentence, position).filter(
    ({ preposition }, index) => isParty(preposition, trigger) && (preposition !== undefined || index > 0),
  );
  const others = complements.flatMap((complement) =>
    resolve([complement.chunk], roleByPreposition(complement, agent, patient), sentence, tagged),
  );
  const governor =
    modifiers.length > 0 && others.length > 0 ? undefined : governorOf(trigger, position, sentence);
  const subjects =
    governor === undefined || modifiers.length > 1
      ? []
      : resolve(subjectsOf(sentence, governor), agent, sentence, tagged);
  return [...subjects, ...modifiers, ...others, ...theatreOf(trigger, sentence, tagged)];
}

/** "eased emergency measures in Montenegro": a deed without another object is done to the country it is done in. */
function territoryOf(
  trigger: Trigger,
  found: readonly Participant[],
  sentence: ChunkedSentence,
  tagged: TaggedArticle,
): Participant[] {
  if (trigger.row.kind !== 'deed' || found.some(({ role }) => role === 'patient')) return [];
  const place = findPlace(trigger, sentence, tagged);
  return place === undefined ? [] : [{ ...place, role: 'patient' }];
}

/** "the war in Ukraine": a war is fought in and by a country. */
function theatreOf(trigger: Trigger, sentence: ChunkedSentence, tagged: TaggedArticle): Participant[] {
  if (trigger.row.subtype !== 'war') return [];
  const place = findPlace(trigger, sentence, tagged);
  return place === undefined ? [] : [{ ...place, role: 'patient' }];
}

/** Names before the noun in its own chunk: "Rutte's visit", "the Rutte–Trump meeting", "the NATO summit". */
function modifiersOf(
  trigger: Trigger,
  role: ParticipantRole,
  { words }: ChunkedSentence,
  { mentions, entities }: TaggedArticle,
): Participant[] {
  return words.slice(trigger.chunk.from, trigger.from).flatMap(({ mention, lower }, index, before) => {
    // "a planned leaders' summit"
    const possessive = before[index + 1]?.lower ?? '';
    if (mention === undefined && isActorNoun(lower) && /^'s?$/u.test(possessive))
      return [{ name: lower, role }];
    const entity = mention === undefined ? undefined : mentions[mention]?.entity;
    const local = entity === undefined ? undefined : entities[entity];
    return entity === undefined || local === undefined ? [] : [{ entity, name: local.name, role }];
  });
}

/** The verb whose object an event noun is, where it only carries the noun ("held talks") or leads up to it. */
function governorOf(trigger: Trigger, position: number, sentence: ChunkedSentence): number | undefined {
  for (let at = position - 1; at >= Math.max(0, position - 4); at--) {
    const chunk = sentence.chunks[at];
    const gap = gapBefore(sentence, at + 1);
    if (gap.some((word) => /^[,;:.]$/u.test(word))) return undefined;
    if (chunk?.kind !== 'verb') continue;
    const verb = sentence.words[chunk.head]?.lower ?? '';
    const isLight = trigger.row.subtype === 'summit' ? CONVENING.test(verb) : LIGHT_VERBS.test(verb);
    // "is close to an offer"
    const isClose = /\bclose to$/u.test(wordsBetween(sentence, at, position));
    const isObject = isClose || (at === position - 1 && !gap.some((word) => PREPOSITIONS.has(word)));
    return isLight && (isObject || trigger.row.kind === 'contact') ? at : undefined;
  }
  return undefined;
}

/** The words between the chunks of a verb and of an event noun. */
function wordsBetween({ words, chunks }: ChunkedSentence, verb: number, noun: number): string {
  const between = words.slice(chunks[verb]?.to ?? 0, chunks[noun]?.from ?? 0);
  return between.map(({ lower }) => lower).join(' ');
}

function rolesOf({ row }: Trigger, verb: string): [agent: ParticipantRole, patient: ParticipantRole] {
  if (row.kind !== 'contact') return ['agent', 'patient'];
  return HOSTING.test(verb) ? ['host', 'attendee'] : ['attendee', 'attendee'];
}

function roleByPreposition(
  { preposition }: Complement,
  agent: ParticipantRole,
  patient: ParticipantRole,
): ParticipantRole {
  return preposition === 'by' || preposition === 'between' || preposition === 'from' ? agent : patient;
}

function isParty(preposition: string | undefined, { row }: Trigger): boolean {
  // What befalls a place has no parties but those who bring it about: "the flood on the river".
  if (row.kind === 'happening' && row.pos === 'noun') return HAPPENING_PREPOSITIONS.has(preposition ?? '');
  return preposition === undefined || PARTY_PREPOSITIONS.has(preposition);
}

function resolve(
  chunks: readonly Chunk[],
  role: ParticipantRole,
  sentence: ChunkedSentence,
  tagged: TaggedArticle,
): Participant[] {
  return chunks.flatMap((chunk) => {
    const pair = pairOf(sentence.words, chunk, tagged);
    if (pair.length > 0)
      return pair.map((entity) => ({ entity, name: tagged.entities[entity]?.name ?? '', role }));
    const participant = participantOf(sentence.words, chunk, role, tagged);
    if (participant === undefined) return [];
    if (participant.entity === undefined) return isApposition(chunk, sentence, tagged) ? [] : [participant];
    return [participant, ...leadersOf(chunk, role, sentence, tagged)];
  });
}

/** "Otto Marsk, 44, of Salen, was jailed": between a person and what he does stands where he lives. */
function residentOf(
  chunk: Chunk,
  role: ParticipantRole,
  { words }: ChunkedSentence,
  { mentions, entities }: TaggedArticle,
): Participant[] | undefined {
  const entityAt = (at: number): number => mentions[words[at]?.mention ?? -1]?.entity ?? -1;
  if (entities[entityAt(chunk.head)]?.type !== 'place') return undefined;
  let at = chunk.from - 1;
  let commas = 0;
  while (at >= 0 && (isHomeWord(words[at]) || entities[entityAt(at)]?.type === 'place')) {
    if (words[at]?.lower === ',') commas++;
    at--;
  }
  const person = entities[entityAt(at)];
  if (person?.type !== 'person' || commas === 0) return undefined;
  return [{ entity: entityAt(at), name: person.name, role }];
}

function isHomeWord(word: Word | undefined): boolean {
  return word !== undefined && (word.pos === 'number' || /^(?:,|of|from|in|aged|and|\d+)$/u.test(word.lower));
}

/** "the Civic Union of Irena Dolsk": with a body its head takes part. */
function leadersOf(
  { to, extent }: Chunk,
  role: ParticipantRole,
  { words }: ChunkedSentence,
  { mentions, entities }: TaggedArticle,
): Participant[] {
  return words.slice(to, extent ?? to).flatMap(({ mention }) => {
    const entity = mention === undefined ? undefined : mentions[mention]?.entity;
    const local = entity === undefined ? undefined : entities[entity];
    return entity === undefined || local?.type !== 'person' ? [] : [{ entity, name: local.name, role }];
  });
}

/** "Tarsovia's new prime minister" beside "Irena Dolsk,": the same person, described between commas. */
function isApposition(
  chunk: Chunk,
  { words }: ChunkedSentence,
  { mentions, entities }: TaggedArticle,
): boolean {
  const [before, after] = [chunk.from - 1, chunk.extent ?? chunk.to];
  return [
    [before, before - 1],
    [after, after + 1],
  ].some(([comma = -1, name = -1]) => {
    if (words[comma]?.lower !== ',') return false;
    const near = words.slice(name, name + 3).find(({ mention }) => mention !== undefined);
    return entities[mentions[near?.mention ?? -1]?.entity ?? -1]?.type === 'person';
  });
}

function distinct(participants: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return participants.filter(({ entity, name }: EventMention['participants'][number]) => {
    const key = entity === undefined ? name.toLowerCase() : String(entity);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
