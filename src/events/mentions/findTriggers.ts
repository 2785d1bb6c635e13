import type { AnyChunk, VerbChunk } from './chunks.ts';
import type { Word } from './sentenceWords.ts';
import type { TriggerLexicon, TriggerRow } from './triggerLexicon.ts';

/** A lexicon row found in a sentence: the words it covers and the chunk it belongs to. */
export interface Trigger {
  readonly row: TriggerRow;
  /** Index of the inflected word. */
  readonly at: number;
  /** `[from, to)` words from the first to the last of the trigger. */
  readonly from: number;
  readonly to: number;
  readonly chunk: AnyChunk;
}

/** How many words a particle may stand from its verb: "called the meeting off". */
const PARTICLE_REACH = 4;
const SEPARABLE: ReadonlySet<string> = new Set(['off', 'out', 'up', 'down', 'over', 'back']);
/** How many words an object may stand from its verb: "raised its main lending rate". */
const OBJECT_REACH = 10;

/** All triggers of a sentence in text order, at most one per chunk head: the most specific row wins. */
export function findTriggers(
  words: readonly Word[],
  chunks: readonly AnyChunk[],
  lexicon: TriggerLexicon,
): Trigger[] {
  return chunks.flatMap((chunk) => {
    const word = words[chunk.head];
    // A noun trigger heads its chunk; a name is none.
    if (word === undefined || (chunk.kind === 'noun' && word.mention !== undefined)) return [];
    const rows = lexicon.rowsOf(word.lower);
    if (rows.length === 0) return [];
    const triggers = rows.flatMap((row) => {
      if ((row.pos === 'verb') !== (chunk.kind === 'verb')) return [];
      const covered = matchWords(row, words, chunk.head);
      if (covered === undefined || !hasObject(row, words, chunk) || isAttribute(words, chunk)) return [];
      return [{ row, at: chunk.head, from: covered[0], to: covered[1], chunk }];
    });
    const best = triggers.sort((a, b) => specificity(b) - specificity(a))[0];
    return best === undefined ? [] : [best];
  });
}

/** "many elected officials": a participle before a noun says what kind it is, not what happened. */
function isAttribute(words: readonly Word[], chunk: AnyChunk): boolean {
  if (chunk.kind !== 'verb' || chunk.to - chunk.from !== 1) return false;
  const [before, verb, after] = [words[chunk.from - 1], words[chunk.from], words[chunk.to]];
  return (
    verb?.lower === 'elected' &&
    after?.pos === 'noun' &&
    (before === undefined ||
      /^(?:the|of|by|for|many|some|all|other|their|its|our|any|no|among|and|,|["“‘(])$/u.test(before.lower))
  );
}

function specificity({ row, from, to }: Trigger): number {
  return 2 * (to - from) + (row.objects.length > 0 ? 3 : 0);
}

function matchWords(
  { pos, others }: TriggerRow,
  words: readonly Word[],
  at: number,
): [number, number] | undefined {
  if (others.length === 0) return [at, at + 1];
  if (pos === 'noun') {
    const from = at - others.length;
    const matches = others.every((part, index) => words[from + index]?.lower === part);
    return from >= 0 && matches ? [from, at + 1] : undefined;
  }
  let next = at + 1;
  for (const part of others) {
    const found = words.slice(next, next + PARTICLE_REACH).findIndex(({ lower }) => lower === part);
    if (found < 0 || (found > 0 && !SEPARABLE.has(part))) return undefined;
    next += found + 1;
  }
  return [at, next];
}

function hasObject(row: TriggerRow, words: readonly Word[], chunk: AnyChunk): boolean {
  if (row.objects.length === 0) return true;
  const after = words.slice(chunk.to, chunk.to + OBJECT_REACH);
  const end = after.findIndex(({ lower }) => /^[.;:]$/u.test(lower));
  const near = (end < 0 ? after : after.slice(0, end)).map(({ lower }) => lower);
  // In the passive the object stands before: "the key rate was raised".
  const before = (chunk as VerbChunk).passive ? words.slice(Math.max(0, chunk.from - 5), chunk.from) : [];
  const text = ` ${[...before.map(({ lower }) => lower), '|', ...near].join(' ')} `;
  return row.objects.some((object) => text.includes(` ${object} `));
}
