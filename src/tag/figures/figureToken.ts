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

// Numbers: 1,300.5 / 1 300 000 (with no-break spaces) / 1,50,000 / 37.5 / .001. Words: U.S. / a.m. / letters.
const TOKEN =
  /(?<number>\d{1,3}(?:,\d{3}){1,9}(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,9}(?!\d)|\d{1,2}(?:,\d\d){1,9},\d{3}(?!\d)|\d+(?:\.\d+)?|(?<![\p{L}\p{N}])\.\d+)|(?<word>(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?=fold\b)|(?:\p{Lu}\.){2,}|[ap]\.m\.|[\p{L}\p{M}]+)|(?<possessive>['’‘][\p{L}]{1,2}(?![\p{L}]))|[^\s]/giu;

export function lexFigures(text: string): FigureToken[] {
  const tokens: FigureToken[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const word = match[0];
    const kind =
      match.groups?.number !== undefined ? 'number' : match.groups?.word !== undefined ? 'word' : 'mark';
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase().replace(/[’‘]/gu, "'"),
      kind,
      glued: start === end && tokens.length > 0,
    });
    end = start + word.length;
  }
  return tokens;
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
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
