import { canonicalTitle, type PersonLexicon } from '../../lexicon/titles.ts';
import { type NameSpan, overlappingSpans, replaceOverlapping } from './nameSpans.ts';
import { CALENDAR_WORDS, ORGANIZATION_NOUNS, PLACE_NOUNS, SENTENCE_OPENERS } from './nameWords.ts';

/** Particles that stand before a surname even where no given name does: "von der Leyen said". */
const OF_SURNAMES = /^(?:van|von|bin|ibn)$/u;
/** Others, which mean something else where no person's name stands before them: "la", "de". */
const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den dem de da di du del della dos ten ter bin ibn al el la le af av zu'.split(' '),
);
const CAPITALISED = /^\p{Lu}[\p{L}'’]+$/u;
const OPENING_QUOTE = /^["“‘«]$/u;
const CLOSING_QUOTE = /^["”’»]$/u;
const LONGEST_PARTICLES = 3;

/**
 * Names of people that were found in pieces or in part: "Tom | van der Hoeve", "Lorraine | “Lolly” | Pruitt". What
 * joins them is a particle, or a nickname in quotation marks between two words with a capital.
 */
export function joinNamePieces(
  words: readonly string[],
  spans: readonly NameSpan[],
  sentence: number,
  people: PersonLexicon,
): NameSpan[] {
  let joined = [...spans];
  for (let at = 0; at < words.length - 1; at++) {
    const joint = particlesAt(words, at) ?? nicknameAt(words, at);
    if (joint === undefined || joined.some((span) => span.start <= at && at < span.end)) continue;
    const given = givenBefore(words, at, joined, joint.isOfSurname, people);
    const isBare = joint.isOfSurname && (at === 0 || /^(?:\p{Ll}|[,("“])/u.test(words[at - 1] ?? ''));
    if (given === undefined && !isBare) continue;
    const start = given ?? at;
    const behind = joined.find((span) => span.start <= joint.end && joint.end < span.end);
    const end = behind?.end ?? joint.end + 1;
    const last = words[end - 1]?.toLowerCase() ?? '';
    if (ORGANIZATION_NOUNS.has(last) || PLACE_NOUNS.has(last)) continue;
    const inside = overlappingSpans(joined, start, end);
    if (inside.some((span) => span.entry !== undefined || span.isAdjective || span.start < start)) continue;
    joined = replaceOverlapping(joined, { sentence, start, end, type: 'person', isAdjective: false });
    at = end - 1;
  }
  return joined.length === spans.length && joined.every((span, index) => span === spans[index])
    ? joined
    : joined.sort((a, b) => a.start - b.start);
}

interface Joint {
  /** The first word behind it. */
  readonly end: number;
  readonly isOfSurname: boolean;
}

/** "van der | Hoeve" */
function particlesAt(words: readonly string[], at: number): Joint | undefined {
  // "Von der Heide said so": at the start of a sentence where another particle follows.
  const opens = at === 0 && /^(?:Van|Von)$/u.test(words[0] ?? '') && PARTICLES.has(words[1] ?? '');
  if (!opens && !PARTICLES.has(words[at] ?? '')) return undefined;
  let end = at + 1;
  while (end - at < LONGEST_PARTICLES && PARTICLES.has(words[end] ?? '')) end++;
  return CAPITALISED.test(words[end] ?? '')
    ? { end, isOfSurname: opens || OF_SURNAMES.test(words[at] ?? '') }
    : undefined;
}

/** "“Lolly” | Pruitt" */
function nicknameAt(words: readonly string[], at: number): Joint | undefined {
  if (!OPENING_QUOTE.test(words[at] ?? '') || !CLOSING_QUOTE.test(words[at + 2] ?? '')) return undefined;
  const areNames = CAPITALISED.test(words[at + 1] ?? '') && CAPITALISED.test(words[at + 3] ?? '');
  return areNames && CAPITALISED.test(words[at - 1] ?? '') ? { end: at + 3, isOfSurname: false } : undefined;
}

/** Where the given name begins that ends right before a joint, whether it was found or is merely one. */
function givenBefore(
  words: readonly string[],
  end: number,
  spans: readonly NameSpan[],
  isOfSurname: boolean,
  { firstNames, titles }: PersonLexicon,
): number | undefined {
  const found = spans.find((span) => span.end === end);
  if (found !== undefined)
    return found.type === 'person' && found.entry === undefined ? found.start : undefined;
  const word = words[end - 1] ?? '';
  const lower = word.toLowerCase();
  if (!CAPITALISED.test(word) || CALENDAR_WORDS.has(word) || titles.has(canonicalTitle(word)))
    return undefined;
  const isOpening = end === 1 || !/^[\p{L}\p{N},]/u.test(words[end - 2] ?? '');
  const mayBeGiven = firstNames.has(lower) || (isOfSurname && !isOpening && !SENTENCE_OPENERS.has(lower));
  return mayBeGiven ? end - 1 : undefined;
}
