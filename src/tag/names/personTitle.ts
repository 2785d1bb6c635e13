import { POSSESSIVE } from '../../language/possessive.ts';
import { opensWithCapital } from '../../lexicon/capital.ts';
import { findNames } from '../../lexicon/findNames.ts';
import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import { canonicalTitle, mayBeOfTitle, type PersonLexicon, type Title } from '../../lexicon/titles.ts';

/** "US" + "Secretary of State", as it stands before, after or instead of a name. */
export interface TitlePhrase {
  /** Half-open range of words, holder included: "UK Prime Minister". */
  readonly start: number;
  readonly end: number;
  readonly title: Title;
  /** The title as written, without its holder. */
  readonly text: string;
  /** Gazetteer id of the country or organization, where the phrase names one. */
  readonly of?: string;
  /** The holder as written. */
  readonly ofText?: string;
  readonly isFormer: boolean;
}

export interface TitleResources {
  readonly gazetteer: Gazetteer;
  readonly people: PersonLexicon;
}

const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'then', 'late', 'outgoing', 'onetime']);
const LONGEST_TITLE_PHRASE = 6;

/** The title that ends right before a word, with what it is a title of: "the NATO secretary general |". */
export function titleBefore(
  words: readonly string[],
  end: number,
  { gazetteer, people }: TitleResources,
): TitlePhrase | undefined {
  let furthest = end;
  while (
    furthest > 0 &&
    end - furthest < LONGEST_TITLE_PHRASE &&
    mayBeOfTitle(words[furthest - 1] ?? '', people)
  )
    furthest--;
  for (let start = furthest; start < end; start++) {
    if (!people.titleStarts.has(words[start]?.toLowerCase() ?? '') || !isTitleShaped(words, start, end))
      continue;
    const text = joinTitle(words.slice(start, end));
    const title = people.titles.get(canonicalTitle(text));
    if (title === undefined || !isTitleHere(title, words[start] ?? '')) continue;
    const holder = holderBefore(words, start, gazetteer);
    const first = holder?.start ?? start;
    const phrase = { start: first, end, title, text, isFormer: isFormerBefore(words, first, start) };
    return holder === undefined ? phrase : { ...phrase, of: holder.id, ofText: holder.text };
  }
  return undefined;
}

/** The longest title that starts at a word, "of" and its holder included: "| president of France". */
export function titleAt(
  words: readonly string[],
  start: number,
  { gazetteer, people }: TitleResources,
): TitlePhrase | undefined {
  if (!people.titleStarts.has(words[start]?.toLowerCase() ?? '')) return undefined;
  const last = Math.min(words.length, start + LONGEST_TITLE_PHRASE);
  let furthest = start + 1;
  while (furthest < last && mayBeOfTitle(words[furthest] ?? '', people)) furthest++;
  for (let end = furthest; end > start; end--) {
    if (!isTitleShaped(words, start, end)) continue;
    const text = joinTitle(words.slice(start, end));
    const title = people.titles.get(canonicalTitle(text));
    if (title === undefined || title.kind === 'courtesy' || !isTitleHere(title, words[start] ?? '')) continue;
    const phrase = { start, end, title, text, isFormer: isFormerBefore(words, start, start) };
    if (words[end]?.toLowerCase() !== 'of') return phrase;
    const from = words[end + 1]?.toLowerCase() === 'the' ? end + 2 : end + 1;
    const holder = findNames(words.slice(from, from + LONGEST_TITLE_PHRASE), gazetteer).find(
      (name) => name.start === 0,
    );
    const entry = holder?.uses[0]?.entry;
    if (holder === undefined || entry === undefined) return phrase;
    const ofText = words.slice(from, from + holder.end).join(' ');
    return { ...phrase, end: from + holder.end, of: entry.id, ofText };
  }
  return undefined;
}

/** "Mr", "Dr." and their like, which lead a name and never stand alone. */
export function courtesyAt(
  words: readonly string[],
  start: number,
  { people }: TitleResources,
): TitlePhrase | undefined {
  const text = words[start] ?? '';
  const title = mayBeOfTitle(text, people) ? people.titles.get(canonicalTitle(text)) : undefined;
  if (title?.kind !== 'courtesy' || !isTitleHere(title, text)) return undefined;
  const end = words[start + 1] === '.' ? start + 2 : start + 1;
  return { start, end, title, text, isFormer: false };
}

function holderBefore(
  words: readonly string[],
  end: number,
  gazetteer: Gazetteer,
): { start: number; id: string; text: string } | undefined {
  const possessive = POSSESSIVE.test(words[end - 1] ?? '') ? end - 1 : end;
  const from = Math.max(0, possessive - LONGEST_TITLE_PHRASE);
  const name = findNames(words.slice(from, possessive), gazetteer).find(
    (found) => from + found.end === possessive,
  );
  const entry = name?.uses.find(
    ({ entry: use }) => use.kind === 'country' || use.kind === 'organization',
  )?.entry;
  if (name === undefined || entry === undefined) return undefined;
  const start = from + name.start;
  return { start, id: entry.id, text: words.slice(start, possessive).join(' ') };
}

function isFormerBefore(words: readonly string[], ...starts: readonly number[]): boolean {
  return starts.some((start) => {
    const before = words[start - 1]?.toLowerCase() ?? '';
    return FORMER.has(before) || (before === '-' && words[start - 2]?.toLowerCase() === 'ex');
  });
}

/** "count", "rep", "general" and "father" in small letters are common words. */
const CAPITALISED_KINDS: ReadonlySet<string> = new Set(['military', 'religious', 'royal', 'courtesy']);

function isTitleHere(title: Title, word: string): boolean {
  return !CAPITALISED_KINDS.has(title.kind) || opensWithCapital(word);
}

/** Begins and ends with a word; the full stop of an abbreviation ("Gen .") may close it. */
function isTitleShaped(words: readonly string[], start: number, end: number): boolean {
  const last = words[end - 1] ?? '';
  const isAbbreviated = last === '.' && end - start > 1 && (words[end - 2]?.length ?? 9) <= 4;
  return (
    /^\p{L}/u.test(words[start] ?? '') &&
    ((/^\p{L}/u.test(last) && last.toLowerCase() !== 'of') || isAbbreviated)
  );
}

/** "Secretary - General" and "Gen ." as one writes them. */
function joinTitle(words: readonly string[]): string {
  return words.join(' ').replace(/ - /gu, '-').replace(/ \./gu, '.');
}
