import { opensSmall, opensWithCapital } from '../../lexicon/capital.ts';
import type { NameResources } from '../tagResources.ts';
import type { NameSpan } from './nameSpans.ts';
import { ORGANIZATION_NOUNS } from './nameWords.ts';
import { courtesyAt, type TitlePhrase, titleAt } from './personTitle.ts';

const CAPITAL = /^\p{Lu}[\p{L}'’-]+$/u;
const ROMAN = /^[IVX]{1,5}$/u;
const JOINTS: ReadonlySet<string> = new Set([
  '-',
  'van',
  'von',
  'de',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'da',
  'di',
]);

/**
 * What titles say about names: "Congressman Calvert" is a person though the tagger saw nothing, "Mayor Ostrava" too
 * though it saw a place, and in "Pope Leo XIV" or "King Harald" the title is part of the name.
 */
export function completeNames(
  words: readonly string[],
  spans: readonly NameSpan[],
  sentence: number,
  resources: NameResources,
): NameSpan[] {
  let completed = [...spans];
  for (let start = 0; start < words.length; start++) {
    if (!opensWithCapital(words[start]) || !CAPITAL.test(words[start] ?? '')) continue;
    const phrase = titleAt(words, start, resources) ?? courtesyAt(words, start, resources);
    if (phrase === undefined) continue;
    const from = phrase.end;
    // "president of France" never leads a name.
    if (phrase.of !== undefined || !CAPITAL.test(words[from] ?? '')) continue;
    const named = completed.find((span) => span.start <= from && from < span.end);
    if (named?.isAdjective || !mayFollow(words, start, from, resources)) continue;
    if (named !== undefined && named.start === from) {
      const isMistaken =
        named.type !== 'person' && named.entry === undefined && phrase.title.kind !== 'organization';
      const person: NameSpan = {
        ...named,
        start: reign(phrase, named, words),
        end: numeral(words, named.end),
      };
      const isPerson = isMistaken || named.type === 'person';
      if (isPerson) {
        completed = completed.map((span) => (span === named ? { ...person, type: 'person' } : span));
      }
    } else if (named === undefined && phrase.title.kind !== 'organization' && isLongEnough(words, start)) {
      const end = numeral(words, nameEnd(words, from, completed));
      const type = 'person' as const;
      const first = reign(phrase, { start: from, end }, words);
      completed.push({ sentence, start: first, end, type, isAdjective: false });
    }
    start = from;
  }
  return completed.sort((a, b) => a.start - b.start);
}

/** Titles that are adjectives and common nouns too: "General Public License", "Private Bluetooth", "Major League". */
const AMBIGUOUS =
  /^(?:attorney|chief|count|deputy|envoy|father|general|head|justice|lady|leader|lord|major|marshal|master|mother|prince|private)$/iu;

/** Behind a title that is a common word too only what may be somebody's name, and never another title. */
function mayFollow(
  words: readonly string[],
  start: number,
  from: number,
  { people, model }: Pick<NameResources, 'people' | 'model'>,
): boolean {
  const next = words[from]?.toLowerCase() ?? '';
  if (people.titles.has(next) || next === 'first' || next === 'prime' || ORGANIZATION_NOUNS.has(next))
    return false;
  const isAmbiguous = from - start === 1 && AMBIGUOUS.test(words[start] ?? '');
  return !isAmbiguous || people.firstNames.has(next) || !model.clusters.has(next);
}

/** Headlines in title case put a capital on everything: "Minister Resigns". */
function isLongEnough(words: readonly string[], start: number): boolean {
  const others = words.filter((word, index) => index !== start && /^\p{L}/u.test(word));
  return others.filter((word) => opensSmall(word)).length * 2 > others.length;
}

function nameEnd(words: readonly string[], from: number, spans: readonly NameSpan[]): number {
  let end = from + 1;
  for (let next = end; next < words.length && next < from + 4; next++) {
    const word = words[next] ?? '';
    if (spans.some((span) => span.start <= next && next < span.end)) break;
    if (CAPITAL.test(word)) end = next + 1;
    else if (!JOINTS.has(word)) break;
  }
  return end;
}

function numeral(words: readonly string[], end: number): number {
  return ROMAN.test(words[end] ?? '') ? end + 1 : end;
}

/** Popes and monarchs go by a given name with their title: "Pope Leo XIV", "King Harald". */
function reign(
  { start: titleStart, end: nameStart, title }: TitlePhrase,
  name: Pick<NameSpan, 'start' | 'end'>,
  words: readonly string[],
): number {
  const isReign = title.kind === 'royal' || words[titleStart] === 'Pope';
  const isSingle = numeral(words, nameStart + 1) >= name.end;
  return isReign && isSingle && words[titleStart] !== 'Sir' ? titleStart : name.start;
}
