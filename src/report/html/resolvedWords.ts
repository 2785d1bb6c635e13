import type { Claim } from '../../model/claim.ts';
import { formatDate } from '../dates.ts';
import { capitalize } from '../wording.ts';

const BRACKET = /(\[[^[\]]{0,300}\])/u;
const PRONOUN = /^(?:he|she|it|they|we|i|him|her|them|us|me|his|their|our|my|its)$/iu;
/** Words. */
const LONGEST_OFFICE = 3;
const DATE = /^(\d{4}(?:-\d{2}){0,2})(?: to (\d{4}(?:-\d{2}){0,2}))?$/u;

/**
 * The words that the standalone form resolves, each with what it stands for: "Monday" and "9 March 2026", "he" and
 * "Ada Quill". Undefined where the standalone form does more than to add brackets, or adds none.
 */
export function resolvedWords({ standalone, quote }: Claim): [words: string, meaning: string][] | undefined {
  const pieces = standalone.split(BRACKET);
  const plain = pieces.filter((_, at) => at % 2 === 0).join('');
  if (pieces.length === 1 || plain.replace(/\s+/gu, '') !== quote.replace(/\s+/gu, '')) return undefined;
  return pieces.flatMap((piece, at): [string, string][] => {
    if (at % 2 === 0) return [];
    const meaning = piece.slice(1, -1);
    const before = (pieces[at - 1] ?? '').trimEnd().split(/\s+/u);
    // "[Ada Quill:] ": the speaker, who is named beside every claim.
    if (meaning.endsWith(':')) return [];
    const date = DATE.exec(meaning);
    if (date !== null) return [[timeWords(before), dateWords(date[1], date[2])]];
    // "[Ada] Quill": a given name stands before the name that it completes.
    const [next] = /^\s*\p{Lu}[\p{L}\p{M}'’-]*/u.exec(pieces[at + 1] ?? '') ?? [];
    if (next !== undefined && !PRONOUN.test(before.at(-1) ?? ''))
      return [[next.trim(), `${meaning} ${next.trim()}`]];
    return [[officeOf(before), meaning]];
  });
}

/** "secretary general" of "the secretary general", else the last word. */
function officeOf(before: readonly string[]): string {
  const start = before.findLastIndex((word) => /^(?:the|an?|his|her|its|their)$|['’]s$/iu.test(word)) + 1;
  const length = start > 0 && before.length - start <= LONGEST_OFFICE ? before.length - start : 1;
  return before
    .slice(-Math.max(1, length))
    .join(' ')
    .replace(/[,;:]$/u, '');
}

/** "Monday", "May 12", "last week", "14 months ago": as many of the words before the bracket as say a time. */
function timeWords(before: readonly string[]): string {
  const last = before.at(-1) ?? '';
  if (/^(?:ago|earlier|later|before)\W*$/iu.test(last)) return before.slice(-3).join(' ');
  return before.slice(/^(?:\d|week|month|year|quarter|weekend)/iu.test(last) ? -2 : -1).join(' ');
}

function dateWords(start = '', end?: string): string {
  const [from, to] = [start, end].map((date) => (date === undefined ? undefined : formatPart(date)));
  return to === undefined ? capitalize(from ?? '') : `${from} to ${to}`;
}

/** "9 March 2026", "March 2026", "2026". */
function formatPart(date: string): string {
  return date.length === 7 ? formatDate(`${date}-01`).replace(/^1 /u, '') : formatDate(date);
}
