import { fromPhrase } from './figureMeasurePhrase.ts';
import { type Phrase, phraseAfter } from './figurePhrase.ts';
import { isSaying } from './figureSaying.ts';
import type { FigureSentence } from './figureSentence.ts';
import { scaleWords } from './numberWords.ts';

/** A noun phrase of a figure's sentence: perhaps what the figure measures, perhaps whose it is. */
export interface Candidate {
  /** Nouns in a row, or one pronoun; determiners, possessors and what follows "of" are others. */
  readonly phrase: Phrase;
  /** The same with what follows "of" or "and". */
  readonly whole: Phrase;
  readonly isPronoun: boolean;
}

/** A page without punctuation must not cost the square of its length. */
const REACH = 40;

/** Noun phrases near a token, in order; a unit is part of its figure, what is counted is none. */
export function candidatesAround(sentence: FigureSentence, at: number): Candidate[] {
  const { tokens, classes } = sentence;
  const measured = measuredTokens(sentence);
  const isNoun = (index: number): boolean => classes[index] === 'noun' && !measured.has(index);
  const candidates: Candidate[] = [];
  const limit = Math.min(tokens.length, at + REACH);
  for (let start = Math.max(0, at - REACH); start < limit; start++) {
    const isPronoun = classes[start] === 'pronoun' || POSSESSIVES.has(tokens[start]?.lower ?? '');
    if (!isNoun(start) && !isPronoun) continue;
    let end = start + 1;
    while (!isPronoun && end < limit && (isNoun(end) || isHyphenated(sentence, end))) end++;
    const phrase = { start, end };
    // "Quillon" of "Quillon's profit"
    const isOwner = classes[end] === 'possessive';
    const whole = isPronoun || isOwner ? phrase : (phraseAfter(sentence, start) ?? phrase);
    candidates.push({ phrase, whole, isPronoun });
    start = end - 1;
  }
  return candidates;
}

const POSSESSIVES: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her']);

function isHyphenated({ tokens, classes }: FigureSentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^[-‐‑&]$/u.test(token.text) && token.glued && classes[at + 1] === 'noun';
}

/** Tokens of numbers, units and "per second": what is counted is left out. */
function measuredTokens({ quantities, classes, tokens }: FigureSentence): ReadonlySet<number> {
  const measured = new Set<number>();
  for (const { start, end, numeral, unit } of quantities) {
    for (let at = start; at < end; at++) {
      const isCounted = unit?.kind === 'count' && at > numeral && classes[at] === 'noun';
      if (!isCounted || scaleWords.has(tokens[at]?.lower ?? '')) measured.add(at);
    }
    for (let at = end; at < end + RATE_REACH; at++) if (tokens[at]?.lower === 'per') measured.add(at + 1);
  }
  return measured;
}

/** How far behind a figure "per" may stand, in tokens. */
const RATE_REACH = 4;

/** "the council said", "said the council", "according to the council": who tells it. */
export function isTeller({ tokens, classes }: FigureSentence, { phrase, whole }: Candidate): boolean {
  if (isSaying(tokens[phrase.end]?.lower ?? '') || isSaying(tokens[whole.end]?.lower ?? '')) return true;
  const before = classes[phrase.start - 1] === 'determiner' ? phrase.start - 2 : phrase.start - 1;
  const opening = tokens[before]?.lower ?? '';
  return isSaying(opening) || (opening === 'to' && tokens[before - 1]?.lower === 'according');
}

/** The phrase as a measure; pronouns are none. */
export function measureOf(sentence: FigureSentence, { whole, isPronoun }: Candidate): string | undefined {
  return isPronoun ? undefined : fromPhrase(sentence, whole).measure;
}
