import { foldName } from '../../language/personName.ts';
import { opensSmall, opensWithCapital } from '../../lexicon/capital.ts';
import { canonicalTitle } from '../../lexicon/titles.ts';
import type { NameSpan } from './nameSpans.ts';
import {
  CLUB_WORDS,
  FIRM_NOUNS,
  FOREIGN_HEADS,
  HONOURS,
  ORGANIZATION_NOUNS,
  PLACE_NOUNS,
  SCHOOL_WORDS,
  SENTENCE_OPENERS,
} from './nameWords.ts';
import type { TitleResources } from './personTitle.ts';

const LEGAL_FORM = /^(?:plc|inc|ltd|llc|corp|gmbh|ag|nv|sa)$/iu;
/** Nouns of bodies that nobody is called by: what stands before them is part of the name. */
const NO_SURNAME =
  /^(?:Agency|Assembly|Association|Authority|Bureau|Commission|Committee|Company|Council|Court|Department|Federation|Government|Institute|Ministry|Museum|Parliament|Police|Senate|University)$/u;
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Dr|Frau|Herr|Madame|Monsieur|Sir|Dame)$/u;
const POSSESSIVE = /^['’‘]s$/u;
/** What joins the words of one surname. */
const PARTICLE = /^(?:-|van|von|de|der|bin|al)$/u;
const FOREIGN = /[\][(){}<>@]|:\/\//u;
const LONGEST_EXTENSION = 3;
const LONGEST_PERSON = 5;

/**
 * Where names begin and end: a title that the tagger took in goes ("Kestrian President Jonas Tervel"), the words of
 * a company's name that it left out come in ("Meridian Freight | Lines plc"), marks and links end a name.
 */
export function mendEdges(
  words: readonly string[],
  spans: readonly NameSpan[],
  { isHeadline, clubWords }: { readonly isHeadline: boolean; readonly clubWords: ReadonlySet<string> },
  resources: TitleResources,
): NameSpan[] {
  const taken = new Uint8Array(words.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  return spans.flatMap((found): NameSpan[] => {
    if (found.entry !== undefined) return [found];
    const bare = beforeClause(words, afterPossessive(words, withoutMarks(words, found)));
    const span = withoutHonour(words, bare, resources);
    if (span.end <= span.start || !/\p{L}/u.test(words.slice(span.start, span.end).join(''))) return [];
    if (namesClub(words, span, clubWords)) return [{ ...span, type: 'organization' }];
    if (span.end - span.start === 2 && COURTESY.test(words[span.start] ?? ''))
      return [{ ...span, start: span.start + 1, type: 'person' }];
    if (span.type === 'person' && span.end - span.start === 1 && NO_SURNAME.test(words[span.start] ?? ''))
      return [];
    if (namesBody(words, span) || (span.type === 'person' && namesFirm(words, span, resources)))
      return [{ ...span, type: 'organization' }];
    if (span.type === 'person' && opensPlace(words, span.start, span.end))
      return [{ ...span, type: 'place' }];
    if (span.type === 'person') return withoutTitle(words, span, resources);
    const of = words.indexOf('of', span.start);
    const ofPlace = { ...span, end: of };
    if (of > span.start && of < span.end && looksLikePerson(words, ofPlace, resources))
      return [{ ...ofPlace, type: 'person' }];
    if (looksLikePerson(words, span, resources)) return [{ ...span, type: 'person' }];
    if (span.type === 'place' && namesOrganization(words, span)) return [{ ...span, type: 'organization' }];
    if (span.type !== 'organization' || isHeadline) return [span];
    const end = extendedEnd(words, span.end, taken);
    return [end > span.end ? { ...span, end } : withoutNoun(words, span)];
  });
}

function withoutMarks(words: readonly string[], span: NameSpan): NameSpan {
  let mark = span.start;
  while (mark < span.end && !FOREIGN.test(words[mark] ?? '')) mark++;
  if (mark >= span.end) return span;
  return mark === span.start ? { ...span, start: mark + 1 } : { ...span, end: mark };
}

/** "Fox News that Social Security": a name ends where a clause begins, and "R-Texas" is where a senator is from. */
function beforeClause(words: readonly string[], span: NameSpan): NameSpan {
  if (/^[DIR]$/u.test(words[span.start] ?? '') && words[span.start + 1] === '-' && span.end - span.start > 2)
    return { ...span, start: span.start + 2, type: 'place' };
  for (let at = span.start + 1; at < span.end - 1; at++) {
    if (CLAUSE.test(words[at] ?? '')) return { ...span, end: at };
  }
  return span;
}

const CLAUSE =
  /^(?:after|as|because|but|has|have|is|said|says|that|told|was|were|when|where|which|while|who|will|would)$/u;

/** "Norstad's National Bank" names two; "St. Mary's Hospital" and "Queen's University" one. */
function afterPossessive(words: readonly string[], span: NameSpan): NameSpan {
  const at = span.start + 1;
  const isOwned = POSSESSIVE.test(words[at] ?? '') && span.end - at > 2;
  return isOwned && !/^(?:King|Queen|People|Women|Children)$/u.test(words[span.start] ?? '')
    ? { ...span, start: at + 1 }
    : span;
}

/** What follows the last title within the span; nothing where the span ends with one ("Tarsovian Prime | Minister"). */
function withoutTitle(words: readonly string[], span: NameSpan, { people }: TitleResources): NameSpan[] {
  let { start } = span;
  for (let index = span.start; index < span.end; index++) {
    const word = words[index] ?? '';
    const kind = people.titles.get(canonicalTitle(word))?.kind;
    const reigns = word === 'Pope' || kind === 'royal';
    if (reigns || (kind === undefined && word !== 'Prime' && word !== 'Vice' && word !== '.')) continue;
    if (people.firstNames.has(word.toLowerCase()) || (word === '.' && index - start > 1)) continue;
    const isInitial = word === '.' && words[index - 1]?.length === 1;
    if (!isInitial) start = index + 1;
  }
  // "Whenever Lund turns away"
  if (start === 0 && span.end > 1 && SENTENCE_OPENERS.has(words[0]?.toLowerCase() ?? '')) start = 1;
  return start >= span.end ? [] : [start === span.start ? span : { ...span, start }];
}

/** "Harriet Lowde KC": what stands in capitals behind a full name is an honour or a degree. */
function withoutHonour(words: readonly string[], span: NameSpan, { people }: TitleResources): NameSpan {
  const last = words[span.end - 1] ?? '';
  if (span.end - span.start < 3 || !/\p{Ll}/u.test(words[span.start] ?? '')) return span;
  if (HONOURS.has(last)) return { ...span, end: span.end - 1, type: 'person' };
  const isPerson = span.type === 'person' || people.firstNames.has(words[span.start]?.toLowerCase() ?? '');
  return isPerson && HONOUR.test(last) ? { ...span, end: span.end - 1 } : span;
}

/** Not the number of a pope or a king. */
const HONOUR = /^(?![IVX]+$)\p{Lu}{2,4}$/u;

/** "Port Lennox", "Upper Marsh". */
export function opensPlace(words: readonly string[], start: number, end: number): boolean {
  return (
    end - start === 2 &&
    /^(?:Cap|Cape|East|Fort|Great|Little|Lower|Mount|New|North|Port|South|Upper|West)$/u.test(
      words[start] ?? '',
    )
  );
}

/** "Halden Capital": a firm's noun behind what is nobody's given name. */
function namesFirm(words: readonly string[], { start, end }: NameSpan, { people }: TitleResources): boolean {
  const [first = '', last = ''] = [words[start]?.toLowerCase(), words[end - 1]?.toLowerCase()];
  return (
    end - start > 1 && FIRM_NOUNS.has(last) && !people.firstNames.has(first) && !people.titles.has(first)
  );
}

/** "Groupe Lavergne", "Banco Aldana", "Marlow High". */
function namesBody(words: readonly string[], { start, end }: NameSpan): boolean {
  const isBody = FOREIGN_HEADS.has(foldName(words[start] ?? ''));
  return end - start > 1 && (isBody || SCHOOL_WORDS.has(words[end - 1]?.toLowerCase() ?? ''));
}

/** A first name and words that close no other sort of name: "Torvald Minsk", "Sofia Lind-Moe", though they are towns. */
function looksLikePerson(words: readonly string[], span: NameSpan, { people }: TitleResources): boolean {
  const { start, end } = span;
  if (end - start < 2 || end - start > LONGEST_PERSON) return false;
  if (!people.firstNames.has(words[start]?.toLowerCase() ?? '')) return false;
  const rest = words.slice(start + 1, end);
  // Three words and more may be anybody's: only where a hyphen or a particle shows a surname.
  const isJoined = rest.length === 1 || rest.some((word) => PARTICLE.test(word));
  return isJoined && rest.every((word) => mayBeSurname(word));
}

function mayBeSurname(word: string): boolean {
  const lower = word.toLowerCase();
  if (PARTICLE.test(word)) return true;
  return (
    /^\p{Lu}\p{Ll}/u.test(word) && !isOrganizationNoun(lower) && !PLACE_NOUNS.has(lower) && !/s$/u.test(lower)
  );
}

/** "Athletic Rondell", "Marl United". */
function namesClub(
  words: readonly string[],
  { start, end }: NameSpan,
  clubWords: ReadonlySet<string>,
): boolean {
  const [first = '', last = ''] = [words[start]?.toLowerCase(), words[end - 1]?.toLowerCase()];
  return end - start > 1 && (clubWords.has(last) || CLUB_WORDS.has(first));
}

/** "Bank of Norstad", "Nordhav Lines": the noun tells more than the place. */
function namesOrganization(words: readonly string[], { start, end }: NameSpan): boolean {
  const first = words[start]?.toLowerCase() ?? '';
  const last = words[end - 1]?.toLowerCase() ?? '';
  if (end - start === 1) return false;
  return isOrganizationNoun(last) || (ORGANIZATION_NOUNS.has(first) && words[start + 1] === 'of');
}

function isOrganizationNoun(word: string): boolean {
  return ORGANIZATION_NOUNS.has(word) || FIRM_NOUNS.has(word);
}

/** "the Norstadian government" names a country, not an organization. */
function withoutNoun(words: readonly string[], span: NameSpan): NameSpan {
  let { end } = span;
  while (end > span.start + 1 && opensSmall(words[end - 1])) end--;
  return { ...span, end };
}

function extendedEnd(words: readonly string[], from: number, taken: Uint8Array): number {
  let end = from;
  for (let next = from; next < Math.min(words.length, from + LONGEST_EXTENSION); next++) {
    const word = words[next] ?? '';
    if (taken[next] === 1) return from;
    if (LEGAL_FORM.test(word)) return next + 1;
    if (!opensWithCapital(word)) break;
    if (isOrganizationNoun(word.toLowerCase())) end = next + 1;
  }
  return end;
}
