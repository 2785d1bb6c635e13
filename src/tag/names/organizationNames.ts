import { opensWithCapital } from '../../lexicon/capital.ts';
import type { NameSpan } from './nameSpans.ts';
import { ORGANIZATION_NOUNS } from './nameWords.ts';

const CAPITALISED = /^\p{Lu}[\p{L}'’-]*$/u;
const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', '-', '&']);
const DETERMINERS =
  /^(?:The|A|An|This|That|His|Her|Its|Their|Our|My|In|On|At|For|From|But|And|If|When|As|Mr|Mrs|Ms)$/u;
const LONGEST = 11;
/** Common nouns that stand right before a firm's name: "the logistics company Meridian", "shipping giant Meridian". */
const FIRM_APPOSITION: ReadonlySet<string> = new Set(
  `airline automaker brewer broadcaster carmaker chain company conglomerate developer firm giant group insurer lender
   manufacturer operator publisher retailer startup supplier`.split(/\s+/u),
);
/** What opens a person behind "of": "the Civic Front of Prime Minister Moss". */
const TITLES =
  /^(?:Prime|Minister|Chancellor|King|Queen|Mr|Mrs|Ms|Dr|Sir|General|Senator|Mayor|Governor|Secretary|Bishop|Judge)$/u;
const NO_FIRM =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Chief|President|Chair\p{L}*|Director|CEO|I|He|She|It|They|We)$/u;

/**
 * Organizations by their nouns where the tagger saw nothing: two or more capitalised words that end in "Agency" or
 * "Commission", or begin with "Ministry of". Not in title case, where every word has a capital.
 */
export function findOrganizations(
  words: readonly string[],
  spans: readonly NameSpan[],
  sentence: number,
): NameSpan[] {
  const taken = new Uint8Array(words.length);
  for (const { start, end, isAdjective } of spans) if (!isAdjective) taken.fill(1, start, end);
  const found: NameSpan[] = [];
  for (let start = 0; start < words.length; start++) {
    const word = words[start] ?? '';
    if (
      taken[start] === 1 ||
      !opensWithCapital(word) ||
      !CAPITALISED.test(word) ||
      (start === 0 && DETERMINERS.test(word))
    )
      continue;
    const end = capitalisedEnd(words, start, taken);
    const nameEnd = Math.max(organizationEnd(words, start, end), apposedEnd(words, start, taken));
    if (nameEnd > start + 1 || isApposed(words, start))
      found.push({ sentence, start, end: nameEnd, type: 'organization', isAdjective: false });
    start = Math.max(start, end - 1);
  }
  if (found.length === 0) return [...spans];
  const rest = spans.filter((span) => !found.some(({ start, end }) => span.start < end && start < span.end));
  return [...rest, ...found].sort((a, b) => a.start - b.start);
}

function isApposed(words: readonly string[], start: number): boolean {
  return FIRM_APPOSITION.has(words[start - 1] ?? '') && !NO_FIRM.test(words[start] ?? '');
}

/** Where the name of a firm ends that stands behind its common noun; `start` where there is none. */
function apposedEnd(words: readonly string[], start: number, taken: Uint8Array): number {
  let end = start;
  if (!isApposed(words, start)) return start;
  while (taken[end] !== 1 && CAPITALISED.test(words[end] ?? '') && !NO_FIRM.test(words[end] ?? '')) end++;
  return end;
}

/** End of a run of capitalised words, small words between them included. */
function capitalisedEnd(words: readonly string[], start: number, taken: Uint8Array): number {
  let end = start + 1;
  for (let next = end; next < Math.min(words.length, start + LONGEST); next++) {
    const word = words[next] ?? '';
    if (taken[next] === 1) break;
    if (CAPITALISED.test(word)) end = next + 1;
    else if (!SMALL_WORDS.has(word) && !isPluralPossessive(words, next)) break;
  }
  return end;
}

/** "Seafarers' Union": the mark belongs to the name, where "Norstad's Bank" names two. */
function isPluralPossessive(words: readonly string[], at: number): boolean {
  return /^['’]$/u.test(words[at] ?? '') && /s$/u.test(words[at - 1] ?? '');
}

/** Where a name ends that closes with, or opens with, an organization's noun; `start` where there is none. */
function organizationEnd(words: readonly string[], start: number, end: number): number {
  const opens =
    ORGANIZATION_NOUNS.has(words[start]?.toLowerCase() ?? '') && /^(?:of|for)$/u.test(words[start + 1] ?? '');
  if (opens && end > start + 2) return end;
  // "Worshipful Guild of Clockmakers": the noun stands before its "of".
  for (let at = start + 1; at < end - 2 && !DETERMINERS.test(words[start] ?? ''); at++) {
    const isHead =
      ORGANIZATION_NOUNS.has(words[at]?.toLowerCase() ?? '') && /^(?:of|for)$/u.test(words[at + 1] ?? '');
    const isTitled = words.slice(at, end).some((word) => NO_FIRM.test(word) || TITLES.test(word));
    if (isHead && !isTitled && words.slice(start, at).every((word) => !SMALL_WORDS.has(word))) return end;
  }
  for (let last = end - 1; last > start; last--) {
    const between = words.slice(start, last);
    const isPlain = between.every((word) => !SMALL_WORDS.has(word) || word === '-' || word === '&');
    if (isPlain && ORGANIZATION_NOUNS.has(words[last]?.toLowerCase() ?? '')) return last + 1;
  }
  return start;
}
