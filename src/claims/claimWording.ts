import type { ClaimKind } from '../model/claim.ts';
import type { UngroupedClaim } from './collection.ts';
import { readDeedStatus } from './deedStatus.ts';
import { findUnitScale } from './relations/unitScale.ts';
import { findSynonym, type Synonyms } from './synonyms.ts';
import { readWords, type Word } from './words.ts';

/** The content words of a claim as stems or classes of synonyms: what it is about, whatever figures it gives. */
export interface ClaimWording {
  readonly terms: ReadonlySet<string>;
  /** Terms that are written as names. */
  readonly names: ReadonlySet<string>;
  /** Names in the words for the source: "according to the Bank of Ondria". */
  readonly sourceNames: ReadonlySet<string>;
  /** The first noun-like word of the clause: "tunnel" of "The tunnel under Mount Karst is". */
  readonly head: string | undefined;
  /** "fire" of "forest fire" and its like, which terms hold as one class of synonyms. */
  readonly compounds: ReadonlySet<string>;
  /** Terms that stand for a phrase with its denial: "did not vote" as "stay at home". */
  readonly denials: ReadonlySet<string>;
  /** Terms of what is told as still to come, and of what is told as done. */
  readonly toCome: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  /** What it begins with owns something: "Corvin's chief". */
  readonly startsWithOwner: boolean;
  /** The terms in the order of the text, repeated ones too, without those of who says it. */
  readonly sequence: readonly string[];
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he she they him his them her their we our us i you your who whom which what ' +
    'whose where when while and or but if as at by for from in into of on onto to with about over under than then so ' +
    'not no be is are was were been being am has have had do does did will would can could may might must shall should ' +
    'there here also said says say told according mr mrs ms dr up out off more most some any all such both each other ' +
    'another now still already yet again after before since until during between among against through per almost ' +
    'nearly around just only very new last next first second per cent percent million billion trillion ' +
    'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand dozen half third quarter ' +
    'monday tuesday wednesday thursday friday saturday sunday year today yesterday tomorrow'
  ).split(' '),
);

/** Written in capitals, but the name of no one: titles and days. */
const NO_NAME =
  /^(?:mr|mrs|ms|dr|sir|president|prime|minister|secretary|general|chancellor|pope|king|queen|chief|executive|governor|mayor|gdp|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** "The number of people arrested" is about people. */
const NO_HEAD = /(?:ing|ly)$|^(?:number|total|count|figure|amount|sum|rate|share|level)s?$/u;

const OWN: ReadonlySet<ClaimKind> = new Set(['pledge', 'demand', 'target']);
/** Whoever tells of what is, or judges it, is not what the claim is about. */
const REPORTING: ReadonlySet<ClaimKind> = new Set(['fact', 'opinion']);

/** Relations, changes of status and groups all ask for the wording of the same claims. */
const wordings = new WeakMap<UngroupedClaim, ClaimWording>();

export function readClaimWording(claim: UngroupedClaim, synonyms: Synonyms): ClaimWording {
  const wording = wordings.get(claim) ?? readWording(claim, synonyms);
  wordings.set(claim, wording);
  return wording;
}

function readWording(claim: UngroupedClaim, synonyms: Synonyms): ClaimWording {
  const source = readSourceTerms(claim);
  const wording = readTerms(claim, source, synonyms);
  // "Kestrel expects sales of 3 billion": without its source it is about nothing.
  return wording.terms.size < FEWEST_TERMS && source.size > 0 && !REPORTING.has(claim.kind)
    ? readTerms(claim, new Set(), synonyms)
    : wording;
}

/** Terms besides the source, at least, of a claim whose source is not what it is about. editors */
const FEWEST_TERMS = 3;

function readTerms(claim: UngroupedClaim, source: ReadonlySet<string>, synonyms: Synonyms): ClaimWording {
  const { standalone } = claim;
  const words = readWords(standalone, { start: 0, end: standalone.length });
  const terms = new Set<string>();
  const sequence: string[] = [];
  const tellers = OWN.has(claim.kind) ? readSourceWords(claim) : source;
  const names = new Set<string>();
  const sourceNames = new Set<string>();
  let head: string | undefined;
  const compounds = new Set<string>();
  const denials = new Set<string>();
  const deeds = { toCome: new Set<string>(), done: new Set<string>() };
  let startsWithOwner = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) continue;
    const isName = isNameWord(words, at);
    if (source.has(word.stem)) {
      if (isName) sourceNames.add(word.stem);
      // A source that nobody could be read from may be what is counted: "58% of nurses in A have thought of leaving".
      if (claim.attribution.speaker !== undefined || claim.attribution.sourceSpan === undefined) continue;
    }
    if (isUnit(words, at)) continue;
    const synonym = isName ? undefined : findSynonym(synonyms, words, at);
    // A single function word is never the whole of a phrase that counts.
    if (synonym === undefined && (FUNCTION_WORDS.has(word.text) || !/^\p{L}/u.test(word.text))) continue;
    const term = synonym?.name ?? word.stem;
    if (terms.size === 0) startsWithOwner = word.possessive;
    terms.add(term);
    if (!tellers.has(word.stem)) sequence.push(term);
    if (isName) names.add(term);
    const length = synonym?.length ?? 1;
    const status = isName ? undefined : readDeedStatus(words, at);
    if (status !== undefined) deeds[status].add(term);
    if (head === undefined && !NO_HEAD.test(word.base)) head = term;
    if (words.slice(at, at + length).some(({ stem }) => DENIAL.test(stem))) denials.add(term);
    at += length - 1;
    const last = length > 1 ? words[at] : undefined;
    if (last !== undefined) compounds.add(last.stem);
  }
  return {
    terms,
    names,
    sourceNames,
    head,
    compounds,
    denials,
    ...deeds,
    startsWithOwner,
    sequence,
  };
}

const DENIAL = /^(?:no|not|never)$/u;

/** "4 centimetres", "CHF", "Swiss francs": the unit of a figure, which is compared as such. */
function isUnit(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return false;
  if (CURRENCY.test(word.text)) return true;
  if (word.capitalized && next !== undefined && CURRENCY.test(next.text) && !next.capitalized) return true;
  if (!/^\d|^(?:thousand|million|billion)$/u.test(words[at - 1]?.text ?? '')) return false;
  return SYMBOL.test(word.text) || findUnitScale(word.text) !== undefined;
}

const SYMBOL = /^(?:mm|cm|m|km|kg|g|mg|t|ha|kw|mw|gw|kwh|mwh|gwh|twh|mph|kph|kmh)$/u;
const CURRENCY =
  /^(?:usd|eur|gbp|chf|sek|nok|dkk|jpy|cny|inr|euros?|dollars?|francs?|crowns?|kron[ae]r?|yen|yuan|rupees?|pesos?|roubles?|rubles?|pence|cents?)$/u;

/** The first word is written in capitals whatever it is: a name only before another name, or where something is its. */
function isNameWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !word.capitalized || NO_NAME.test(word.text)) return false;
  if (word.start > 0) return true;
  const next = words[1];
  const isBeforeName = next?.capitalized === true && next.start === word.end + 1 && !NO_NAME.test(next.text);
  return (isBeforeName || word.possessive) && !NO_OWNER.test(word.text) && !FUNCTION_WORDS.has(word.text);
}

/** Written with a possessive at the start of sentences, but no names. */
const NO_OWNER =
  /^(?:today|yesterday|tomorrow|tonight|women|men|children|people|one|everyone|everybody|nobody|workers|students|voters)$/u;

/** "The aid group speaks of 4,500 dead": a source by its verb, whether it was found as one or not. */
const COUNTING =
  /^[^,.;:\d]{3,60}? (?:counts?|counted|speaks? of|spoke of|arrives? at|arrived at|stands? by (?:its|their|the) (?:figure|number|count)s?|puts? the (?:number|figure|toll|count)|put the (?:number|figure|toll|count)|reckons?|estimates?|estimated) (?=\D{0,60}\d)/u;

/**
 * Words of the source and its cue that what it says does not use, and the name that stands for a pronoun: who reports a
 * number is not what it counts.
 */
function readSourceTerms(claim: UngroupedClaim): ReadonlySet<string> {
  // "Kestrel offers 14 euros a share": who promises or wants a thing is part of what is promised or wanted.
  return OWN.has(claim.kind) ? new Set() : readSourceWords(claim);
}

function readSourceWords({ quote, span, attribution }: UngroupedClaim): ReadonlySet<string> {
  const spans = [attribution.sourceSpan, attribution.cueSpan].filter((part) => part !== undefined);
  const counting = spans.length === 0 ? COUNTING.exec(quote)?.[0] : undefined;
  if (counting !== undefined) spans.push({ start: span.start, end: span.start + counting.length });
  if (spans.length === 0) return new Set();
  const words = readWords(quote, { start: 0, end: quote.length });
  const within = ({ start, end }: Word): boolean =>
    spans.some((part) => part.start <= start + span.start && end + span.start <= part.end);
  const others = new Set(words.filter((word) => !within(word)).map(({ stem }) => stem));
  const { speaker = '' } = attribution;
  const speakerWords = readWords(speaker, { start: 0, end: speaker.length });
  return new Set(
    [...words.filter(within), ...speakerWords].map(({ stem }) => stem).filter((stem) => !others.has(stem)),
  );
}

/** Each names something that the other does not: "Maren's ministers", "Dorn's ministers". */
export function haveRivalNames(a: ClaimWording, b: ClaimWording): boolean {
  const lacks = (names: ReadonlySet<string>, terms: ReadonlySet<string>): boolean =>
    [...names].some((name) => !terms.has(name));
  return lacks(a.names, b.terms) && lacks(b.names, a.terms);
}

export function shareName(a: ClaimWording, b: ClaimWording): boolean {
  const knows = ({ terms, sourceNames }: ClaimWording, name: string): boolean =>
    terms.has(name) || sourceNames.has(name);
  const all = ({ names, sourceNames }: ClaimWording): string[] => [...names, ...sourceNames];
  return all(a).some((name) => knows(b, name)) || all(b).some((name) => knows(a, name));
}

/** "Two thirds stayed at home", "two thirds did not vote": one state, which only one of the two tells by a denial. */
export function shareDenial(a: ClaimWording, b: ClaimWording): boolean {
  const shared = (denials: ReadonlySet<string>, { terms }: ClaimWording): boolean =>
    [...denials].some((term) => terms.has(term));
  return shared(a.denials, b) || shared(b.denials, a);
}

/** "The school will open", "the school opened": one deed, which one of the two tells as done and the other as to come. */
export function differInStatus(a: ClaimWording, b: ClaimWording): boolean {
  const isAhead = (one: ClaimWording, other: ClaimWording): boolean =>
    [...one.toCome].some((term) => other.done.has(term) && !other.toCome.has(term) && !one.done.has(term));
  return isAhead(a, b) || isAhead(b, a);
}

/** Whether the clauses can be about one thing: what one begins with, the other speaks of as well. */
export function shareHead(a: ClaimWording, b: ClaimWording): boolean {
  if (a.head === undefined || b.head === undefined) return true;
  const knows = ({ terms, compounds, sourceNames }: ClaimWording, head: string): boolean =>
    terms.has(head) || compounds.has(head) || sourceNames.has(head);
  return knows(b, a.head) || knows(a, b.head);
}

/** What two do together, so that it does not matter who is named first. */
const MUTUAL = /^(?:meet|treaty|merger|match|marry|war|trade|border|divorce|crash|truce|sign)$/u;

/** "Belmar has recalled its envoy from Ondria", "Ondria has recalled its envoy from Belmar": one act, the other way round. */
export function swapActors(a: ClaimWording, b: ClaimWording): boolean {
  const [left, right] = [a.sequence[0], b.sequence[0]];
  if (left === undefined || right === undefined || left === right) return false;
  // "Corvin's chief Dana Holt", "Dana Holt, the chief of Corvin": one person, no act.
  if (a.startsWithOwner || b.startsWithOwner) return false;
  if (!a.names.has(right) || !b.names.has(left)) return false;
  const between = ({ sequence, names }: ClaimWording, end: string): string[] =>
    sequence.slice(1, sequence.indexOf(end)).filter((term) => !names.has(term));
  const others = new Set(between(b, left));
  return between(a, right).some((term) => others.has(term) && !MUTUAL.test(term));
}

/** Dice coefficient of the terms, 0 to 1. */
export function compareTerms(a: ClaimWording, b: ClaimWording): number {
  const total = a.terms.size + b.terms.size;
  if (total === 0) return 0;
  return (2 * countShared(a, b)) / total;
}

/** Share of the shorter claim's terms that the other has too; 0 where one says too little to tell. */
export function containTerms(a: ClaimWording, b: ClaimWording): number {
  const smaller = Math.min(a.terms.size, b.terms.size);
  if (smaller === 2 && Math.max(a.terms.size, b.terms.size) <= 3) return countShared(a, b) === 2 ? 1 : 0;
  return smaller < 3 ? 0 : countShared(a, b) / smaller;
}

function countShared(a: ClaimWording, b: ClaimWording): number {
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  return shared;
}
