import { foldName, parsePersonName } from '../../language/personName.ts';
import { canonicalTitle } from '../../lexicon/titles.ts';
import type { NameResources } from '../tagResources.ts';
import type { TextSentence } from '../textSentence.ts';
import { type DraftEntity, type DraftMention, draftEntity, groupBySentence } from './draftEntity.ts';
import { joinAcronyms } from './joinAcronyms.ts';
import { NamedEntities } from './namedEntities.ts';
import type { NameSpan } from './nameSpans.ts';
import { PersonIndex, wellKnownPerson } from './persons.ts';
import { attachRoles, titlesAround } from './roles.ts';

/**
 * Resolution within one article, longest name first: full names, then surnames and given names; acronyms that stand
 * in brackets after their expansion; shortened names of organizations ("Harbour Bank Group", later "Harbour Bank").
 */
export function resolveNames(
  sentences: readonly TextSentence[],
  spans: readonly NameSpan[],
  date: string | undefined,
  resources: NameResources,
): DraftMention[] {
  const surfaces = spans.map(
    ({ sentence, start, end, adjectiveOf }) => adjectiveOf ?? surfaceAt(sentences, sentence, start, end),
  );
  const people = new PersonIndex();
  const entities = new Map<NameSpan, DraftEntity>();
  const byLength = spans
    .map((span, index) => {
      const surface = surfaces[index] ?? '';
      return { span, index, surface, length: nameLength(span, surface) };
    })
    .sort((a, b) => b.length - a.length || a.index - b.index);
  for (const { span, surface } of byLength) {
    if (span.type !== 'person' || isSingle(span, surface)) continue;
    const known = people.findFull(span.entry?.name ?? surface);
    const entity = known ?? draftEntity('person', surface, span.entry);
    if (known !== undefined && known.entry === undefined && span.entry !== undefined) adopt(known, span);
    people.add(surface, entity, span.sentence);
    if (known === undefined && entity.name !== surface) people.add(entity.name, entity, span.sentence);
    entities.set(span, entity);
  }
  const named = new NamedEntities();
  // What the gazetteer knows comes first: an "Apple" that the tagger alone saw is the same one.
  for (const isKnown of [true, false]) {
    for (const { span, surface } of byLength) {
      if (span.type === 'person' || (span.entry !== undefined) !== isKnown) continue;
      entities.set(span, named.findOrAdd(span, surface));
    }
  }
  joinAcronyms(sentences, spans, surfaces, entities);
  // Titles of full names come first, for they tell two people of one surname apart.
  const fullNames = spans.flatMap((span) => {
    const entity = entities.get(span);
    return entity === undefined ? [] : [draftMention(span, entity, 1)];
  });
  attachRoles(sentences, fullNames, resources);
  const bySentence = groupBySentence(sentences.length, fullNames);
  return spans.map((span, index): DraftMention => {
    const surface = surfaces[index] ?? '';
    const own = entities.get(span);
    const found = own === undefined ? singlePerson(span, surface) : { entity: own, confidence: 1 };
    if (span.type === 'person') people.see(found.entity, span.sentence);
    addAlias(found.entity, span, surface);
    return draftMention(span, found.entity, found.confidence);
  });

  function singlePerson(span: NameSpan, surface: string) {
    const words = sentences[span.sentence]?.words ?? [];
    const phrases = titlesAround(words, span, bySentence[span.sentence] ?? [], resources);
    const held = phrases.filter(({ title, isFormer }) => title.kind !== 'courtesy' && !isFormer);
    const titles = held.map(({ text }) => canonicalTitle(text));
    const gender = phrases.find(({ title }) => title.gender !== undefined)?.title.gender;
    const known = people.findSingle(surface, span.sentence, { titles, gender });
    if (known !== undefined) {
      people.noteTitles(known.entity, titles);
      return known;
    }
    const entry = span.entry ?? wellKnownPerson(surface, resources.surnames, date, held.length > 0);
    const entity =
      [...entities.values()].find((other) => entry !== undefined && other.entry === entry) ??
      draftEntity('person', surface, entry);
    if (gender !== undefined) entity.gender ??= gender;
    people.add(surface, entity, span.sentence);
    people.noteTitles(entity, titles);
    if (entity.name !== surface) people.add(entity.name, entity, span.sentence);
    return { entity, confidence: 0.9 };
  }
}

/** One word, or a surname with its particles: "von der Leyen". */
function isSingle({ start, end }: NameSpan, surface: string): boolean {
  return end - start === 1 || parsePersonName(surface).length === 1;
}

/** Words of a name; one with a mere initial comes after all that spell it out, for it may be any of theirs. */
function nameLength(span: NameSpan, surface: string): number {
  const length = span.end - span.start;
  return span.type === 'person' && /^\p{Lu}(?:\.|\s)/u.test(surface) ? 1.5 : length;
}

/** "French" is no name of France but leads to it; below a name, above a guess. */
const DEMONYM_CONFIDENCE = 0.7;

function draftMention(span: NameSpan, entity: DraftEntity, confidence: number): DraftMention {
  const { sentence, start, end, isAdjective } = span;
  return {
    sentence,
    start,
    end,
    form: 'name',
    confidence: isAdjective ? DEMONYM_CONFIDENCE : confidence,
    entity,
    isAdjective,
  };
}

/** Other spellings are kept; a name first seen in capitals takes the ordinary spelling as its own. */
function addAlias(entity: DraftEntity, { isAdjective }: NameSpan, surface: string): void {
  if (isAdjective) return;
  if (foldName(surface) !== foldName(entity.name)) entity.aliases.add(surface);
  else if (entity.entry === undefined && !/\p{Ll}/u.test(entity.name) && /\p{Ll}/u.test(surface))
    entity.name = surface;
}

function adopt(entity: DraftEntity, { entry }: NameSpan): void {
  if (entry === undefined) return;
  entity.entry = entry;
  entity.name = entry.name;
  if (entry.gender !== undefined) entity.gender = entry.gender;
}

function surfaceAt(sentences: readonly TextSentence[], sentence: number, start: number, end: number): string {
  const tokens = sentences[sentence]?.tokens ?? [];
  const words = sentences[sentence]?.words ?? [];
  let surface = '';
  for (let index = start; index < end; index++) {
    const gap = index > start && (tokens[index - 1]?.end ?? 0) < (tokens[index]?.start ?? 0);
    surface += `${gap ? ' ' : ''}${words[index] ?? ''}`;
  }
  return surface;
}
