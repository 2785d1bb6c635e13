import { isPastForm } from './verbs.ts';
import type { Word } from './words.ts';

/** What may stand between "will" and its verb: "will not be", "would allegedly have". */
const BETWEEN = /^(?:be|been|have|not|also|now|then|soon|\p{Ll}+ly)$/u;
const FUTURE = /^(?:will|would|shall|won't)$/u;
/** "Is to", "is due to", "plans to", "are expected to". */
const BEFORE_TO = /^(?:be|set|due|plan|schedul|expect|go|going)$/u;
const DETERMINER = /^(?:the|an?|its|his|her|their|this|that|these|those|of|no|any|each|every)$/u;

/** Whether a word tells of a deed as still to come or as done; `undefined` of most words. */
export function readDeedStatus(words: readonly Word[], at: number): 'toCome' | 'done' | undefined {
  const word = words[at];
  if (word === undefined || word.capitalized) return undefined;
  let before = at - 1;
  while (BETWEEN.test(words[before]?.text ?? '')) before--;
  const lead = words[before]?.text ?? '';
  if (FUTURE.test(lead)) return 'toCome';
  if (lead === 'to' && [words[before - 1]?.base, words[before - 1]?.stem].some(isLead)) return 'toCome';
  // "The cost of", "a cut": nouns that look like a past tense.
  return isPastForm(word) && !DETERMINER.test(words[at - 1]?.text ?? '') ? 'done' : undefined;
}

function isLead(form: string | undefined): boolean {
  return form !== undefined && BEFORE_TO.test(form);
}
