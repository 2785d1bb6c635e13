import { opensWithCapital } from '../../lexicon/capital.ts';

/** A number in digits, a word, or a mark of one character. Offsets are into the text given to the lexer. */
export interface FigureToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, typographic apostrophes made plain. */
  readonly lower: string;
  readonly kind: 'number' | 'word' | 'mark';
  /** Touches the token before it. */
  readonly glued: boolean;
}

// Numbers: 1,300.5 / 1 300 000 (with no-break spaces) / 150 000 (with any, in front of noughts) / 1,50,000 / 37.5 / .001. Words: U.S. / a.m. / letters.
const TOKEN =
  /(?<number>\d{1,3}(?:,\d{3}){1,9}(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,9}(?!\d)|\d{1,3}(?: \d{3}){0,8} 000(?!\d)|\d{1,2}(?:,\d\d){1,9},\d{3}(?!\d)|\d+(?:\.\d+)?|(?<![\p{L}\p{N}])\.\d+)|(?<word>(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?=fold\b)|(?:\p{Lu}\.){2,}|[ap]\.m\.|[\p{L}\p{M}]+)|(?<possessive>['’‘][\p{L}]{1,2}(?![\p{L}]))|[^\s]/iuy;

export function lexFigures(text: string): FigureToken[] {
  const tokens: FigureToken[] = [];
  let end = 0;
  let at = 0;
  const add = (word: string, kind: FigureToken['kind'], lower: string): void => {
    const glued = at === end && tokens.length > 0;
    end = at + word.length;
    tokens.push({ start: at, end, text: word, lower, kind, glued });
    at = end;
  };
  while (at < text.length) {
    const plain = endOfPlainWord(text, at);
    if (plain > at) {
      const word = text.slice(at, plain);
      add(word, 'word', word.toLowerCase());
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) at++;
    else {
      const { number, word } = match.groups ?? {};
      const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark';
      add(match[0], kind, match[0].toLowerCase().replace(/[’‘]/gu, "'"));
    }
  }
  return tokens;
}

/**
 * Where a word of bare letters ends that starts at some offset; the offset itself where the pattern has to look: before a
 * full stop ("U.S."), a letter beyond ASCII, and in "threefold". Four tokens in five are such words, and the pattern
 * takes ten times as long to find one.
 */
function endOfPlainWord(text: string, from: number): number {
  let to = from;
  while (isPlainLetter(text.charCodeAt(to))) to++;
  const next = text.charCodeAt(to);
  if (next === FULL_STOP || next > LAST_ASCII) return from;
  const last = text.charCodeAt(to - 1) | SMALL;
  return last === SMALL_D && /fold$/iu.test(text.slice(from, to)) ? from : to;
}

const FULL_STOP = 46;
const LAST_ASCII = 127;
/** The bit by which small letters differ from capitals. */
const SMALL = 32;
const [SMALL_A, SMALL_D, SMALL_Z] = [97, 100, 122];

function isPlainLetter(code: number): boolean {
  const small = code | SMALL;
  return small >= SMALL_A && small <= SMALL_Z;
}

export function isWord(token: FigureToken | undefined): token is FigureToken & { kind: 'word' } {
  return token?.kind === 'word';
}

export function isNumber(token: FigureToken | undefined): token is FigureToken & { kind: 'number' } {
  return token?.kind === 'number';
}

/** A hyphen or dash that touches what is before it: "six-speed", "5-10". */
export function isHyphen(token: FigureToken | undefined): boolean {
  return token !== undefined && /^[-‐‑–]$/u.test(token.text) && token.glued;
}

export function isCapitalised(token: FigureToken | undefined): boolean {
  return opensWithCapital(token?.text);
}
