import type { ClaimWording } from '../claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import { areContrasted, isNarrower } from './contrasts.ts';
import { haveRivalModifiers, readModifiers, stemsOf } from './modifiers.ts';

/**
 * Two claims that speak of like things that are not the same: "the flood damaged", "the flood destroyed"; "exports from
 * A to B", "exports from B to A"; "rents in central A", "rents in A".
 */
export function areOfOtherThings(a: StatedFigure, b: StatedFigure): boolean {
  return (
    areContrasted(a.contrasts, b.contrasts) ||
    goOppositeWays(a, b) ||
    areOfOtherTurns(a, b) ||
    isOnlyPart(a, b) ||
    isOnlyPart(b, a)
  );
}

/** Words that may set two claims apart: "answered 90 letters", "ignored 30 letters"; "farmed oysters", "wild oysters". */
export function mayBeOfOtherThings(a: StatedFigure, b: StatedFigure): boolean {
  return (
    differInOneWord(a.wording, b.wording) ||
    haveRivalModifiers(readModifiers(a.claim), readModifiers(b.claim), measuredBy(a, b))
  );
}

/** Whether both figures count or measure a noun, or are of it. */
function measuredBy(...figures: readonly StatedFigure[]): (noun: string) => boolean {
  const measured = figures.map(
    ({ figure: { measure, unit, subject } }) =>
      new Set(stemsOf(`${measure ?? ''} ${unit.name ?? ''} ${subject?.text ?? ''}`)),
  );
  return (noun) => measured.every((stems) => stems.has(noun));
}

/** Fewest terms in common of two claims that are told apart by one word each. editors */
const FEWEST_SHARED = 3;
/** Words that news takes one for the other whatever is counted. */
const LIGHT =
  /^(?:pay|paid|cost|get|got|receiv|earn|make|take|give|put|see|count|number|reach|stand|stood|rate|level|share|figur|raise|reduc|win|won|need|amount|total|hit|come|report|estim|record|regist|measur|show|find|leav|claim|involv|draw|drew|attract|run|ran|go|last|have|hold|say|call|bring|fetch|charg|affect|strike|happen|occur|remain|keep|kept|end|begin|us|work|live|gather|turn|compris|contain|boast|becom|rais|chief|offici|analyst|expert|resid|organis|spokesman)$/u;

/** All other words being the same, one word that differs is the point. */
function differInOneWord(a: ClaimWording, b: ClaimWording): boolean {
  const [mine, theirs] = [onlyOf(a, b), onlyOf(b, a)];
  const [left, right] = [mine[0], theirs[0]];
  if (left === undefined || right === undefined || mine.length + theirs.length > 2) return false;
  if (a.terms.size - 1 < FEWEST_SHARED || a.names.has(left) || b.names.has(right)) return false;
  return !LIGHT.test(left) && !LIGHT.test(right) && !areForms(left, right);
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

function goOppositeWays(a: StatedFigure, b: StatedFigure): boolean {
  const [left, right] = [a, b].map(({ claim }) => WAY.exec(claim.quote)?.groups);
  return left !== undefined && right !== undefined && left.from === right.to && left.to === right.from;
}

const TURN =
  /\b(?<which>last|this|next|previous|first|second|third|fourth|final) (?<turn>season|term|round|edition|session|campaign|semester|half|leg|wave|phase|test)\b/giu;

/** "last season", "this season". */
function areOfOtherTurns(a: StatedFigure, b: StatedFigure): boolean {
  const [left, right] = [a, b].map(
    ({ claim }) =>
      new Map(
        [...claim.quote.toLowerCase().matchAll(TURN)].map(({ groups }) => [groups?.turn, groups?.which]),
      ),
  );
  return [...(left ?? [])].some(([turn, which]) => right?.has(turn) === true && right.get(turn) !== which);
}

const PART_OF_PLACE = new RegExp(
  `\\b(?:central|inner|outer|downtown|northern|southern|eastern|western|upper|lower|rural|urban|mainland) (?=${NAME})`,
  'u',
);
const GROUP =
  /\b(?:among (?:the |those )?(?<among>\p{L}{3,30})|(?<age>young(?:er)?|youths?|teenage\p{L}{0,3}|elderly|under-\d\d|over-\d\d|aged \d\d)\b)/iu;

/** A level of a part, of a place or of its people, is not that of the whole. */
function isOnlyPart({ claim, concept, contrasts }: StatedFigure, other: StatedFigure): boolean {
  // What happened in a part of a place happened in the place.
  if (concept?.ofEvent === true) return false;
  if (isNarrower(contrasts, other.contrasts)) return true;
  if (PART_OF_PLACE.test(claim.quote) && !PART_OF_PLACE.test(other.claim.quote)) return true;
  const group = GROUP.exec(claim.quote)?.groups;
  const word = (group?.among ?? group?.age)?.toLowerCase();
  return word !== undefined && !other.claim.quote.toLowerCase().includes(word);
}
