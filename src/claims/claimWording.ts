import type { UngroupedClaim } from './collection.ts';
import { readWords, type Word } from './words.ts';

/** The content words of a claim as stems: what it is about, whatever figures it gives. */
export interface ClaimWording {
  readonly terms: ReadonlySet<string>;
  /** Terms that are written as names. */
  readonly names: ReadonlySet<string>;
  /** The first noun-like word of the clause: "tunnel" of "The tunnel under Mount Karst is". */
  readonly head: string | undefined;
  readonly words: readonly Word[];
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he she they him his her them their we our us i you your who whom which what ' +
    'whose where when while and or but if as at by for from in into of on onto to with about over under than then so ' +
    'not no be is are was were been being am has have had do does did will would can could may might must shall should ' +
    'there here also said says say told according mr mrs ms dr up out off more most some any all such both each other ' +
    'another now still already yet again after before since until during between among against through per almost ' +
    'nearly around just only very new last next first second one two three per cent percent million billion trillion'
  ).split(' '),
);

/** "VELSTADT (Meridian) - ": where a report was filed. */
const DATELINE = /^(?:\p{Lu}{3,}(?:[ ,]\p{Lu}[\p{L}.]*){0,3}\s?)?(?:\([^()]{2,40}\)\s?)?[-–—]\s/u;
/** Written in capitals, but the name of no one: titles and days. */
const NO_NAME =
  /^(?:mr|mrs|ms|dr|sir|president|prime|minister|secretary|general|chancellor|pope|king|queen|chief|executive|governor|mayor|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** "The number of people arrested" is about people. */
const NO_HEAD = /(?:ing|ly)$|^(?:number|total|count|figure|amount|sum|rate|share|level)s?$/u;

export function readClaimWording(claim: UngroupedClaim): ClaimWording {
  const { standalone } = claim;
  const source = readSourceTerms(claim);
  const dateline = DATELINE.exec(standalone)?.[0].length ?? 0;
  const words = readWords(standalone, { start: dateline, end: standalone.length });
  const content = words.filter(
    ({ text, stem }) => !FUNCTION_WORDS.has(text) && /^\p{L}/u.test(text) && !source.has(stem),
  );
  return {
    terms: new Set(content.map(({ stem }) => stem)),
    names: new Set(
      content
        .filter((word) => word.capitalized && word.start > dateline && !NO_NAME.test(word.text))
        .map(({ stem }) => stem),
    ),
    head: content.find(({ base }) => !NO_HEAD.test(base))?.stem,
    words,
  };
}

/** Words of the source and its cue that what it says does not use: who reports a number is not what it counts. */
function readSourceTerms({ quote, span, attribution }: UngroupedClaim): ReadonlySet<string> {
  const spans = [attribution.sourceSpan, attribution.cueSpan].filter((part) => part !== undefined);
  if (spans.length === 0) return new Set();
  const words = readWords(quote, { start: 0, end: quote.length });
  const inSource = words.filter(({ start, end }) =>
    spans.some((part) => part.start <= start + span.start && end + span.start <= part.end),
  );
  const others = new Set(words.filter((word) => !inSource.includes(word)).map(({ stem }) => stem));
  return new Set(inSource.map(({ stem }) => stem).filter((stem) => !others.has(stem)));
}

/** Each names something that the other does not: "Maren's ministers", "Dorn's ministers". */
export function haveRivalNames(a: ClaimWording, b: ClaimWording): boolean {
  const lacks = (names: ReadonlySet<string>, terms: ReadonlySet<string>): boolean =>
    [...names].some((name) => !terms.has(name));
  return lacks(a.names, b.terms) && lacks(b.names, a.terms);
}

export function shareName(a: ClaimWording, b: ClaimWording): boolean {
  return [...a.names].some((name) => b.terms.has(name)) || [...b.names].some((name) => a.terms.has(name));
}

/** Whether the clauses can be about one thing: what one begins with, the other speaks of as well. */
export function shareHead(a: ClaimWording, b: ClaimWording): boolean {
  if (a.head === undefined || b.head === undefined) return true;
  return b.terms.has(a.head) || a.terms.has(b.head);
}

/** Dice coefficient of the terms, 0 to 1. */
export function compareTerms(a: ClaimWording, b: ClaimWording): number {
  const total = a.terms.size + b.terms.size;
  if (total === 0) return 0;
  return (2 * [...a.terms].filter((term) => b.terms.has(term)).length) / total;
}

/** Share of the shorter claim's terms that the other has too; 0 where one says too little to tell. */
export function containTerms(a: ClaimWording, b: ClaimWording): number {
  const smaller = Math.min(a.terms.size, b.terms.size);
  if (smaller < 3) return 0;
  return [...a.terms].filter((term) => b.terms.has(term)).length / smaller;
}
