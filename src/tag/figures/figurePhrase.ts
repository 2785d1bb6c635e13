import type { FigureSentence } from './figureSentence.ts';

/** Half-open token indexes of a noun phrase without its determiner. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** A noun phrase with what is attached to it: "turnout" + "in Tarsovia". */
export interface AttachedPhrase {
  readonly head: Phrase;
  readonly attached: Phrase | undefined;
}

/** Longest noun phrase that is read; longer runs of nouns are no news prose. */
const REACH = 9;

/** The noun phrase that ends right before a token; "prices of gold" is one. */
export function phraseBefore({ tokens, classes }: FigureSentence, end: number): Phrase | undefined {
  let start = end;
  while (start > 0 && end - start < REACH) {
    const kind = classes[start - 1];
    const token = tokens[start - 1];
    const isInside =
      kind === 'noun' ||
      kind === 'possessive' ||
      (kind === 'number' && start < end) ||
      (kind === 'mark' && /^[-‐‑&.]$/u.test(token?.text ?? '') && token?.glued === true && start < end);
    const joinsOf = token?.lower === 'of' && classes[start - 2] === 'noun' && start < end;
    const joinsAnd =
      token?.lower === 'and' && classes[start - 2] === 'noun' && start < end && end - start <= 2;
    if (!isInside && !joinsOf && !joinsAnd) break;
    start--;
  }
  while (start < end && classes[start] !== 'noun') start++;
  return start === end ? undefined : { start, end };
}

/** The noun phrase that begins at a token, after its determiner; "infrastructure and defence-related activities" is one. */
export function phraseAfter({ tokens, classes }: FigureSentence, at: number): Phrase | undefined {
  let start = at;
  while (classes[start] === 'determiner' && start < at + 2) start++;
  let end = start;
  while (end < tokens.length && end - start < REACH) {
    const kind = classes[end];
    const token = tokens[end];
    const isInside =
      kind === 'noun' ||
      (kind === 'possessive' && classes[end + 1] === 'noun') ||
      (kind === 'mark' && /^[-‐‑&]$/u.test(token?.text ?? '') && token?.glued === true);
    const joinsAnd =
      (token?.lower === 'and' || token?.lower === 'of') && classes[end + 1] === 'noun' && end > start;
    if (!isInside && !joinsAnd) break;
    end++;
  }
  return end === start ? undefined : { start, end };
}

/** The token before a noun phrase and its article. */
export function beforeArticle({ classes }: FigureSentence, { start }: Phrase): number {
  return classes[start - 1] === 'determiner' ? start - 2 : start - 1;
}

/** "in Lorvik", "of Ondria": the name behind a token, where that is a word by which names are joined. */
export function nameBehind(sentence: FigureSentence, at: number, joint: RegExp): Phrase | undefined {
  const { tokens } = sentence;
  if (!joint.test(tokens[at]?.lower ?? '')) return undefined;
  const phrase = phraseAfter(sentence, at + 1);
  return /^\p{Lu}/u.test(tokens[phrase?.start ?? -1]?.text ?? '') ? phrase : undefined;
}

export function phraseText({ text, tokens }: FigureSentence, { start, end }: Phrase): string {
  const only = tokens[start];
  // A single word holds no blank.
  if (end - start === 1 && only?.kind === 'word') return only.text;
  return text.slice(only?.start ?? 0, tokens[end - 1]?.end ?? 0).replace(/\s+/gu, ' ');
}

/** Where "shares" begins in "Microsoft shares": after a name that is followed by a common noun. */
export function afterName({ tokens, proper }: FigureSentence, { start, end }: Phrase): number {
  if (!/^\p{Lu}/u.test(tokens[start]?.text ?? '')) return start;
  for (let index = end - 2; index >= start; index--) {
    const next = tokens[index + 1];
    if (proper.has(index) && next?.kind === 'word' && next.lower !== 'of' && /^\p{Ll}/u.test(next.text))
      return index + 1;
  }
  return start;
}

/** "Spain" in "Spain's commitment": what stands before the phrase's last possessive. */
export function possessorOf(sentence: FigureSentence, { start, end }: Phrase): Phrase | undefined {
  const { tokens, classes } = sentence;
  for (let index = end - 1; index > start; index--) {
    if (classes[index] === 'possessive') return { start, end: index };
  }
  // "Microsoft shares"
  const named = afterName(sentence, { start, end });
  if (named > start) return { start, end: named };
  // "a commitment of Spain", "the share price of Callistra"
  for (let index = start + 1; index < end - 1; index++) {
    const isOf = tokens[index]?.lower === 'of' && /^\p{Ll}/u.test(tokens[index - 1]?.text ?? '');
    if (isOf && /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')) return { start: index + 1, end };
  }
  // "its own target", "their commitment"
  const before = tokens[start - 1];
  return before !== undefined && /^(?:its|their|his|her|our|my)$/u.test(before.lower)
    ? { start: start - 1, end: start }
    : undefined;
}
