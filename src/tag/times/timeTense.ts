import {
  type Arrangement,
  findArrangements,
  MOVED_FROM,
  SET_BEFORE,
  SET_REACH,
  withoutArrangements,
} from './timeArrangement.ts';

/** Which way a date without its year or week points from the article's date: -1 back, 1 ahead, 0 not known. */
export type Direction = -1 | 0 | 1;

interface TenseMarker {
  readonly at: number;
  readonly direction: Direction;
  /** Of a change to a calendar. */
  readonly arranged?: Arrangement;
}

interface Tense {
  readonly direction: Direction;
  /** A day soon after the article's is meant rather than that of last year, or a weekday ahead. */
  readonly mayBeAhead: boolean;
}

const AHEAD =
  /(?:\b(?:will|shall|won['’]t|going to|may|might|could|can|would|should|must|expected|expects?|scheduled|due|set to|planned|plans?|slated|forecast (?=for|to|in|on|by|at|over)|upcoming|coming|forthcoming|is to|are to|to be|poised|hopes?|intends?|likely)\b|['’]ll\b)(?! have (?:been )?\w{3,30}ed\b)/giu;
const BACK =
  /\b(?:was|were|had|met|held|said|told|spoke|rose|fell|came|went|took|gave|made|saw|won|lost|left|became|hit|struck|wrote|sent|cut|led|ran|got|drew|put|set out|shot|found|built|brought|bought|sold|paid|broke|stood|spent|grew|kept|began|knew|thought|underwent|overthrew|fought|flew|has|have|\w{2,30}(?<!ne|nee|spe|proce|excee|succe)ed)\b/giu;
/** Present tense of what is on a calendar: "The summit opens on June 24". */
const CALENDAR_PRESENT =
  /\b(?:opens?|begins?|starts?|arrives?|takes? place|meets?|runs?|travels?|visits?|hosts?|gathers?|convenes?|votes?|holds?|faces?|expires?|ends?|returns?|resumes?|heads?|leaves?|goe?s?|(?:is|are) (?=on |in |from ))\b/giu;
/** "The fair opens on 24 June, the mayor said": right before its date, whatever another clause tells of. */
const ON_CALENDAR =
  /\b(?:opens?|begins?|starts?|takes? place|meets?|convenes?|votes?|expires?|ends?|resumes?|(?:is|are) due)(?: (?:again|early|late|on|in|the)){1,3} $/iu;
/** What looks like a past participle but plans ahead or means nothing: found by AHEAD, or no verb at all. */
const NO_PAST =
  /^(?:expected|scheduled|planned|slated|need|united|indeed|hundred|red|based|proposed|related|limited)$/iu;

/** "will be held", "may cut", "to be signed": the verb's own form says nothing. */
const GOVERNED =
  /\b(?:will|shall|may|might|could|can|would|should|must|to|['’]ll|won['’]t)(?: (?!have\b)\p{L}{1,20}){0,2} $/iu;
const REDUCED = /^\p{L}{1,38}ed by /u;
const PASSIVE = /\b(?:was|were|been|being|is|are|be|got|gets)(?: \p{L}{1,14})? $/u;
/** Longest stretch that GOVERNED can need. */
const GOVERNED_REACH = 60;
/** "has opened" dates itself, not what its sentence is about; so do verbs of telling: "announced talks on 18 March". */
const PERFECT =
  /\b(?:(?:has|have)(?: (?:been|not|now|\p{L}{2,12}ly|already|also)){0,2} \p{L}{1,40}|has|have)$/iu;
const TELLING = /^(?:said|told|announced|confirmed|reported|added|warned|noted|insisted|stressed)$/iu;
/** Between a verb and the day that it happened on. */
const ON = /^ (?:on |the |early |late ){0,2}$/iu;
const CLAUSE_END = /[,;:()"“”–—]/gu;

const AHEAD_BEFORE =
  /(?:\bahead of|\bbefore|\buntil|\btill|\bpostponed to|\bno later than|\bnext|\bcoming) (?:the |on )?$/iu;
/** A deadline lies ahead, unless its own clause tells of the past. */
const DEADLINE_BEFORE = /\bby (?:the |early |mid-|late )?$/iu;
const BACK_BEFORE = /(?:\bafter|\bsince|\bfollowing|\bas of|\blast|\bpast|\bthis past) (?:the |on )?$/iu;

/** Tense of one sentence, asked place by place: the nearest verb that tells decides, a preposition before it all. */
export interface SentenceTense {
  tenseAt(offset: number): Tense;
  /** Something in the sentence is over: "the vote planned for May 12 was put off". */
  readonly tellsOfPast: boolean;
}

export function readTense(text: string): SentenceTense {
  const arrangements = findArrangements(text);
  const strong = [
    // A capital "May" is a month or a surname.
    ...markers(text, AHEAD, 1).filter(({ at }) => !text.startsWith('May', at) && !isNounPlan(text, at)),
    ...markers(withoutArrangements(text, arrangements), BACK, -1).filter(
      ({ at }) => !NO_PAST.test(wordAt(text, at)) && !isReduced(text, at) && !isGoverned(text, at),
    ),
    ...arrangements
      .filter(({ at }) => !isGoverned(text, at))
      .map((arranged): TenseMarker => ({ at: arranged.at, direction: -1, arranged })),
  ].sort((a, b) => a.at - b.at);
  const clauseEnds = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  const weak = strong.length > 0 ? [] : markers(text, CALENDAR_PRESENT, 1);
  return {
    tellsOfPast: strong.some(({ direction }) => direction < 0),
    tenseAt(offset) {
      const before = text.slice(Math.max(0, offset - SET_REACH), offset);
      if (MOVED_FROM.test(before)) return { direction: 0, mayBeAhead: true };
      if (AHEAD_BEFORE.test(before) || SET_BEFORE.test(before)) return AHEAD_TENSE;
      if (BACK_BEFORE.test(before)) return { direction: -1, mayBeAhead: false };
      const told = nearest(strong, clauseEnds, offset);
      if (ON_CALENDAR.test(before) && !isInClauseOf(told, clauseEnds, offset)) return AHEAD_TENSE;
      const marker = told ?? nearest(weak, clauseEnds, offset);
      if (DEADLINE_BEFORE.test(before) && !isInClauseOf(marker, clauseEnds, offset)) return AHEAD_TENSE;
      return marker === undefined ? { direction: 0, mayBeAhead: false } : readMarker(text, marker, offset);
    },
  };
}

const AHEAD_TENSE: Tense = { direction: 1, mayBeAhead: false };

function isGoverned(text: string, at: number): boolean {
  return GOVERNED.test(text.slice(Math.max(0, at - GOVERNED_REACH), at));
}

function readMarker(text: string, { at, direction, arranged }: TenseMarker, offset: number): Tense {
  if (direction >= 0) return { direction, mayBeAhead: false };
  // "The vote on 25 May was put off": the day is the event's.
  if (arranged !== undefined && offset < at) return { direction: 0, mayBeAhead: arranged.isNews };
  const word = wordAt(text, at);
  const isOwnDay = offset > at && ON.test(text.slice(arranged?.end ?? at + word.length, offset));
  const isOpen =
    arranged !== undefined || TELLING.test(word) || PERFECT.test(text.slice(Math.max(0, at - 40), at) + word);
  return { direction, mayBeAhead: isOpen && !isOwnDay };
}

function markers(text: string, pattern: RegExp, direction: Direction): TenseMarker[] {
  return [...text.matchAll(pattern)].map(({ index }) => ({ at: index, direction }));
}

function wordAt(text: string, at: number): string {
  return /^[\p{L}]{1,40}/u.exec(text.slice(at, at + 40))?.[0] ?? '';
}

/** "demonstrated on Saturday against plans to close it": a plan that is talked of is no verb. */
function isNounPlan(text: string, at: number): boolean {
  return /^plans?\b/iu.test(text.slice(at, at + 6)) && OF_PLANS.test(text.slice(Math.max(0, at - 14), at));
}

/** Behind these a plan is a noun. */
const OF_PLANS = /\b(?:against|of|for|over|about|the|a|its|their|his|her|these|those|on|under|to) $/iu;

/** "on June 2 followed by a game in Cuba": a passive without its "was" tells no tense. */
function isReduced(text: string, at: number): boolean {
  return REDUCED.test(text.slice(at, at + 45)) && !PASSIVE.test(text.slice(Math.max(0, at - 25), at));
}

function isInClauseOf(
  marker: TenseMarker | undefined,
  clauseEnds: readonly number[],
  offset: number,
): boolean {
  return marker !== undefined && clauseAt(clauseEnds, marker.at) === clauseAt(clauseEnds, offset);
}

/** Which clause of the sentence an offset is in. */
function clauseAt(clauseEnds: readonly number[], at: number): number {
  return countBelow(clauseEnds.length, (index) => clauseEnds[index] ?? 0, at);
}

/** The marker of the same clause, else the nearer one. */
function nearest(
  sorted: readonly TenseMarker[],
  clauseEnds: readonly number[],
  offset: number,
): TenseMarker | undefined {
  const next = countBelow(sorted.length, (index) => sorted[index]?.at ?? 0, offset);
  const before = sorted[next - 1];
  const after = sorted[next];
  if (before === undefined || after === undefined) return before ?? after;
  const clause = clauseAt(clauseEnds, offset);
  const beforeIsInside = clauseAt(clauseEnds, before.at) === clause;
  if (beforeIsInside !== (clauseAt(clauseEnds, after.at) === clause)) return beforeIsInside ? before : after;
  return offset - before.at <= after.at - offset ? before : after;
}

/** How many of the sorted values lie below, by bisection: a page without full stops must not cost the square of its length. */
function countBelow(length: number, valueAt: (index: number) => number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
