/** What a code unit can be in a word; words are found unit by unit, since a pattern took four times as long. */
const UNKNOWN = 0;
const NO_WORD = 1;
const LETTER = 2;
/** Within a word only: "3.5", "well-known". */
const JOINER = 3;
const APOSTROPHE = 4;
/** A word by itself. */
const SYMBOL = 5;

const LETTERS = /^[\p{L}\p{N}]/iu;
/** What an apostrophe may be followed by: "'ve". The long s is an s as well. */
const CONTRACTED = /^(?:s|re|ve|ll|d|m|t)$/iu;
const LONGEST_CONTRACTION = 2;

/** By code unit, looked up once each. */
const kinds = new Uint8Array(0x10000);
for (const mark of '-.,') kinds[mark.charCodeAt(0)] = JOINER;
for (const mark of "'’‘") kinds[mark.charCodeAt(0)] = APOSTROPHE;
for (const mark of '%$€£') kinds[mark.charCodeAt(0)] = SYMBOL;

function kindAt(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  // Half of a pair says nothing by itself.
  if (unit >= 0xd800 && unit < 0xe000)
    return LETTERS.test(text.slice(at, Math.min(at + 2, end))) ? LETTER : NO_WORD;
  const kind = LETTERS.test(String.fromCharCode(unit)) ? LETTER : NO_WORD;
  kinds[unit] = kind;
  return kind;
}

/** Where the next word may begin: at a letter, a digit, an apostrophe or a sign such as "%"; `end` where there is none. */
export function findWordStart(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const kind = kindAt(text, at, end);
    if (kind !== NO_WORD && kind !== JOINER) break;
    at++;
  }
  return at;
}

/** Where the word that begins at `start` ends; `start` itself where an apostrophe begins none. */
export function findWordEnd(text: string, start: number, end: number): number {
  const kind = kindAt(text, start, end);
  if (kind === SYMBOL) return start + 1;
  if (kind === APOSTROPHE) {
    const behind = endOfLetters(text, start + 1, end);
    const length = behind - start - 1;
    const isWord = length <= LONGEST_CONTRACTION && CONTRACTED.test(text.slice(start + 1, behind));
    return isWord ? behind : start;
  }
  let at = endOfLetters(text, start, end);
  while (at < end && kindAt(text, at, end) === JOINER) {
    const next = endOfLetters(text, at + 1, end);
    if (next === at + 1) break;
    at = next;
  }
  return at;
}

function endOfLetters(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && kindAt(text, at, end) === LETTER) at += isHighSurrogate(text.charCodeAt(at)) ? 2 : 1;
  return at;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
