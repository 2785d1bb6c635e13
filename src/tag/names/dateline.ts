import type { NameSpan } from './nameSpans.ts';

const CAPITALS = /^\p{Lu}{3,}$/u;
const DASH = /^[-–—]+$/u;
const LONGEST = 8;

/**
 * "UTREST, March 3 (Wire) - Ondria has ...": the town in capitals before the first dash of a text is a place and no
 * part of the name behind the dash.
 */
export function readDateline(
  words: readonly string[],
  spans: readonly NameSpan[],
  sentence: number,
): NameSpan[] {
  let end = 0;
  while (end < 3 && CAPITALS.test(words[end] ?? '')) end++;
  if (end === 0 || CAPITALS.test(words.find((word, index) => index >= end && /^\p{L}/u.test(word)) ?? '')) {
    return [...spans];
  }
  const dash = words.findIndex((word, index) => index >= end && index < LONGEST && DASH.test(word));
  if (dash < 0 || !/^[-–—,(]+$/u.test(words[end] ?? '')) return [...spans];
  const rest = spans.flatMap((span): NameSpan[] => {
    if (span.end <= dash || span.start > dash) return span.start < end ? [] : [span];
    return span.end > dash + 1 ? [{ ...span, start: dash + 1 }] : [];
  });
  const known = spans.find((span) => span.start === 0 && span.end === end && span.entry !== undefined);
  return [known ?? { sentence, start: 0, end, type: 'place', isAdjective: false }, ...rest];
}
