import { canonicalTitle } from '../../lexicon/titles.ts';
import type { Reference } from '../context.ts';
import type { NameResources } from '../tagResources.ts';
import type { DraftMention } from './draftEntity.ts';
import { resolveEpithet } from './epithets.ts';
import { CLUB_WORDS, FIRM_NOUNS, ORGANIZATION_NOUNS } from './nameWords.ts';
import { candidatesBefore, chooseCandidate, type ReferenceDocument } from './referenceCandidates.ts';

/** Descriptions reach further back than pronouns: "the minister" is whoever was introduced as one. */
const DESCRIPTION_WINDOW = 8;

const COMPANY_NOUNS: ReadonlySet<string> = new Set(
  'company firm group business manufacturer carrier airline retailer maker utility operator lender bank'.split(
    ' ',
  ),
);
const CLUB_NOUNS: ReadonlySet<string> = new Set('club side team'.split(' '));
const PLACES = {
  country: new Set(['country', 'nation', 'state', 'republic', 'kingdom']),
  town: new Set(['city', 'town', 'port']),
};
const BODY_NOUNS: ReadonlySet<string> = new Set('organization organisation body'.split(' '));

/**
 * "the minister", "the alliance", "the company", "the country": the nearest entity of the document that may be called
 * so. `undefined` where nothing in the document is known to be one.
 * @param words of the phrase in lower case, determiner left out
 */
export function describeReferent(
  words: readonly string[],
  position: { readonly sentence: number; readonly word: number },
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
  position: { readonly sentence: number; readonly word: number },
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
  const candidates = candidatesBefore(document, position, fit, DESCRIPTION_WINDOW);
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
  if (isAdjective || length > 2) return 0;
  const { entry, type, placeKind } = entity;
  if (entry?.nouns.includes(noun)) return 1;
  if (length === 1 && entity.descriptors.has(noun)) return 1;
  if (type === 'person' || (entry !== undefined && entry.nouns.length > 0)) return 0;
  const own = entity.name.toLowerCase().split(/\s+/u);
  // "the ministry" is the Ministry of Transport, "the bank" Harbour Bank or the Bank of Norstad, "the river" the River Sarn.
  if (own.includes(noun)) return 1;
  const isSynonym = SYNONYMS.get(noun)?.some((word) => own.includes(word)) === true;
  if (type === 'place' && isSynonym) return 0.9;
  if (type === 'place') return placeKind !== undefined && PLACES[placeKind].has(noun) ? 0.8 : 0;
  if (type !== 'organization') return 0;
  if (CLUB_NOUNS.has(noun)) return own.some((word) => CLUB_WORDS.has(word)) ? 1 : 0;
  if (BODY_NOUNS.has(noun)) return 0.8;
  if (isSynonym) return 0.9;
  const isCompany = COMPANY_NOUNS.has(noun) || /^(?:car|auto|chip|drug|plane|truck|arms)maker$/u.test(noun);
  if (!isCompany || entry !== undefined || entity.governmentOf !== undefined) return 0;
  // A ministry is no firm; what is called one, or by a firm's noun, is likelier than what may be one.
  if (own.some((word) => ORGANIZATION_NOUNS.has(word) && !/^(?:bank|company|group|holdings)$/u.test(word)))
    return 0;
  return own.some((word) => FIRM_NOUNS.has(word)) || isFirm(entity.descriptors) ? 0.85 : 0.7;
}

function isFirm(descriptors: ReadonlySet<string>): boolean {
  return [...descriptors].some((noun) => COMPANY_NOUNS.has(noun) || noun.endsWith('maker'));
}

/** Words of names that a common noun takes up: "the fund" for Halden Capital. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['airline', ['air', 'airways', 'airlines']],
  ['fund', ['capital', 'investments', 'partners']],
  ['ground', ['arena', 'park', 'stadium']],
  ['newspaper', ['gazette', 'herald', 'post', 'times', 'tribune']],
  ['paper', ['gazette', 'herald', 'post', 'times', 'tribune']],
  ['school', ['academy', 'college', 'grammar', 'primary']],
  ['stadium', ['arena', 'park', 'ground']],
]);
