import { isAsciiAlphanumeric } from '../../model/ascii.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** How many words a text has, and how many of them are known ones; the text is read character by character. */
export interface WordCount {
  words: number;
  known: number;
}

/** Words, runs of letters and digits. */
export function countWords(text: string): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isUncommon(code)) return text.match(WORD)?.length ?? 0;
    const isWord = isAsciiAlphanumeric(code);
    if (isWord && !isInside) words++;
    isInside = isWord;
  }
  return words;
}

/**
 * Counts the words of a text and those of up to `longest` letters that a list holds.
 * @param lower in lower case
 */
export function countKnown(lower: string, list: ReadonlySet<string>, longest: number): WordCount {
  const count = { words: 0, known: 0 };
  let start = -1;
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : SPACE;
    if (isUncommon(code)) return matchKnown(lower, list, longest);
    if (isAsciiAlphanumeric(code)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      count.words++;
      if (at - start <= longest && list.has(lower.slice(start, at))) count.known++;
      start = -1;
    }
  }
  return count;
}

function matchKnown(lower: string, list: ReadonlySet<string>, longest: number): WordCount {
  const tokens = lower.match(WORD) ?? [];
  let known = 0;
  for (const token of tokens) if (token.length <= longest && list.has(token)) known++;
  return { words: tokens.length, known };
}

const SPACE = 32;

/** Neither ASCII nor one of the dashes and quotation marks, among which there is no letter. */
function isUncommon(code: number): boolean {
  return code > 127 && (code < 0x2000 || code > 0x206f);
}
