import type { Word } from './words.ts';

const BEFORE_NOUN =
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|no|any|more|such|of|new|old|for|on|by|with)$/u;
/** What follows a verb: an infinitive, a clause, an object that begins like one. */
const AFTER_VERB = /^(?:to|that|an?|the|his|her|its|their|our|more|nothing|him|them|it|all|up|new|\p{N}.*)$/u;

/**
 * Whether a cue word names what was said elsewhere: "Trump's demands", "an old promise", "has been promised". Only
 * the words beside it are looked at, no parse.
 */
export function isNounUse(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (word === undefined) return false;
  if (before !== undefined && (before.possessive || BEFORE_NOUN.test(before.text))) return true;
  if (word.base !== word.text || /(?:ed|ing)$/u.test(word.text)) return before?.text === 'been';
  if (!AMBIGUOUS.test(word.stem)) return false;
  return after === undefined || !(AFTER_VERB.test(after.text) || after.capitalized);
}

const AMBIGUOUS = /^(?:pledg|promis|demand|vow|target|plan|forecast|urg)$/u;
