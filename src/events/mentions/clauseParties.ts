import type { AnyChunk, Chunk } from './chunks.ts';
import { isTimeWord } from './chunks.ts';
import { CLAUSE_OPENERS, CONJUNCTIONS, OBJECT_CONTROL, PREPOSITIONS, RELATIVES } from './clauseWords.ts';
import type { Word } from './sentenceWords.ts';

/** A sentence cut into chunks, with what is asked of it again and again. */
export interface ChunkedSentence {
  readonly words: readonly Word[];
  readonly chunks: readonly AnyChunk[];
}

/** A noun chunk beside a verb or noun, with the preposition that ties it to it, if any. */
export interface Complement {
  readonly chunk: Chunk;
  readonly preposition?: string;
}

/** Chains of clauses longer than this are no longer followed. */
const MAX_DEPTH = 4;

/** Words between two neighbouring chunks, lower-cased. */
export function gapBefore({ words, chunks }: ChunkedSentence, position: number): string[] {
  const from = chunks[position - 1]?.to ?? 0;
  const to = chunks[position]?.from ?? words.length;
  return words.slice(from, to).map(({ lower }) => lower);
}

/** The noun chunks that are the subject of the verb chunk at `position`; several where they are coordinated. */
export function subjectsOf(sentence: ChunkedSentence, position: number, depth = 0): Chunk[] {
  const { chunks } = sentence;
  const verb = chunks[position];
  if (verb?.kind !== 'verb' || depth > MAX_DEPTH) return [];
  const gap = gapBefore(sentence, position);
  const before = previousVerb(sentence, position);
  if (verb.infinitive && before !== undefined) {
    const governor = chunks[before];
    const between = chunks.slice(before + 1, position).filter((chunk) => !isTimeChunk(sentence, chunk));
    const head = sentence.words[governor?.head ?? 0]?.lower ?? '';
    const passive = governor?.kind === 'verb' && governor.passive;
    if (OBJECT_CONTROL.test(head) && !passive && between[0] !== undefined) return [between[0]];
    return subjectsOf(sentence, before, depth + 1);
  }
  const relative = gap.findLast((word) => RELATIVES.has(word));
  const left = nounBefore(sentence, position);
  if (relative !== undefined) {
    if (left === undefined) return [];
    const members = isMemberOf(sentence, left, before) ? subjectsOf(sentence, before ?? 0, depth + 1) : [];
    return [...members, ...chainOf(sentence, left)];
  }
  if (verb.participle) {
    // ", urging him to ..." goes with the verb before; "rebels holding the town" with the noun before.
    if (left !== undefined && !gap.includes(',')) return chainOf(sentence, left);
    return before === undefined ? [] : subjectsOf(sentence, before, depth + 1);
  }
  // "and the two then talked": between a subject and its verb "then" is an adverb.
  const coordinated = gap.some((word) => CONJUNCTIONS.has(word)) && gap.join() !== 'then';
  if (before !== undefined && (coordinated || left === undefined)) {
    return subjectsOf(sentence, before, depth + 1);
  }
  if (left === undefined) return [];
  // "X, who visited Y, met Z": the comma closes the relative clause, its own object is not the subject.
  if (before !== undefined && gap.at(-1) === ',' && opensRelative(sentence, before)) {
    return subjectsOf(sentence, before, depth + 1);
  }
  const subject = chainOf(sentence, left);
  // "Iraq said it would allow ...": within a sentence "it" and "they" are those who speak.
  const isPronoun = subject.every(({ head }) => /^(?:it|they)$/u.test(sentence.words[head]?.lower ?? ''));
  return isPronoun && before !== undefined ? subjectsOf(sentence, before, depth + 1) : subject;
}

/** "X is among the leaders who ...", "X belongs to those who ...": X does it too. */
function isMemberOf(sentence: ChunkedSentence, noun: number, verb: number | undefined): boolean {
  if (verb === undefined || noun !== verb + 1) return false;
  const head = sentence.words[sentence.chunks[verb]?.head ?? -1]?.lower ?? '';
  const links = gapBefore(sentence, noun).concat(
    sentence.words[sentence.chunks[noun]?.from ?? 0]?.lower ?? '',
  );
  return (
    /^(?:is|are|was|were|be|belong)/u.test(head) &&
    links.some((word) => /^(?:among|one|those|of)$/u.test(word))
  );
}

function opensRelative(sentence: ChunkedSentence, position: number): boolean {
  return gapBefore(sentence, position).some((word) => RELATIVES.has(word));
}

export function isTimeChunk({ words }: Pick<ChunkedSentence, 'words'>, chunk: Chunk): boolean {
  return isTimeWord(words[chunk.head]);
}

function previousVerb({ chunks }: ChunkedSentence, position: number): number | undefined {
  const found = chunks.slice(0, position).findLastIndex(({ kind }) => kind === 'verb');
  return found < 0 ? undefined : found;
}

/** Position of the noun chunk before a verb, days passed over; none where another verb stands between. */
function nounBefore(sentence: ChunkedSentence, position: number): number | undefined {
  for (let at = position - 1; at >= 0; at--) {
    const chunk = sentence.chunks[at];
    if (chunk === undefined || chunk.kind === 'verb') return undefined;
    if (!isTimeChunk(sentence, chunk)) return at;
  }
  return undefined;
}

/**
 * The whole subject that ends at a chunk: back over "of" and "in" phrases to the noun that heads them, over
 * appositions between commas to the noun they explain, and over "and" to its other parts.
 */
function chainOf(sentence: ChunkedSentence, position: number): Chunk[] {
  const { chunks } = sentence;
  const parts: Chunk[] = [];
  let at = position;
  let extent = 0;
  for (;;) {
    const chunk = chunks[at];
    if (chunk === undefined || chunk.kind === 'verb') break;
    const gap = gapBefore(sentence, at);
    const previous = chunks[at - 1];
    const hasNounBefore = previous?.kind === 'noun';
    const link = gap.find((word) => word !== '(' && word !== ')');
    // "before the leaders convene": the word opens the clause whose subject this is.
    const opensClause = link !== undefined && at === position && CLAUSE_OPENERS.has(link);
    if (hasNounBefore && link !== undefined && !opensClause && PREPOSITIONS.has(link) && gap.length <= 2) {
      // A day is no head: "On Monday in Paris the minister met".
      if (isTimeChunk(sentence, previous)) break;
      extent = Math.max(extent, chunk.to);
      at--;
      continue;
    }
    const fronted = link !== undefined && !opensClause && PREPOSITIONS.has(link) && !hasNounBefore;
    if (!fronted) parts.unshift(extent > chunk.to ? { ...chunk, extent } : chunk);
    extent = 0;
    if (hasNounBefore && gap.length > 0 && gap.every((word) => LIST_WORDS.has(word))) {
      if (isTimeChunk(sentence, previous)) break;
      at--;
      continue;
    }
    break;
  }
  return parts;
}

/** Between the parts of a list, an apposition and its noun, or a group and the member it names. */
const LIST_WORDS: ReadonlySet<string> = new Set([
  ',',
  'and',
  '&',
  '-',
  '–',
  '—',
  'including',
  'led',
  'by',
  '(',
  ')',
]);

/** How far objects are looked for, in chunks. */
const OBJECT_CHUNKS = 8;

/** Noun chunks after a chunk up to the end of its clause, with their prepositions; infinitives are passed through. */
export function complementsOf(sentence: ChunkedSentence, position: number): Complement[] {
  const { chunks } = sentence;
  const found: Complement[] = [];
  for (let at = position + 1; at < chunks.length && at <= position + OBJECT_CHUNKS; at++) {
    const chunk = chunks[at];
    const gap = gapBefore(sentence, at);
    if (chunk === undefined || gap.some((word) => CLAUSE_OPENERS.has(word) || /^[.;:!?]$/u.test(word))) break;
    if (chunk.kind === 'verb') {
      const controls =
        found.length > 0 && OBJECT_CONTROL.test(sentence.words[chunks[position]?.head ?? -1]?.lower ?? '');
      if (chunk.infinitive && chunks[position]?.kind === 'verb' && !controls) continue;
      break;
    }
    if (isTimeChunk(sentence, chunk)) continue;
    // ", according to the agency": who says so takes no part.
    if (gap.includes('according') || (gap.includes(',') && startsClause(sentence, at))) break;
    const preposition = gap.findLast((word) => PREPOSITIONS.has(word));
    found.push(preposition === undefined ? { chunk } : { chunk, preposition });
  }
  return found;
}

/** ", the commission in Tarsk said": a noun behind a comma that turns out to be the subject of another verb. */
function startsClause(sentence: ChunkedSentence, position: number): boolean {
  const { chunks } = sentence;
  for (let at = position + 1; at < chunks.length; at++) {
    const chunk = chunks[at];
    const gap = gapBefore(sentence, at);
    if (chunk === undefined || gap.some((word) => word === ',' || RELATIVES.has(word))) return false;
    if (chunk.kind === 'verb') return !chunk.infinitive && !chunk.participle;
  }
  return false;
}

/** "demanded that the government release them": the subject of the clause that a verb of demanding governs. */
export function clauseSubjectOf(sentence: ChunkedSentence, position: number): Chunk | undefined {
  const next = sentence.chunks[position + 1];
  return next?.kind === 'noun' && gapBefore(sentence, position + 1).join() === 'that' ? next : undefined;
}
