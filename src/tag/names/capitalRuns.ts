import { opensWithCapital } from '../../lexicon/capital.ts';
import { canonicalTitle } from '../../lexicon/titles.ts';
import type { NameSpan } from './nameSpans.ts';
import {
  CALENDAR_WORDS,
  FIRM_NOUNS,
  ORGANIZATION_NOUNS,
  PLACE_NOUNS,
  SCHOOL_WORDS,
  SENTENCE_OPENERS,
} from './nameWords.ts';
import { THINGS } from './unknownNameType.ts';
import type { Vocabulary } from './unknownRuns.ts';

const CAPITALISED = /^\p{Lu}[\p{L}'’]+$/u;
const SMALL = /\p{Ll}/u;
const INITIAL = /^\p{Lu}$/u;
const LONGEST_LEAD = 3;
const LONGEST_TAIL = 3;
/** Opens a sentence or a quotation within one: its capital says nothing. */
const OPENING = /^["“‘(:;—–-]$/u;

/**
 * In running text capitalised words side by side are one name, whichever of them the tagger saw: "Kit | Oyelan", "A. |
 * Moss", "Halden | Motor Works", "Ashby | Cross". Titles, days, peoples and the first word of a sentence stay outside.
 */
export function joinCapitalRuns(
  words: readonly string[],
  spans: readonly NameSpan[],
  { people, clusters }: Vocabulary,
): NameSpan[] {
  if (spans.length === 0) return [...spans];
  const taken = new Uint8Array(words.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const joins = (at: number): boolean => {
    const word = words[at] ?? '';
    return (
      taken[at] === 0 &&
      CAPITALISED.test(word) &&
      SMALL.test(word) &&
      !CALENDAR_WORDS.has(word) &&
      !people.titles.has(canonicalTitle(word)) &&
      !NO_PART.test(word) &&
      !SENTENCE_OPENERS.has(word.toLowerCase())
    );
  };
  const mayBeGiven = (at: number): boolean => {
    const word = words[at]?.toLowerCase() ?? '';
    return joins(at) && !isOpening(words, at) && (people.firstNames.has(word) || !clusters.has(word));
  };
  return joinDoubles(words, spans).map((span): NameSpan => {
    if (span.isAdjective || span.entry !== undefined) return span;
    const start =
      span.type === 'person' ? leadOf(words, span, { mayBeGiven, mayBeDouble: joins }, taken) : span.start;
    const end = tailOf(words, span, joins);
    if (start === span.start && end === span.end) return span;
    taken.fill(1, start, end);
    return { ...span, start, end, type: end > span.end ? typeOfRun(words, end, span) : span.type };
  });
}

/** "Oona Vester | - Brekke" where both halves were taken for names. */
export function joinDoubles(words: readonly string[], spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isSecond =
      last?.type === 'person' &&
      span.type === 'person' &&
      last.entry === undefined &&
      span.entry === undefined &&
      last.end - last.start > 1 &&
      span.end - span.start === 1 &&
      span.start === last.end + 1 &&
      words[last.end] === '-';
    if (isSecond && last !== undefined) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** Capitalised words of other sorts than names, and what a language or party is called by. */
const NO_PART =
  /^(?:I|Dr|Prime|Vice|Deputy|Chief|Former|Acting|President|Internet|\p{Lu}\p{L}+(?:an|ese|ish)s?|God|TV|AI)$/u;

function isOpening(words: readonly string[], at: number): boolean {
  return at === 0 || OPENING.test(words[at - 1] ?? '');
}

/** Initials before a person's name, and a given name before a lone surname. */
function leadOf(
  words: readonly string[],
  { start: from, end }: NameSpan,
  { mayBeGiven, mayBeDouble }: Readonly<Record<'mayBeGiven' | 'mayBeDouble', (at: number) => boolean>>,
  taken: Uint8Array,
): number {
  let start = from;
  while (from - start < LONGEST_LEAD) {
    const at = words[start - 1] === '.' ? start - 2 : start - 1;
    if (
      !INITIAL.test(words[at] ?? '') ||
      taken[at] === 1 ||
      (at === start - 1 && /^[AI]$/u.test(words[at] ?? ''))
    )
      break;
    start = at;
  }
  const isLone = start === from && end - from === 1;
  // "Vasquez-Leary" where another is called Leary.
  if (isLone && words[from - 1] === '-' && mayBeDouble(from - 2)) return from - 2;
  const isGiven = isLone && mayBeGiven(start - 1) && !opensWithCapital(words[start - 2]);
  return isGiven ? start - 1 : start;
}

/** The capitalised words behind a name; none where they close the name of a thing: "the Halden Cup". */
function tailOf(words: readonly string[], span: NameSpan, joins: (at: number) => boolean): number {
  let end = span.end;
  // "Oona Vasquez | - Leary": the second half of a surname.
  const isFull = span.type === 'person' && end - span.start > 1;
  if (isFull && words[end] === '-' && joins(end + 1) && !opensWithCapital(words[end + 2])) return end + 2;
  while (end - span.end < LONGEST_TAIL && joins(end)) end++;
  return end > span.end && (THINGS.test(words[end - 1] ?? '') || opensWithCapital(words[end]))
    ? span.end
    : end;
}

function typeOfRun(words: readonly string[], end: number, span: NameSpan): NameSpan['type'] {
  const last = words[end - 1]?.toLowerCase() ?? '';
  if (ORGANIZATION_NOUNS.has(last) || FIRM_NOUNS.has(last) || SCHOOL_WORDS.has(last)) return 'organization';
  if (PLACE_NOUNS.has(last)) return 'place';
  return span.type;
}
