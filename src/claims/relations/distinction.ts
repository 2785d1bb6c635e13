import type { ClaimResources } from '../claimResources.ts';
import type { ClaimWording } from '../claimWording.ts';
import type { UngroupedClaim } from '../collection.ts';
import { areFused } from '../inflection.ts';
import type { Word } from '../words.ts';
import type { StatedFigure } from './comparability.ts';
import { areContrasted, type ContrastWords, findContrasts, isNarrower } from './contrasts.ts';
import { overlaps } from './figureBand.ts';
import { LIGHT } from './lightWords.ts';
import { haveRivalModifiers, readModifiers } from './modifiers.ts';
import { areNarrowedApart, findNarrowings, type Narrowing } from './narrowing.ts';

/** What a claim may be told apart by from claims of like things, read once: it is held against many others. */
export interface Distinctions {
  /** Words that news tells apart. */
  readonly contrasts: ContrastWords;
  readonly way: { readonly from: string; readonly to: string } | undefined;
  /** "season" -> "last". */
  readonly turns: ReadonlyMap<string, string>;
  /** Stems of the words behind "the second", with the ordinal: "boat" -> "second". */
  readonly ordinals: ReadonlyMap<string, string>;
  readonly stems: ReadonlySet<string>;
  readonly isOfPartOfPlace: boolean;
  /** "farmers" of "among farmers", "young": the group of people that it is about. */
  readonly group: string | undefined;
  /** Words that limit what it speaks of. */
  readonly narrowings: readonly Narrowing[];
  /** The quote in lower case. */
  readonly said: string;
}

export function readDistinctions(
  claim: UngroupedClaim,
  words: readonly Word[],
  { contrasts, synonyms }: Pick<ClaimResources, 'contrasts' | 'synonyms'>,
): Distinctions {
  const { quote } = claim;
  const own = leaveOutSource(claim, words);
  const said = quote.toLowerCase();
  const way = WAY.exec(quote)?.groups;
  const group = GROUP.exec(quote)?.groups;
  return {
    contrasts: findContrasts(own, contrasts),
    way: way === undefined ? undefined : { from: way.from ?? '', to: way.to ?? '' },
    turns: new Map([...said.matchAll(TURN)].map(({ groups }) => [groups?.turn ?? '', groups?.which ?? ''])),
    ordinals: findOrdinals(words),
    stems: new Set(words.map(({ stem }) => stem)),
    isOfPartOfPlace: PART_OF_PLACE.test(quote),
    group: (group?.among ?? group?.age)?.toLowerCase(),
    narrowings: findNarrowings(claim, own, synonyms),
    said,
  };
}

/** "said the director of the hospital": whose words it is tells nothing apart. */
function leaveOutSource({ span, attribution }: UngroupedClaim, words: readonly Word[]): readonly Word[] {
  const { speaker, sourceSpan: source } = attribution;
  if (speaker === undefined || source === undefined) return words;
  return words.filter(
    ({ start, end }) => end + span.start <= source.start || start + span.start >= source.end,
  );
}

/**
 * Two claims that speak of like things that are not the same: "the flood damaged", "the flood destroyed"; "exports from
 * A to B", "exports from B to A"; "rents in central A", "rents in A".
 */
export function areOfOtherThings(a: StatedFigure, b: StatedFigure): boolean {
  return (
    areContrasted(a.distinctions.contrasts, b.distinctions.contrasts, isRunning(a) && isRunning(b)) ||
    goOppositeWays(a.distinctions, b.distinctions) ||
    areRivals(a.distinctions.turns, b.distinctions.turns) ||
    areRivals(a.distinctions.ordinals, b.distinctions.ordinals) ||
    isOnlyPart(a, b) ||
    isOnlyPart(b, a) ||
    isBesideTotal(a, b) ||
    isBesideTotal(b, a) ||
    differBesides(a, b)
  );
}

function isRunning({ concept }: StatedFigure): boolean {
  return concept !== undefined && concept.course !== 'no';
}

/** Words that may set two claims apart: "answered 90 letters", "ignored 30 letters"; "farmed oysters", "wild oysters". */
export function mayBeOfOtherThings(a: StatedFigure, b: StatedFigure): boolean {
  return (
    areNarrowedApart(a, b) ||
    differInOneWord(a, b) ||
    differInDeed(a, b) ||
    haveRivalModifiers(
      readModifiers(a.claim),
      readModifiers(b.claim),
      (noun) => a.measured.has(noun) && b.measured.has(noun),
    )
  );
}

/** Fewest terms in common of two claims that are told apart by one word each. editors */
const FEWEST_SHARED = 3;

/** All other words being the same, one word that differs is the point. */
function differInOneWord(a: StatedFigure, b: StatedFigure): boolean {
  const [mine, theirs] = [onlyOf(a.wording, b.wording), onlyOf(b.wording, a.wording)];
  const [left, right] = [mine[0], theirs[0]];
  if (left === undefined || right === undefined || mine.length + theirs.length > 2) return false;
  if (a.wording.terms.size - 1 < FEWEST_SHARED || a.wording.names.has(left) || b.wording.names.has(right))
    return false;
  // "1,900 airport workers", "700 workers, according to the airport": a source's words are said, too.
  if (b.distinctions.stems.has(left) || a.distinctions.stems.has(right)) return false;
  // "a crowd of 900", "900 spectators": two nouns for what is known to be one measure.
  const isOneMeasure = a.concept !== undefined && a.concept.concept === b.concept?.concept;
  if (isOneMeasure && a.measureTerms.has(left) && b.measureTerms.has(right)) return false;
  return !LIGHT.test(left) && !LIGHT.test(right) && !areForms(left, right) && !areFused(left, right);
}

/** No measure is known, or only the counted noun: "flooded 300 homes", "cut power to 2,400 homes". */
function isOpenMeasure({ concept, counted }: StatedFigure): boolean {
  return concept === undefined || (!concept.ofEvent && counted.isMeasure);
}

/** "has ordered 300 doses", "has administered 240 doses": known measures apart, each does another thing with them. */
function differInDeed(a: StatedFigure, b: StatedFigure): boolean {
  const [left, right] = [a.deed, b.deed];
  if (left === undefined || right === undefined || left === right || !isOpenMeasure(a)) return false;
  if (LIGHT.test(left) || LIGHT.test(right) || areForms(left, right)) return false;
  return !a.wording.terms.has(right) && !b.wording.terms.has(left);
}

/** "stole" and "stolen", which the stemmer keeps apart. */
function areForms(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 4);
  return a.slice(0, length) === b.slice(0, length);
}

function onlyOf({ terms }: ClaimWording, other: ClaimWording): string[] {
  return [...terms].filter((term) => !other.terms.has(term) && !other.sourceNames.has(term));
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const WAY = new RegExp(`\\bfrom (?:the )?(?<from>${NAME}) (?:in)?to (?:the )?(?<to>${NAME})`, 'u');

function goOppositeWays({ way: left }: Distinctions, { way: right }: Distinctions): boolean {
  return left !== undefined && right !== undefined && left.from === right.to && left.to === right.from;
}

const TURN =
  /\b(?<which>last|this|next|previous|first|second|third|fourth|final) (?<turn>season|term|round|edition|session|campaign|semester|half|leg|wave|phase|test)\b/giu;

/** "last season", "this season"; "the first boat", "the second boat". */
function areRivals(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  for (const [thing, which] of left) if (right.has(thing) && right.get(thing) !== which) return true;
  return false;
}

const TOTAL = /\b(?:in all|altogether|overall|in total|combined|all told)\b/u;

/** All of a place or of the world. */
const WIDE =
  /\b(?:in|across|throughout) the (?:whole|entire)\b|\b(?:nationwide|countrywide|worldwide|globally|nationally)\b/u;

/** "employs 1,100 people in all", "employs 700 people underground": the whole, and something narrower. */
function isBesideTotal(a: StatedFigure, b: StatedFigure): boolean {
  const isWide = WIDE.test(a.distinctions.said) && !WIDE.test(b.distinctions.said);
  const isTotal = TOTAL.test(a.distinctions.said) && !TOTAL.test(b.distinctions.said);
  if (!isWide && (!isTotal || a.concept?.ofEvent === true)) return false;
  return onlyOf(b.wording, a.wording).length > 0;
}

/** "10,000 metres in 27 minutes", "5,000 metres in 13 minutes": what differs in two measures is of two things. */
function differBesides(a: StatedFigure, b: StatedFigure): boolean {
  return a.companions.some(
    (one) =>
      b.companions.some(({ unit }) => unit === one.unit) &&
      !b.companions.some(({ unit, band }) => unit === one.unit && overlaps(band, one.band)) &&
      !a.companions.some(
        (own) =>
          own.unit === one.unit &&
          b.companions.some(({ unit, band }) => unit === own.unit && overlaps(band, own.band)),
      ),
  );
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u;
/** Behind an ordinal: no one of several things. */
const NO_THING =
  /^(?:time|day|week|month|year|quarter|half|place|prize|lady|minister|class|aid|person|one|instance|name|world|century|estimate|estimates|figures|results|report|reading|sign|signs|of|in|on|at|by|to|and|since|after|before|the|its|a|an|have|has|was|is|two|three|four|five|six|reported|known|ever)$/u;
/** Words behind an ordinal that may hold its noun: "the first of the town's two new tram lines". editors */
const ORDINAL_REACH = 7;

function findOrdinals(words: readonly Word[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  words.forEach(({ text }, at) => {
    const next = words[at + 1]?.text ?? '';
    // "a third of the shops" is a share.
    if (!ORDINAL.test(text) || /^(?:an?|one|two|three|four)$/u.test(words[at - 1]?.text ?? '')) return;
    if (NO_THING.test(next) && next !== 'of') return;
    const reach = next === 'of' ? ORDINAL_REACH : 3;
    for (const word of words.slice(at + 1, at + 1 + reach)) {
      if (!word.capitalized && !NO_THING.test(word.text)) found.set(word.stem, text);
    }
  });
  return found;
}

/** "The second boat" is one of "the boats". */
function isOneOf({ ordinals }: Distinctions, { ordinals: others, stems }: Distinctions): boolean {
  for (const thing of ordinals.keys()) if (stems.has(thing) && !others.has(thing)) return true;
  return false;
}

const PART_OF_PLACE = new RegExp(
  `\\b(?:central|inner|outer|downtown|northern|southern|eastern|western|upper|lower|rural|urban|mainland) (?=${NAME})`,
  'u',
);

/** "voters under 30", but not "people under 30 percent of whose ...". */
const UNDER_AGE = String.raw`(?<=\b(?:those|people|voters|women|men|children|adults|pupils|patients|workers) )(?:under|over|above|below) \d\d(?! (?:percent|per|of|\p{Ll}+s)\b)`;
const AGE = [
  String.raw`young(?:er)?|youths?|teenage\p{L}{0,3}|elderly|under-\d\d|over-\d\d|aged \d\d`,
  String.raw`(?:under|over|above|below) the age of \d\d|(?:older|younger) than \d\d`,
  UNDER_AGE,
].join('|');
const GROUP = new RegExp(
  String.raw`\b(?:among (?:the |those )?(?<among>\p{L}{3,30})|(?<age>${AGE})\b)`,
  'iu',
);

/** A level of a part, of a place or of its people, is not that of the whole. */
function isOnlyPart(
  { distinctions: own, concept }: StatedFigure,
  { distinctions: other }: StatedFigure,
): boolean {
  if (isOneOf(own, other)) return true;
  // What happened in a part of a place happened in the place.
  if (concept?.ofEvent === true) return false;
  if (isNarrower(own.contrasts, other.contrasts)) return true;
  if (own.isOfPartOfPlace && !other.isOfPartOfPlace) return true;
  return own.group !== undefined && !other.said.includes(own.group);
}
