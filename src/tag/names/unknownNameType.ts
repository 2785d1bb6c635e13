import { POSSESSIVE } from '../../language/possessive.ts';
import type { PersonLexicon } from '../../lexicon/titles.ts';
import type { EntityType } from '../../model/entity.ts';
import { opensPlace } from './nameEdges.ts';
import { FIRM_NOUNS, ORGANIZATION_NOUNS, PLACE_NOUNS, STAKES } from './nameWords.ts';
import { REALM } from './placeKind.ts';
import { isExplained, isTold } from './plainName.ts';

const LOCATIVES: ReadonlySet<string> = new Set('in near across outside throughout around'.split(' '));
const PLACE_HEADS: ReadonlySet<string> = new Set(
  'area beach city coast district highway island province region river state town valley village'.split(' '),
);
const FIRM_BEFORE: ReadonlySet<string> = new Set(
  'app bank brand brands company companies firm firms group maker network operator party retailer startup'.split(
    ' ',
  ),
);
const SPEECH =
  /^(?:said|says|told|added|explained|asked|argued|noted|insisted|warned|thinks|believes|recalled|admitted)$/u;
/** What stands before or behind somebody who acts, rather than before a noun that the word describes. */
const CASE_MARKS: ReadonlySet<string> = new Set('at by from told with'.split(' '));
const AUXILIARIES: ReadonlySet<string> = new Set('had has is was will would'.split(' '));
/** What closes the name of a thing or an event, which is none of ours. */
export const THINGS =
  /^(?:Accords?|Act|Agreement|Awards?|Bill|Cable|Championships?|Code|Cup|Day|Festival|Games|Goals|Incident|Law|Open|Operation|Prix|Prize|Product|Program|Programme|Project|Protocol|Report|Show|Summit|Treaty|Variant|Week|War)$/u;

/** The type that a name's own words or the words beside it give; `undefined` where they say nothing. */
export function unknownNameType(
  words: readonly string[],
  start: number,
  end: number,
  people: PersonLexicon,
): EntityType | undefined {
  const last = words[end - 1] ?? '';
  const before = words[start - 1]?.toLowerCase() ?? '';
  const after = words[end]?.toLowerCase() ?? '';
  if (THINGS.test(last)) return undefined;
  if (/^(?:mr|mrs|ms|miss|dr|frau|herr|madame|monsieur)$/u.test(before)) return 'person';
  if (end - start === 1 && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(last)) return 'organization';
  if (before === 'in' && STAKES.has(words[start - 2]?.toLowerCase() ?? '')) return 'organization';
  if (end - start > 1) {
    if (ORGANIZATION_NOUNS.has(last.toLowerCase()) || FIRM_NOUNS.has(last.toLowerCase()))
      return 'organization';
    if (PLACE_NOUNS.has(last.toLowerCase())) return 'place';
  }
  if (opensPlace(words, start, end)) return 'place';
  if (after === ',' && words[end + 1] === 'which') return 'organization';
  if (LOCATIVES.has(before) || (before === 'from' && end - start === 1) || PLACE_HEADS.has(after))
    return 'place';
  if (/^(?:town|city|village|province|river|port|state)$/u.test(words[start - 2] ?? '') && before === 'of')
    return 'place';
  if (/[^s]bank$/u.test(last)) return 'organization';
  if (FIRM_BEFORE.has(before) || isExplained(words, end)) return 'organization';
  if (isTold(words, start)) return 'organization';
  if (before === 'the') return undefined;
  if (SPEECH.test(after) || (after === ',' && words[end + 1] === 'who')) return 'person';
  if (POSSESSIVE.test(words[end] ?? '') && REALM.test(words[end + 1] ?? '')) return 'place';
  const isNamed =
    end - start > 1 && end - start < 4 && people.firstNames.has(words[start]?.toLowerCase() ?? '');
  if (isNamed) return 'person';
  // "the head of Sarnbank to prison", but not "development of Zongo communities".
  const isOwner = before === 'of' && !/^\p{Ll}{4,}/u.test(after);
  const isSubject = AUXILIARIES.has(after);
  // "Ruth Arden, 53, of Ashby Cross": where somebody is from.
  if (before === 'of' && words[start - 2] === ',') return 'place';
  // "when Kit Oyelan headed": two words that do something are somebody.
  const isPair = end - start === 2 && /^\p{Ll}{3,}(?:ed|s)$/u.test(after);
  if (isPair && before !== 'of') return 'person';
  return CASE_MARKS.has(before) || isOwner || isSubject ? 'organization' : undefined;
}
