import type { Segment } from '../../learn/segmentLabels.ts';
import type { FoundName } from '../../lexicon/findNames.ts';
import type { GazetteerEntry } from '../../lexicon/gazetteer.ts';
import type { EntityType } from '../../model/entity.ts';

/** Words of a sentence that name somebody or something, before it is known whom. */
export interface NameSpan {
  readonly sentence: number;
  /** Half-open range of the sentence's words. */
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly entry?: GazetteerEntry;
  /** "French": the name of a country in an adjective. */
  readonly isAdjective: boolean;
  /** The place of an adjective that no gazetteer knows. */
  readonly adjectiveOf?: string;
}

/** Those that share a word with the words from `start` to `end`. */
export function overlappingSpans<Words extends Pick<NameSpan, 'start' | 'end'>>(
  spans: readonly Words[],
  start: number,
  end: number,
): Words[] {
  return spans.filter((span) => span.start < end && start < span.end);
}

/** Puts a span behind others and in the place of those that share a word with it. */
export function replaceOverlapping(spans: readonly NameSpan[], whole: NameSpan): NameSpan[] {
  const replaced = overlappingSpans(spans, whole.start, whole.end);
  return [...spans.filter((span) => !replaced.includes(span)), whole];
}

const TYPE_OF: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organization', LOC: 'place' };

/**
 * What the trained tagger and the gazetteer find in one sentence, put together: a gazetteer name wins over a part of
 * it, a longer name of the tagger over a gazetteer name within ("Bank of Japan" over "Japan").
 */
export function combineNames(
  sentence: number,
  words: readonly string[],
  tagged: readonly Segment[],
  known: readonly FoundName[],
): NameSpan[] {
  const segments = tagged
    .map((segment) => withoutArticle(segment, words))
    .filter(({ start, end }) => !isAmount(words.slice(start, end)));
  const spans: NameSpan[] = [];
  const isTaken = new Uint8Array(words.length);
  const take = (span: NameSpan): void => {
    for (let index = span.start; index < span.end; index++) if (isTaken[index] === 1) return;
    isTaken.fill(1, span.start, span.end);
    spans.push(span);
  };
  for (const { start, end, uses } of known) {
    const rivals = overlappingSpans(segments, start, end);
    const isPart = rivals.some(
      (rival) =>
        rival.start <= start &&
        end <= rival.end &&
        rival.end - rival.start > end - start &&
        // "U.S. Food and Drug Administration" is the one that is known, with its country before it.
        !(rival.end === end && end - start > 1 && isCountry(known, rival.start, start)),
    );
    if (isPart) continue;
    const adjective = uses.find(({ use }) => use === 'adjective');
    const taggedType = rivals[0] === undefined ? undefined : TYPE_OF[rivals[0].type];
    const name =
      uses.find(({ use, entry }) => use === 'name' && entry.type === taggedType) ??
      uses.find(({ use }) => use === 'name');
    if (name === undefined || (adjective !== undefined && isAttributive(words, end))) {
      if (adjective === undefined) continue;
      take({ sentence, start, end, type: 'place', entry: adjective.entry, isAdjective: true });
    } else if (agrees(name.entry, taggedType, end - start, words[start] ?? '')) {
      take({ sentence, start, end, type: name.entry.type, entry: name.entry, isAdjective: false });
    }
  }
  for (const { start, end, type } of segments) {
    take({ sentence, start, end, type: TYPE_OF[type] ?? 'organization', isAdjective: false });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** "from €1.9bn": a sum of money without a capital names nothing. */
function isAmount(words: readonly string[]): boolean {
  return words.some((word) => /[\p{Sc}\p{N}]/u.test(word)) && !words.some((word) => /\p{Lu}/u.test(word));
}

/** Whether a country's name or adjective fills these words. */
function isCountry(known: readonly FoundName[], start: number, end: number): boolean {
  return known.some(
    (name) =>
      name.start === start && name.end === end && name.uses.some(({ entry }) => entry.kind === 'country'),
  );
}

/** Guidelines differ on "the" in "the United States"; ours leave it out. */
function withoutArticle(segment: Segment, words: readonly string[]): Segment {
  const hasArticle = /^the$/iu.test(words[segment.start] ?? '') && segment.end - segment.start > 1;
  return hasArticle ? { ...segment, start: segment.start + 1 } : segment;
}

/** "US" and "U.S." before a small-letter noun or a title are adjectives: "US officials", "US President". */
function isAttributive(words: readonly string[], end: number): boolean {
  const next = words[end] ?? '';
  return /^\p{L}/u.test(next) && !FUNCTION_WORDS.has(next.toLowerCase()) && !/(?:s|ed|ing)$/u.test(next);
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be but by can could did do does for from had has have he her him his i if in into is it its
   may might must not of on or our over she should so than that the their them then they this to under until was we
   were what when where which while who will with would you your`.split(/\s+/u),
);

/**
 * Whether a gazetteer name may stand against the tagger: countries, full names and capitals always; a single common
 * word ("Congress", "Nice", "Shell") only where the tagger sees a name there too.
 */
function agrees(
  entry: GazetteerEntry,
  tagged: EntityType | undefined,
  length: number,
  word: string,
): boolean {
  if (tagged === entry.type || entry.isOwn === true) return true;
  if (entry.kind === 'country' || length > 1) return true;
  // "talks with Washington" may look like a person to the tagger; a seat of government seldom is one.
  if (tagged === 'person' && entry.standsFor !== undefined) return true;
  if (tagged === undefined) return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word) || entry.standsFor !== undefined;
  // "Paris Hilton" is tagged as one person and never comes here; "Jordan said" may be either.
  return tagged !== 'person' && entry.kind !== 'city';
}
