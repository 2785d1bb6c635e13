import type { EventMention } from '../../model/event.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';
import { isActorNoun } from './actorNouns.ts';
import type { Chunk } from './chunks.ts';
import type { Word } from './sentenceWords.ts';

export type Participant = EventMention['participants'][number];
export type ParticipantRole = Participant['role'];

const DETERMINERS = /^(?:a|an|the|this|that|these|those|its|his|her|their|our|some|all|both|several|many)$/u;
const OBJECT_PRONOUN = /^(?:him|her)$/u;
/** Nouns whose possessor acts through them: "at Keir Starmer's office". */
const SEATS = /^(?:office|residence|palace|headquarters|home|house|government|administration)$/u;

/**
 * Whom a noun chunk names: the person in it, the entity at its head, or the group it describes ("police in riot
 * gear"). A possessor is somebody else ("Starmer's spokesperson"), unless the noun is only their seat.
 */
export function participantOf(
  words: readonly Word[],
  chunk: Chunk,
  role: ParticipantRole,
  tagged: TaggedArticle,
): Participant | undefined {
  const { article, entities, mentions } = tagged;
  const head = words[chunk.head];
  if (head === undefined) return undefined;
  const candidates = mentionsWithin(words, chunk).map((index) => ({ index, mention: mentions[index] }));
  const entityAt = (index: number): Participant | undefined => {
    const entity = mentions[index]?.entity;
    const local = entity === undefined ? undefined : entities[entity];
    if (entity === undefined || local === undefined) return undefined;
    return { entity, name: local.name, role };
  };
  const isPossessor = (index: number): boolean => {
    const end = mentions[index]?.span.end ?? 0;
    return /^['’‘]s?(?!\p{L})/u.test(article.text.slice(end, end + 2));
  };
  for (const { index, mention } of candidates) {
    const type = mention === undefined ? undefined : entities[mention.entity]?.type;
    if (type === 'person' && !isPossessor(index)) return entityAt(index);
  }
  if (head.mention !== undefined) {
    const type = entities[mentions[head.mention]?.entity ?? -1]?.type;
    return type === 'office' && mentions[head.mention]?.form !== 'role' ? undefined : entityAt(head.mention);
  }
  if (/^(?:he|she)$/u.test(head.lower)) {
    const entity = subjectPerson(head.start, tagged);
    const local = entity === undefined ? undefined : entities[entity];
    return entity === undefined || local === undefined ? undefined : { entity, name: local.name, role };
  }
  if (OBJECT_PRONOUN.test(head.lower)) {
    const entity = objectPerson(head.start, tagged);
    const local = entity === undefined ? undefined : entities[entity];
    return entity === undefined || local === undefined ? undefined : { entity, name: local.name, role };
  }
  if (head.pos === 'pronoun' || head.pos === 'number') return undefined;
  const possessor = candidates.find(({ index }) => isPossessor(index));
  if (possessor !== undefined && SEATS.test(head.lower)) return entityAt(possessor.index);
  if (!isActorNoun(head.lower)) return undefined;
  return { name: describe(words, chunk, article.text), role };
}

/**
 * The person that a subject pronoun at an offset most likely means: the first one named in its own sentence before
 * it, or the first one of the sentence before. Open where neither names a person.
 */
export function subjectPerson(
  offset: number,
  { sentences, entities, mentions }: TaggedArticle,
): number | undefined {
  const at = sentences.findIndex(({ span }) => span.start <= offset && offset < span.end);
  for (const sentence of [sentences[at], sentences[at - 1]]) {
    if (sentence === undefined) continue;
    const person = mentions.find(
      ({ span, entity, form }) =>
        form === 'name' &&
        span.start >= sentence.span.start &&
        span.end <= Math.min(sentence.span.end, offset) &&
        entities[entity]?.type === 'person',
    );
    if (person !== undefined) return person.entity;
  }
  return undefined;
}

/** Whom "him" means where two persons are named before it in its sentence: the second, the first being the subject;
 * where none is, the one of the sentence before. */
function objectPerson(offset: number, tagged: TaggedArticle): number | undefined {
  const { sentences, entities, mentions } = tagged;
  const sentence = sentences.find(({ span }) => span.start <= offset && offset < span.end);
  if (sentence === undefined) return undefined;
  const persons = mentions.filter(
    ({ span, entity }) =>
      span.start >= sentence.span.start && span.end <= offset && entities[entity]?.type === 'person',
  );
  const distinct = [...new Set(persons.map(({ entity }) => entity))];
  if (distinct.length === 0) return subjectPerson(offset, tagged);
  return distinct.length === 2 ? distinct[1] : undefined;
}

function mentionsWithin(words: readonly Word[], { from, to }: Chunk): number[] {
  const found = words.slice(from, to).flatMap(({ mention }) => (mention === undefined ? [] : [mention]));
  return [...new Set(found)];
}

/** The chunk in the words of the article, without its determiner and counting words. */
function describe(words: readonly Word[], chunk: Chunk, text: string): string {
  let from = chunk.from;
  while (from < chunk.head && (DETERMINERS.test(words[from]?.lower ?? '') || words[from]?.pos === 'number')) {
    from++;
  }
  return text
    .slice(words[from]?.start ?? 0, words[(chunk.extent ?? chunk.to) - 1]?.end ?? 0)
    .replace(/\s+/gu, ' ');
}
