import { z } from 'zod';
import type { Artefact } from './artefact.ts';

/** Half-open interval of UTF-16 code units into `Article.text`. */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = Artefact<typeof spanSchema>;

/** A span with the words that stand there: `text.slice(span.start, span.end) === quote`. */
export interface Quoted {
  readonly span: Span;
  readonly quote: string;
}

/** The words at a span, as a `Quoted`; the one way to build one, so that quotes are exact by construction. */
export function quoteAt(text: string, start: number, end: number): Quoted {
  return { span: { start, end }, quote: text.slice(start, end) };
}

export function isExact(text: string, quoted: Quoted): boolean {
  return text.slice(quoted.span.start, quoted.span.end) === quoted.quote;
}

/** Number of code units that two spans share. */
export function overlapLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
