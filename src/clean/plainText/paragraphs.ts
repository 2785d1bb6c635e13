import type { Block } from '../../model/article.ts';

/** A paragraph of a text file; in plain text `text` has the length of the source between `start` and `end`. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Blank lines stood before it. */
  readonly afterBlank: boolean;
  /** Where the file's markup says it. */
  readonly kind?: Block['kind'];
  /** Of a heading that the file marks: 1 is the title's. */
  readonly level?: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isBlank: boolean;
}

/**
 * Paragraphs with their places. Usually each line is one; where the file is wrapped at a fixed width, the lines up
 * to the next blank line are joined, a line end becoming one space, so that lengths and offsets stay.
 */
export function splitParagraphs(source: string): Paragraph[] {
  const lines = splitLines(source);
  const isWrapped = isHardWrapped(lines);
  const paragraphs: Paragraph[] = [];
  let afterBlank = false;
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    paragraphs.push({ ...open, text: source.slice(open.start, open.end).replace(/\s/gu, ' '), afterBlank });
    open = undefined;
    afterBlank = false;
  };
  for (const line of lines) {
    if (line.isBlank) {
      close();
      afterBlank = true;
    } else if (open !== undefined && isWrapped && !/^(?:[-*•–]|\d{1,2}[.)])\s/u.test(line.text)) {
      open.end = line.end;
    } else {
      close();
      open = { start: line.start, end: line.end };
    }
  }
  close();
  return paragraphs;
}

/** Lines without the white space around them. */
function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const raw of source.split('\n')) {
    const text = raw.trim();
    const start = from + (raw.length - raw.trimStart().length);
    lines.push({ text, start, end: start + text.length, isBlank: text === '' });
    from += raw.length + 1;
  }
  return lines;
}

const WRAP_MAX = 100;
const WRAP_MIN = 45;

/** Lines of even length that mostly stop in the middle of a sentence. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const inner = lines.filter((line, index) => !line.isBlank && lines[index + 1]?.isBlank === false);
  if (inner.length < 6) return false;
  const full = inner.filter(({ text }) => text.length >= WRAP_MIN && text.length <= WRAP_MAX);
  const open = inner.filter(({ text }) => !/[.!?:"”’»]$/u.test(text));
  return full.length >= inner.length * 0.8 && open.length >= inner.length * 0.6;
}
