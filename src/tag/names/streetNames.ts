import type { SentenceWords } from '../textSentence.ts';
import type { NameSpan } from './nameSpans.ts';

const STREETS = /^(?:Avenue|Boulevard|Crescent|Highway|Motorway|Road|Street|Terrace)$/u;
/** Surnames too, or the ends of other names. */
const PERHAPS_STREETS =
  /^(?:Close|Court|Drive|Gardens|Grove|Hill|Lane|Mews|Park|Place|Row|Square|Walk|Way)$/u;

/**
 * Streets are places, whatever the tagger saw in "Kadir, 44, of St Osyth's Road, was jailed": taken for people and
 * companies they do what is done to those who live there.
 */
export function typeStreets(sentences: readonly SentenceWords[], spans: readonly NameSpan[]): NameSpan[] {
  return spans.map((span) => {
    const isKnown = span.entry !== undefined || span.end - span.start === 1;
    return !isKnown && isStreet(sentences[span.sentence] ?? [], span) ? { ...span, type: 'place' } : span;
  });
}

function isStreet(words: readonly string[], { start, end }: NameSpan): boolean {
  const last = words[end - 1] ?? '';
  return STREETS.test(last) || (PERHAPS_STREETS.test(last) && isAddress(words, start));
}

/** ", of Mill Lane" and "12 Mill Lane" */
function isAddress(words: readonly string[], start: number): boolean {
  const before = words[start - 1] ?? '';
  return /^\d+\p{L}?$/u.test(before) || (before === 'of' && words[start - 2] === ',');
}
