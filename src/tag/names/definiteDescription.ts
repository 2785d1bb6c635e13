import { canonicalTitle } from '../../lexicon/titles.ts';
import type { Reference } from '../context.ts';
import type { NameResources } from '../tagResources.ts';
import { bodyFit, headWords } from './bodyNouns.ts';
import type { DraftEntity, DraftMention } from './draftEntity.ts';
import { resolveEpithet } from './epithets.ts';
import { PLACE_NOUNS } from './nameWords.ts';
import {
  candidatesBefore,
  chooseCandidate,
  type Position,
  type ReferenceDocument,
} from './referenceCandidates.ts';

/**
 * Descriptions reach further back than pronouns, and fade less with the distance and in the lesser parts of a sentence:
 * "the minister" is whoever was introduced as one.
 */
const DESCRIPTION_REACH = { window: 8, step: 0.1, position: 0.4, sentences: 80 };

const PLACES = {
  country: new Set(['country', 'nation', 'state', 'republic', 'kingdom']),
  town: new Set(['city', 'town', 'port', 'village', 'resort', 'municipality', 'borough']),
};
/** A place of which the article does not show what it is. */
const OPEN_PLACE = 0.66;

/**
 * "the minister", "the alliance", "the company", "the country": the nearest entity of the document that may be called
 * so. `undefined` where nothing in the document is known to be one.
 * @param words of the phrase in lower case, determiner left out
 */
export function describeReferent(
  words: readonly string[],
  position: Position,
  document: ReferenceDocument,
  resources: NameResources,
): Reference | undefined {
  const found = findDescribed(words, position, document, resources);
  if (found !== undefined) return found;
  const bare = words.findIndex((word) => !MODIFIERS.has(word));
  if (bare <= 0) return resolveEpithet(words, position, document, resources);
  const rest = words.slice(bare);
  return (
    findDescribed(rest, position, document, resources) ?? resolveEpithet(rest, position, document, resources)
  );
}

/** What a description may open with that says nothing about who is meant. */
const MODIFIERS: ReadonlySet<string> = new Set(
  'acting current embattled incoming new newly-elected newly-appointed old outgoing then veteran young'.split(
    ' ',
  ),
);

function findDescribed(
  words: readonly string[],
  position: Position,
  document: ReferenceDocument,
  { people }: NameResources,
): Reference | undefined {
  const phrase = words.join(' ').replace(/ - /gu, '-');
  const noun = words.at(-1) ?? '';
  const title = canonicalTitle(phrase);
  const isTitle = people.titles.has(title) || people.titles.has(canonicalTitle(noun));
  const fit = isTitle
    ? (draft: DraftMention) => titleFit(draft, title)
    : (draft: DraftMention) => nounFit(draft, noun, words.length);
  const candidates = candidatesBefore(document, position, fit, DESCRIPTION_REACH);
  return chooseCandidate(candidates, document, position, 'person');
}

function titleFit({ entity }: DraftMention, title: string): number {
  // "the governor" after "the governor of Sarn province", who has no name.
  if (entity.type === 'office') return isOfficeOf(entity.name, title) ? 1 : 0;
  if (entity.type !== 'person') return 0;
  for (const key of entity.roles.keys()) {
    if (key === title || key.endsWith(` ${title}`)) return 1;
  }
  if (entity.descriptors.has(title)) return 1;
  // "General manager Moss" is noted by the noun alone.
  if (entity.descriptors.has(title.split(' ').at(-1) ?? '')) return 0.85;
  const wanted = title.replace(FORMER, '');
  const known = (entity.entry?.roles ?? []).filter((role) => {
    const key = canonicalTitle(role.title);
    return key === wanted || key.endsWith(` ${wanted}`) || wanted.endsWith(` ${key}`);
  });
  if (known.length === 0) return 0;
  // "the secretary general" of an older text was one then; "the former president" is one no more.
  return known.some(({ to }) => (to !== undefined) === (wanted !== title)) ? 0.9 : wanted === title ? 0.7 : 0;
}

const FORMER = /^(?:former|ex) /u;

function isOfficeOf(name: string, title: string): boolean {
  const office = canonicalTitle(name.split(' of ')[0] ?? '');
  return office === title || office.endsWith(` ${title}`);
}

function nounFit({ entity, isAdjective }: DraftMention, noun: string, length: number): number {
  if (isAdjective || length > 3) return 0;
  const { entry, type, placeKind } = entity;
  if (entry?.nouns.includes(noun)) return 1;
  if (entity.descriptors.has(noun)) return length === 1 ? 1 : 0.85;
  if (length > 2) return 0;
  if (type === 'person') return 0;
  const own = headWords(entity.name);
  // "the ministry" is the Ministry of Transport, "the bank" Harbour Bank or the Bank of Norstad, "the river" the River Sarn.
  if (own.includes(noun)) return 1;
  if (entry !== undefined && entry.nouns.length > 0) return 0;
  const isSynonym = SYNONYMS.get(noun)?.some((word) => own.includes(word)) === true;
  if (type === 'place')
    return isSynonym ? 0.9 : own.some((word) => PLACE_NOUNS.has(word)) ? 0 : placeFit(placeKind, noun);
  return type === 'organization' ? bodyFit(entity, noun) : 0;
}

function placeFit(kind: DraftEntity['placeKind'], noun: string): number {
  const wanted = PLACES.country.has(noun) ? 'country' : PLACES.town.has(noun) ? 'town' : undefined;
  if (wanted === undefined) return 0;
  return kind === undefined ? OPEN_PLACE : kind === wanted ? 0.8 : 0;
}

/** Words of the names of places that a common noun takes up: "the ground" for Orm Park. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ground', ['arena', 'park', 'stadium']],
  ['stadium', ['arena', 'park', 'ground']],
]);
