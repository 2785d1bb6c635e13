import { isActor } from './figureInstitution.ts';
import { type FoundMeasure, fromPhrase, isName, named } from './figureMeasurePhrase.ts';
import { type Phrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import { isTimePhrase } from './figureWording.ts';

/** The preposition after a quantity and its phrase: "on" + "defence". */
export interface Joined {
  readonly joint: string | undefined;
  readonly joined: Phrase | undefined;
}

/** Fields of spending that end as verbs do: "2 million for training". */
const FIELD_IN_ING =
  /^(?:spending|housing|training|building|funding|farming|banking|shipping|mining|manufacturing|advertising|policing|heating|nursing|fishing|engineering|marketing|testing|recycling)$/u;

/** "(GDP)" between a figure and its preposition is skipped; a time or an act ("for failing") is no purpose. */
export function joinedAfter(sentence: FigureSentence, { end }: Quantity): Joined {
  const { tokens } = sentence;
  const isBracket = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')';
  const at = isBracket ? end + 3 : end;
  const joint = tokens[at]?.lower;
  if (!/^(?:on|in|for|into|to|towards?)$/u.test(joint ?? '')) return { joint: undefined, joined: undefined };
  const joined = phraseAfter(sentence, at + 1);
  const first = tokens[joined?.start ?? -1]?.lower ?? '';
  const isAct = /ing$/u.test(first) && !FIELD_IN_ING.test(first);
  const isUsable = joined !== undefined && !isAct && !isTimePhrase(phraseText(sentence, joined));
  return { joint, joined: isUsable ? joined : undefined };
}

/** "is meant for hard capabilities", "are for buildings", "covers infrastructure": what a part of a sum goes to. */
export function destination(sentence: FigureSentence, at: number): Phrase | undefined {
  const word = (index: number): string => sentence.tokens[index]?.lower ?? '';
  if (/^(?:covers?|goes|went)$/u.test(word(at))) {
    return phraseAfter(sentence, /^(?:to|into|on|for)$/u.test(word(at + 1)) ? at + 2 : at + 1);
  }
  if (!/^(?:is|are|was|were)$/u.test(word(at))) return undefined;
  const after = /^(?:meant|intended|earmarked|reserved|planned|set)$/u.test(word(at + 1)) ? at + 2 : at + 1;
  return word(after) === 'for' ? phraseAfter(sentence, after + 1) : undefined;
}

/** "spending earmarked for hard military capabilities" is about the capabilities. */
export function earmarkedFor(sentence: FigureSentence, at: number): Phrase | undefined {
  const word = (index: number): string => sentence.tokens[index]?.lower ?? '';
  if (!/^(?:earmarked|meant|reserved|intended|set|allocated|dedicated|destined)$/u.test(word(at)))
    return undefined;
  const joint = word(at + 1) === 'aside' ? at + 2 : at + 1;
  return /^(?:for|to)$/u.test(word(joint)) ? phraseAfter(sentence, joint + 1) : undefined;
}

/** "pledge 5% of GDP for defence", "put 3.5% into hard capabilities": what an amount is for. */
export function intendedFor(
  sentence: FigureSentence,
  { start, unit, base }: Quantity,
  { joint, joined }: Joined,
): FoundMeasure | undefined {
  // "3.5% goes to the army and 1.5% to roads"
  const isGapped = joint === 'to' && /^(?:and|,)$/u.test(sentence.tokens[start - 1]?.lower ?? '');
  if (joined === undefined || !(isGapped || /^(?:on|for|into|towards?)$/u.test(joint ?? '')))
    return undefined;
  if (unit?.kind !== 'percent' && unit?.kind !== 'currency') return undefined;
  const text = phraseText(sentence, joined);
  if (joint === 'for' && isName(sentence, joined)) return named(`payment for ${text}`);
  if (joint === 'into' && isActor(text)) return named(`investment in ${text}`);
  const found = fromPhrase(sentence, joined);
  const isOutlay = base === 'GDP' && joint !== 'into' && found.measure !== undefined;
  return isOutlay && !/(?:spending|investment)$/u.test(found.measure ?? '')
    ? { ...found, measure: `${found.measure} spending` }
    : found;
}
