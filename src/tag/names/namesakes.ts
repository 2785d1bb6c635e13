import { POSSESSIVE } from '../../language/possessive.ts';
import { addToSet } from '../../model/lists.ts';
import type { SentenceWords } from '../textSentence.ts';
import type { NameSpan } from './nameSpans.ts';
import { CLUB_WORDS, FIRM_NOUNS, ORGANIZATION_NOUNS, STAKES } from './nameWords.ts';
import { REALM } from './placeKind.ts';
import { playsForSure } from './sportsReport.ts';

/** A word that names an organization in the document, and maybe the town that this is called after. */
export interface Namesake {
  readonly hasPlace: boolean;
}

const LOCATIVE = /^(?:in|near|outside|across|around|through|throughout|between)$/u;
const PLACE_HEADS =
  /^(?:area|bridge|centre|center|church|council|councillors?|harbour|high|hospital|hotel|market|mayor|museum|police|port|railway|residents?|road|school|square|station|street|streets|town|university|villagers?|voters)$/u;
/** Words of a journey, whose end is a place. */
const MOTION =
  /^(?:arriv\p{L}+|back|came|come|drove|driv\p{L}+|flew|fl(?:y|ies|own|ight|ying)|journey|mov(?:e|ed|ing)|return\p{L}*|train|travel\p{L}*|trip|visit|way|went)$/u;
const PLACE_OF =
  /^(?:town|city|village|port|suburb|outskirts|streets?|mayor|people|residents|centre|center|son|daughter|native|north|south|east|west)$/u;
const LEGAL_FORM = /^(?:AG|Inc|Ltd|LLC|PLC|plc|Corp|GmbH|NV|SA|SE|Co|Group|Holdings)$/u;

function isCommercial(word: string): boolean {
  return (
    FIRM_NOUNS.has(word) ||
    CLUB_WORDS.has(word) ||
    /^(?:airlines|airways|bank|brothers|company|corporation|group)$/u.test(word)
  );
}

/**
 * Words that a firm, a bank or a club of the document bears: "Halden" of "Halden AG" and "Sarn" of "Sarn Savings
 * Bank". Where the document speaks of the town too, the words around say which of them is meant. Not the countries
 * that banks and ministries are of.
 * @param taken words in capitals that name people
 */
export function findNamesakes(
  sentences: readonly SentenceWords[],
  spans: readonly NameSpan[],
  taken: ReadonlySet<string>,
  isSport: boolean,
): Map<string, Namesake> {
  const bearers = new Map<string, Set<string>>();
  for (const { sentence, start, end, type, entry, isAdjective } of spans) {
    if (type !== 'organization' || entry !== undefined || isAdjective || end - start < 2) continue;
    const words = sentences[sentence]?.slice(start, end) ?? [];
    const [first = ''] = words;
    // "Halden University" and "Halden Police" are in Halden; a firm or a club goes by the name alone.
    const isShort = words.slice(1).some((word) => LEGAL_FORM.test(word) || isCommercial(word.toLowerCase()));
    if (
      !isShort ||
      !/\p{Ll}/u.test(first) ||
      ORGANIZATION_NOUNS.has(first.toLowerCase()) ||
      taken.has(first.toUpperCase())
    )
      continue;
    const name = words.filter((word) => !LEGAL_FORM.test(word) && word !== '.').join(' ');
    addToSet(bearers, first, name);
  }
  if (isSport) {
    for (const { sentence, start, end, entry, isAdjective } of spans) {
      const words = sentences[sentence] ?? [];
      const word = words[start] ?? '';
      if (
        end - start > 1 ||
        entry !== undefined ||
        isAdjective ||
        taken.has(word.toUpperCase()) ||
        bearers.has(word)
      )
        continue;
      if (playsForSure(words, start, end)) bearers.set(word, new Set([word]));
    }
  }
  const namesakes = new Map<string, Namesake>();
  if (bearers.size === 0) return namesakes;
  const placed = new Set<string>();
  const realms = new Set<string>();
  for (const { sentence, start, end, adjectiveOf, isAdjective } of spans) {
    const words = sentences[sentence] ?? [];
    const word = words[start] ?? '';
    if (isAdjective && adjectiveOf !== undefined) realms.add(adjectiveOf);
    if (end - start > 1 || !bearers.has(word)) continue;
    if (POSSESSIVE.test(words[end] ?? '') && REALM.test(words[end + 1] ?? '')) realms.add(word);
    if (isPlaceHere(words, { start, end })) placed.add(word);
  }
  for (const [word, names] of bearers) {
    const [longest = ''] = [...names].sort((a, b) => b.length - a.length);
    // "Lakeshore Pharma" in the heading, "Lakeshore Pharmaceuticals" below.
    if ([...names].every((name) => longest.startsWith(name)) && !realms.has(word))
      namesakes.set(word, { hasPlace: placed.has(word) });
  }
  return namesakes;
}

/** Whether the words around a name make it a place: "in Halden", "the town of Halden", "Halden residents". */
export function isPlaceHere(
  words: readonly string[],
  { start, end }: Pick<NameSpan, 'start' | 'end'>,
): boolean {
  const before = words[start - 1]?.toLowerCase() ?? '';
  if (before === 'of') return PLACE_OF.test(words[start - 2]?.toLowerCase() ?? '');
  // "no trains between Halden and Sarn"
  if (
    before === 'and' &&
    words.slice(Math.max(0, start - 4), start).some((word) => /^(?:between|from)$/u.test(word))
  )
    return true;
  const lead = words.slice(Math.max(0, start - 4), start - 1);
  if (before === 'to' && lead.includes('from')) return true;
  if (/^(?:from|to)$/u.test(before) && lead.some((word) => MOTION.test(word))) return true;
  const isHeld = STAKES.has(words[start - 2]?.toLowerCase() ?? '');
  if (LOCATIVE.test(before) && !isHeld && !POSSESSIVE.test(words[end] ?? '')) return true;
  return PLACE_HEADS.test(words[end] ?? '');
}
