import { type Phrase, phraseAfter, phraseBefore, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import { isPointing, isTargetWord, isTimePhrase } from './figureWording.ts';

/** Whose a quantity is by the words that touch it: "Orland's 5% goal", "its 1,200 workers", "the 150-seat chamber". */
export function ownerOf(sentence: FigureSentence, quantity: Quantity): Phrase | undefined {
  const { tokens, classes } = sentence;
  const before = quantity.start - 1;
  if (classes[before] === 'possessive') return phraseBefore(sentence, before);
  if (/^(?:its|their|his|her)$/u.test(tokens[before]?.lower ?? '')) return { start: before, end: before + 1 };
  const accused = accusedBehind(sentence, quantity);
  if (accused !== undefined) return accused;
  const having = havingBefore(sentence, quantity);
  if (having !== undefined) return having;
  if (/^(?:percent|currency|duration)$/u.test(quantity.unit?.kind ?? '')) return undefined;
  if (!isAttribute(sentence, quantity)) return undefined;
  const phrase = phraseAfter(sentence, quantity.end);
  return phrase === undefined || isTargetWord(tokens[phrase.end - 1]?.text ?? '') ? undefined : phrase;
}

/** "a 260-page report", "the 125-seat assembly": with its hyphen the figure is an attribute of the noun behind it. */
export function isAttribute({ tokens, classes }: FigureSentence, { numeral, end }: Quantity): boolean {
  return /^[-‐‑]$/u.test(tokens[numeral + 1]?.text ?? '') && classes[end] === 'noun';
}

const PENALTY =
  /^(?:fines?|penalty|penalties|damages|claims?|lawsuits?|sanctions|compensation|award|verdict|judgment|suit)$/u;

/** "a fine of 80 million against Orlane": who is to pay it. */
function accusedBehind(sentence: FigureSentence, { start, end }: Quantity): Phrase | undefined {
  const { tokens } = sentence;
  if (!tokens.slice(Math.max(0, start - 5), start).some(({ lower }) => PENALTY.test(lower))) return undefined;
  for (let at = end; at < end + 3; at++) {
    if (/^(?:against|on)$/u.test(tokens[at]?.lower ?? '')) {
      const phrase = phraseAfter(sentence, at + 1);
      return phrase === undefined || isTimePhrase(phraseText(sentence, phrase)) ? undefined : phrase;
    }
  }
  return undefined;
}

/** What one makes with others, not what one has: "a contract with 3 firms". */
const SHARED =
  /^(?:contracts?|deals?|agreements?|talks|meetings?|treat(?:y|ies)|pacts?|wars?|partnerships?|accords?|trade|negotiations|interviews?|ties|together|match|matches|draw)$/u;

/** "a trial with 640 volunteers", "a plant with 300 workers": what has the counted things. */
function havingBefore(sentence: FigureSentence, { start, unit }: Quantity): Phrase | undefined {
  const { tokens, classes } = sentence;
  if (unit?.kind !== 'count' || tokens[start - 1]?.lower !== 'with' || classes[start - 2] !== 'noun')
    return undefined;
  const phrase = phraseBefore(sentence, start - 1);
  // "Kestria is a country with 3 million inhabitants" is said of Kestria, "entered the summit with one goal" of who did.
  const before = phrase?.start ?? 0;
  const isIndefinite = /^an?$/u.test(tokens[before - 1]?.lower ?? '') || classes[before - 1] === 'number';
  if (!isIndefinite || /^(?:is|was|are|were|be|been|as)$/u.test(tokens[before - 2]?.lower ?? ''))
    return undefined;
  return phrase === undefined || SHARED.test(tokens[phrase.end - 1]?.lower ?? '') ? undefined : phrase;
}

/** "70% of the 2,000 jobs": the noun phrase behind "of", whatever number stands before it. */
export function sharersBehind(sentence: FigureSentence, at: number): Phrase | undefined {
  if (isPointing(sentence.tokens[at]?.lower ?? '')) return { start: at, end: at + 1 };
  let start = at;
  while (start < at + 5 && /^(?:determiner|number)$/u.test(sentence.classes[start] ?? '')) start++;
  return phraseAfter(sentence, start);
}

/** Whose share it is where the share itself is the subject: "58% of nurses", "one in six patients". */
export function sharersOf(sentence: FigureSentence, { unit, base, end }: Quantity): Phrase | undefined {
  if (unit?.kind !== 'percent' && unit?.kind !== 'ratio') return undefined;
  if (base !== undefined && sentence.tokens[end]?.lower === 'of') return sharersBehind(sentence, end + 1);
  const isOne = unit.kind === 'ratio' && !/^(?:ratio|times|fold)$/u.test(unit.name);
  return isOne ? phraseAfter(sentence, end) : undefined;
}

/** Words between a figure and the place that it was measured in. */
const PLACE_REACH = 8;
const NO_PLACE =
  /^(?:least|most|all|average|total|fact|part|case|way|end|beginning|start|morning|evening|afternoon|night|course|rate|price|cost|value|weight|future|past|event|office|top|hand|basis|condition)$/iu;

/** "25 centimetres fell in Lindal", "2.4 doctors in the northern districts", "In Marl, ...": where nobody else has it. */
export function placeOf(sentence: FigureSentence, { end }: Quantity): Phrase | undefined {
  const { tokens } = sentence;
  for (let at = end; at < end + PLACE_REACH; at++) {
    const token = tokens[at];
    if (token === undefined || /^[,;:.()!?—–]$/u.test(token.text)) break;
    if (/^(?:in|on|at|across|throughout|inside|outside|near)$/u.test(token.lower)) {
      const phrase = placePhrase(sentence, at + 1);
      if (phrase !== undefined) return phrase;
    }
  }
  if (!/^(?:in|across|at|throughout)$/u.test(tokens[0]?.lower ?? '')) return undefined;
  const opening = placePhrase(sentence, 1);
  return opening !== undefined && tokens[opening.end]?.text === ',' ? opening : undefined;
}

function placePhrase(sentence: FigureSentence, at: number): Phrase | undefined {
  const { tokens } = sentence;
  const phrase = phraseAfter(sentence, at);
  if (phrase === undefined || isTimePhrase(phraseText(sentence, phrase))) return undefined;
  const isNamed = /^\p{Lu}/u.test(tokens[phrase.start]?.text ?? '');
  const isDefinite = tokens[at]?.lower === 'the';
  return (isNamed || isDefinite) && !NO_PLACE.test(tokens[phrase.end - 1]?.text ?? '') ? phrase : undefined;
}
