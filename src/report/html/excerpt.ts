import type { Block } from '../../model/article.ts';
import type { ReportedArticle } from '../../model/run.ts';
import type { Span } from '../../model/span.ts';

/** Characters before and after a claim: enough to judge its context, and a bound for pages without paragraphs. */
const MOST_CONTEXT = 900;
const LONGEST_WORD = 40;

/** The paragraph in which a span stands, cut between words where it is longer than anybody would quote. */
export function paragraphAround({ text, blocks }: ReportedArticle, span: Span): Span {
  const block = blocks.find((one) => span.start >= one.span.start && span.start < one.span.end);
  const start = Math.min(block?.span.start ?? span.start, span.start);
  const end = Math.max(block?.span.end ?? span.end, span.end);
  return {
    start: span.start - start > MOST_CONTEXT ? wordStart(text, span.start - MOST_CONTEXT) : start,
    end: end - span.end > MOST_CONTEXT ? wordEnd(text, span.end + MOST_CONTEXT) : end,
  };
}

/** A passage of an article, and whether text between it and the passage before was left out. */
export interface Passage {
  readonly block: Block;
  readonly span: Span;
  readonly follows: 'directly' | 'gap';
}

/** The passages of an article that a report to be passed on may show: what stands around claims, no more. */
export function passagesAround(article: ReportedArticle, claims: readonly Span[]): Passage[] {
  let shownUntil = 0;
  const passages: Passage[] = [];
  for (const block of article.blocks) {
    const around = claims
      .filter(({ start }) => start >= block.span.start && start < block.span.end)
      .map((span) => paragraphAround(article, span));
    if (around.length === 0) continue;
    const start = Math.max(block.span.start, Math.min(...around.map((span) => span.start)));
    const end = Math.min(block.span.end, Math.max(...around.map((span) => span.end)));
    const gap = article.text.slice(shownUntil, start);
    passages.push({ block, span: { start, end }, follows: gap.trim() === '' ? 'directly' : 'gap' });
    shownUntil = end;
  }
  return passages;
}

function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + LONGEST_WORD).search(/\s/u);
  return space < 0 ? from + Number(isLowSurrogate(text, from)) : from + space + 1;
}

function wordEnd(text: string, from: number): number {
  const space = text.slice(from - LONGEST_WORD, from).lastIndexOf(' ');
  return space < 0 ? from - Number(isLowSurrogate(text, from)) : from - LONGEST_WORD + space;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
