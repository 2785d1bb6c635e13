import { opensSmall, opensWithCapital } from '../../lexicon/capital.ts';
import type { PersonLexicon } from '../../lexicon/titles.ts';
import type { EntityType } from '../../model/entity.ts';
import type { SentenceWords } from '../textSentence.ts';
import type { NameSpan } from './nameSpans.ts';
import { CALENDAR_WORDS, HONOURS, ORGANIZATION_NOUNS, PLACE_NOUNS, SENTENCE_OPENERS } from './nameWords.ts';
import { isPlainlyName } from './plainName.ts';
import { THINGS, unknownNameType } from './unknownNameType.ts';
import type { WordClusters } from './wordClusters.ts';

export interface Vocabulary {
  readonly clusters: WordClusters;
  readonly people: PersonLexicon;
}

/** With the single words by which the document names people and organizations. */
export interface DocumentVocabulary extends Vocabulary {
  readonly named: ReadonlySet<string>;
  /** Initials of the organizations that it spells out. */
  readonly initials: ReadonlySet<string>;
}

export const CAPITALISED = /^\p{Lu}[\p{L}'’]*$/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u;
const ORDINARY = /^\p{Lu}\p{Ll}[\p{L}'’]*$/u;
/** "H&P" is one word. */
const INITIALS_OF_PARTNERS = /^\p{Lu}[\p{Lu}\p{Ll}]{0,3}&\p{Lu}[\p{Lu}\p{Ll}]{0,3}$/u;
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Dr|Frau|Herr|Madame|Monsieur)$/u;
/** What opens the name of a place and hardly anything else that has a capital. */
const PLACE_OPENERS = /^(?:Cap|Cape|Fort|Mount|Port)$/u;
/** What closes it; of other nouns of places, "City" and "Road", the names of firms and papers are full. */
const LANDFORMS =
  /^(?:Bay|Cove|Creek|Glacier|Gulf|Harbour|Hill|Hills|Island|Islands|Lake|Marsh|Moor|Mountain|Mountains|Pass|Peninsula|Reef|Reservoir|Ridge|River|Valley)$/u;
const LEAST_LETTERS = 4;
const LONGEST = 4;
/** Diseases and peoples' own words that newer texts write with a capital, and titles of other languages. */
const NO_NAMES = /^(?:Covid|Omicron|Mpox|Chargé|Internet|Bitcoin|Brexit|Medicaid|Medicare)$/u;

/** Words that may be a name. */
export interface UnknownRun {
  readonly span: Omit<NameSpan, 'type'>;
  readonly surface: string;
  readonly type: EntityType | undefined;
}

/**
 * The runs of capitalised words in a sentence that may be names and that nothing has found, with the type that the words
 * around them tell.
 */
export function findUnknownRuns(
  words: SentenceWords,
  spans: readonly NameSpan[],
  sentence: number,
  vocabulary: DocumentVocabulary,
): UnknownRun[] {
  const taken = new Uint8Array(words.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const found: UnknownRun[] = [];
  for (let at = 0; at < words.length; at++) {
    if (taken[at] === 1 || !opensWithCapital(words[at])) continue;
    if (INITIALS_OF_PARTNERS.test(words[at] ?? '')) {
      const span = { start: at, end: at + 1, sentence, isAdjective: false };
      found.push({ span, surface: words[at] ?? '', type: 'organization' });
    }
    if (!CAPITALISED.test(words[at] ?? '')) continue;
    const run = unknownRun(words, at, taken, vocabulary);
    if (run.end > run.start) {
      const surface = words.slice(run.start, run.end).join(' ');
      const type = unknownNameType(words, run.start, run.end, vocabulary.people);
      found.push({ span: { ...run, sentence, isAdjective: false }, surface, type });
    }
    at = Math.max(at, run.end - 1);
  }
  return found;
}

/** The capitalised words around one that no vocabulary has; empty where there is none. */
function unknownRun(
  words: readonly string[],
  from: number,
  taken: Uint8Array,
  vocabulary: DocumentVocabulary,
): { start: number; end: number } {
  const isOpener = from === 0 || /^["“‘'(:.]$/u.test(words[from - 1] ?? '');
  const isCourtesy = COURTESY.test(words[from] ?? '');
  const opens = isOpener && SENTENCE_OPENERS.has(words[from]?.toLowerCase() ?? '');
  const start = opens || isCourtesy ? from + 1 : from;
  let end = start;
  let isUnknown = false;
  let hasTitle = false;
  while (end < words.length && taken[end] !== 1 && mayBeName(words[end] ?? '')) {
    isUnknown ||= isNoWord(words[end] ?? '', vocabulary);
    hasTitle ||= vocabulary.people.titles.has(words[end]?.toLowerCase() ?? '');
    end++;
  }
  isUnknown ||= !hasTitle && end > start && isPlainlyName(words, start, end);
  // "Maude Arden heads the jury."
  isUnknown ||= !hasTitle && isGivenRun(words, start, end, vocabulary.people);
  // "Port Lennox", "the Karim Pass"
  isUnknown ||= end - start === 2 && words.slice(start, end).every(isOrdinary) && isOfPlace(words, start);
  // "Halden Travel" of the Haldens: two capitals side by side, one of which is a name elsewhere.
  isUnknown ||=
    !hasTitle &&
    end > start + 1 &&
    words.slice(start, end).every(isOrdinary) &&
    words.slice(start, end).some((word) => vocabulary.named.has(word));
  // Beside a name that is known this is a part that was left out on purpose, or a title.
  const isWhole =
    isUnknown && taken[end] !== 1 && (start === 0 || taken[start - 1] !== 1) && end - start <= LONGEST;
  if (THINGS.test(words[end - 1] ?? '') || words[start] === 'Operation') return { start: from, end: from };
  const isQuoted = /^["“‘]$/u.test(words[start - 1] ?? '') && /^["”’]$/u.test(words[end] ?? '');
  return isWhole && !isQuoted && !/^[-–’&]$/u.test(words[end] ?? '')
    ? { start, end }
    : { start: from, end: from };
}

/** A given name and one or two words more before a verb. */
function isGivenRun(
  words: readonly string[],
  start: number,
  end: number,
  { firstNames }: PersonLexicon,
): boolean {
  const isShort = end - start === 2 || end - start === 3;
  const last = words[end - 1]?.toLowerCase() ?? '';
  return (
    isShort &&
    firstNames.has(words[start]?.toLowerCase() ?? '') &&
    words.slice(start, end).every(isOrdinary) &&
    !ORGANIZATION_NOUNS.has(last) &&
    !PLACE_NOUNS.has(last) &&
    opensSmall(words[end])
  );
}

/** Whether two words with a capital name a place by the noun that they open or close with. */
function isOfPlace(words: readonly string[], start: number): boolean {
  const [first = '', last = ''] = words.slice(start, start + 2);
  if (PLACE_OPENERS.test(first)) return true;
  return opensSmall(words[start - 1]) && LANDFORMS.test(last) && !/^(?:Great|New|Old)$/u.test(first);
}

function isNoWord(word: string, { clusters, initials }: DocumentVocabulary): boolean {
  if (ACRONYM.test(word)) return initials.has(word) || (word.length > 2 && !clusters.has(word.toLowerCase()));
  return word.length >= LEAST_LETTERS && ORDINARY.test(word) && !clusters.has(word.toLowerCase());
}

function isOrdinary(word: string): boolean {
  return ORDINARY.test(word);
}

function mayBeName(word: string): boolean {
  return (
    CAPITALISED.test(word) &&
    word.length > 1 &&
    !CALENDAR_WORDS.has(word) &&
    !HONOURS.has(word) &&
    !NO_NAMES.test(word)
  );
}
