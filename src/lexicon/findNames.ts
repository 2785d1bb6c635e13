import { opensWithCapital } from './capital.ts';
import type { Gazetteer, GazetteerName } from './gazetteer.ts';
import { nameKey } from './nameKey.ts';

/** A gazetteer name in a list of words; `uses` has at least one. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly uses: readonly GazetteerName[];
}

/** Marks that may stand inside a name: "Guinea-Bissau", "Washington, D.C." */
const JOINTS: ReadonlySet<string> = new Set(['-', '–', '‑', ',']);
/** Most words are letters alone, in which nothing is to be replaced. */
const BARE = /^[a-z]+$/;

/** Longest gazetteer names from left to right, capitalised in the text. Time is linear in the number of words. */
export function findNames(words: readonly string[], gazetteer: Gazetteer): FoundName[] {
  const found: FoundName[] = [];
  for (let start = 0; start < words.length; start++) {
    const name = longestNameAt(words, start, gazetteer);
    if (name === undefined) continue;
    found.push(name);
    start = name.end - 1;
  }
  return found;
}

function longestNameAt(words: readonly string[], start: number, gazetteer: Gazetteer): FoundName | undefined {
  const first = words[start] ?? '';
  if (!opensWithCapital(first)) return undefined;
  const single = nameKey(first);
  let key = looseKey(first);
  let uses = gazetteer.names.get(single) ?? gazetteer.names.get(key);
  let end = start + 1;
  const longest = longestFrom(key, single, gazetteer);
  let count = 1;
  for (let next = start + 1; count < longest && next < words.length; next++) {
    const word = words[next] ?? '';
    if (JOINTS.has(word)) continue;
    key += ` ${looseKey(word)}`;
    count++;
    const longer = gazetteer.names.get(key);
    if (longer !== undefined && opensWithCapital(word)) {
      uses = longer;
      end = next + 1;
    }
  }
  return uses === undefined ? undefined : { start, end, uses };
}

function longestFrom(key: string, single: string, { lengths }: Gazetteer): number {
  if (key === single) return lengths.get(firstWord(key)) ?? 0;
  const byKey = lengths.get(firstWord(key)) ?? 0;
  return Math.max(byKey, lengths.get(firstWord(single)) ?? 0);
}

function firstWord(key: string): string {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

function looseKey(word: string): string {
  const lower = word.toLowerCase();
  return BARE.test(lower) ? lower : lower.replace(/[’‘ʼ]/gu, "'");
}
