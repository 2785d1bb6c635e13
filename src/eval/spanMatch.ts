import { overlapLength, type Span } from '../model/span.ts';

/** A claim is found when at least 60% of the shorter of two spans overlaps (eval/README). */
const FOUND_AT = 0.6;

export function spansMatch(a: Span, b: Span): boolean {
  return overlapShare(a, b) >= FOUND_AT;
}

/** Shared part of the shorter span, 0 to 1. */
export function overlapShare(a: Span, b: Span): number {
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  return shorter === 0 ? 0 : overlapLength(a, b) / shorter;
}

/** Shared part of the union of two spans, 0 to 1: tells the better of several matches. */
export function overlapJaccard(a: Span, b: Span): number {
  const shared = overlapLength(a, b);
  const union = a.end - a.start + (b.end - b.start) - shared;
  return union === 0 ? 0 : shared / union;
}

/**
 * Where a quote stands in a text when every run of white space counts as one space, from an offset on.
 * Gold quotes are written as a reader sees them; texts keep their own spacing.
 */
export function locateQuote(text: string, quote: string, from = 0): Span | undefined {
  const places: number[] = [];
  let folded = '';
  for (let index = from; index < text.length; index++) {
    const character = text.charAt(index);
    const isSpace = /\s/.test(character);
    if (isSpace && folded.endsWith(' ')) continue;
    folded += isSpace ? ' ' : character;
    places.push(index);
  }
  const wanted = quote.replace(/\s+/g, ' ').trim();
  const at = wanted === '' ? -1 : folded.indexOf(wanted);
  const start = places[at];
  const last = places[at + wanted.length - 1];
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

export interface Counts {
  readonly truePositives: number;
  readonly predicted: number;
  readonly gold: number;
}

export function f1(counts: Counts): number {
  const total = counts.predicted + counts.gold;
  return total === 0 ? 0 : (2 * counts.truePositives) / total;
}
