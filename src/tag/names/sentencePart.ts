import { POSSESSIVE } from '../../language/possessive.ts';
import { isReportingVerb } from './pronounContext.ts';

/** What somebody is in a sentence, as far as the words beside the name or the description tell. */
export type SentencePart =
  | 'opening'
  | 'subject'
  | 'speaker'
  | 'apposition'
  | 'object'
  | 'oblique'
  | 'possessor'
  | 'leadingPossessor';

const PREPOSITION =
  /^(?:about|after|against|at|before|behind|beside|between|by|for|from|in|near|of|on|over|to|toward|towards|under|with)$/u;
const OPENING = /^["“«;:]$/u;
/** An auxiliary, or the ending of a verb. */
const VERB =
  /^(?:also|are|can|could|did|does|had|has|have|is|may|might|never|then|was|were|will|would|\p{Ll}+(?:ed|s))$/u;
/** A title or another part of a name. */
const TITLE = /^(?:\p{Lu}\p{L}*|\.|the)$/u;
const LONGEST_TITLE = 6;

export function sentencePart(words: readonly string[], start: number, end: number): SentencePart {
  let lead = start;
  while (lead > 0 && start - lead < LONGEST_TITLE && TITLE.test(words[lead - 1] ?? '')) lead--;
  const before = words[lead - 1] ?? '';
  const behind = words[end] ?? '';
  if (POSSESSIVE.test(behind)) return lead === 0 ? 'leadingPossessor' : 'possessor';
  if (PREPOSITION.test(before.toLowerCase())) return 'oblique';
  if (lead === 0 || OPENING.test(before)) return 'opening';
  if (before === ',' && /^[,.]$/u.test(behind)) return 'apposition';
  if (isReportingVerb(behind) || isReportingVerb(before)) return 'speaker';
  return VERB.test(behind) ? 'subject' : 'object';
}

/** Words of an apposition between a name and its verb of saying: "Moss, who runs the bank, said". */
const LONGEST_ASIDE = 14;

/** Whether a verb of saying stands beside a name. */
export function speaks(words: readonly string[], start: number, end: number): boolean {
  if (isReportingVerb(words[end]) || isReportingVerb(words[start - 1])) return true;
  if (words[end] !== ',') return false;
  for (let at = end + 2; at < end + LONGEST_ASIDE; at++)
    if (words[at - 1] === ',' && isReportingVerb(words[at])) return true;
  return false;
}
