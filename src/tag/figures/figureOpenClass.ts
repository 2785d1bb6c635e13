import type { PartOfSpeech } from '../../model/taggedArticle.ts';
import { type FigureToken, isCapitalised } from './figureToken.ts';
import { isIrregularPast, isJoinedVerb } from './figureVerbForms.ts';
import { MEASURE_NOUN } from './figureVerbPlace.ts';
import type { WordClass } from './figureWordClass.ts';

/** Noun, verb or adverb: the class of a word that is in no closed list, by its shape, its place and the tagger. */
export function openClass(
  token: FigureToken,
  next: FigureToken | undefined,
  before: WordClass | undefined,
  isCue: boolean,
  part: PartOfSpeech | undefined,
  isBeVerb: boolean,
  isMeasuredNext: boolean,
): WordClass {
  if (
    token.lower.endsWith('ly') &&
    token.lower.length > 4 &&
    !/^(?:family|supply|reply|monthly|yearly|weekly|daily|hourly|quarterly|elderly|costly|deadly|friendly|lonely|july|italy|assembly|early|ally|bully|monopoly|anomaly)$/u.test(
      token.lower,
    )
  )
    return 'adverb';
  // "Support for the Alliance dropped": a preposition after the first word makes it a noun.
  if (
    before === undefined &&
    /^(?:of|for|in|with|at|from|on|between|among)$/u.test(next?.lower ?? '') &&
    !/(?:ed|ing)$/u.test(token.lower)
  )
    return 'noun';
  // "and cost 340 million"
  if (
    isMeasuredNext &&
    /^costs?$/u.test(token.lower) &&
    (before === 'conjunction' || before === 'adverb' || before === 'noun')
  )
    return 'verb';
  // "of hiding 12 rifles", "for paying its staff": a gerund with an object of its own.
  if (
    before === 'preposition' &&
    /\p{Ll}{2}ing$/u.test(token.text) &&
    !GERUND_NOUN.test(token.lower) &&
    (isMeasuredNext || /^(?:an?|the|its|their|his|her|to)$/u.test(next?.lower ?? ''))
  )
    return 'verb';
  // "killed 12 and wounded 30"
  if (before === 'conjunction' && isMeasuredNext && /\p{Ll}{2}ed$/u.test(token.text)) return 'verb';
  // ", overtaking coal"
  if (
    before === 'mark' &&
    next?.kind === 'word' &&
    /\p{Ll}{3}ing$/u.test(token.text) &&
    !GERUND_NOUN.test(token.lower) &&
    part === undefined
  )
    return 'verb';
  // After a determiner or a possessive there is a noun phrase, whatever the word could be elsewhere.
  const opensPhrase = before === 'determiner' || before === 'possessive' || before === 'preposition';
  if (before === 'to' && isCue) return 'verb';
  if (
    next?.lower === 'for' &&
    before === 'noun' &&
    /^(?:hopes|calls|asks|aims|pushes|applies)$/u.test(token.lower)
  )
    return 'verb';
  // "the airline plans to cut", "wants member states to": what the parser holds to be a verb may be a plural.
  if (next?.lower === 'to' && before === 'noun') {
    if (/^(?:plans?|aims?|hopes?|intends?|seeks?|offers?|pledges?|promises?)$/u.test(token.lower))
      return 'verb';
    if (part === 'verb' && !isCue && /s$/u.test(token.lower)) return 'noun';
  }
  // "61% compared with 58%"
  if (
    before === 'number' &&
    /\p{Ll}{3}ed$/u.test(token.text) &&
    /^(?:with|to|against|by|from|in|on|at|for)$/u.test(next?.lower ?? '')
  )
    return 'verb';
  // "a 10% raise"
  if (
    before === 'number' &&
    CHANGE_NOUN.test(token.lower) &&
    !/^(?:by|to|from|the|an?|its|their)$/u.test(next?.lower ?? '')
  )
    return 'noun';
  if (
    MEASURE_NOUN.test(token.lower) &&
    !(before === 'noun' && next?.lower === 'that') &&
    (before === undefined || /^(?:noun|determiner|possessive|conjunction|preposition|mark)$/u.test(before))
  )
    return 'noun';
  // "the damage to local shops"
  if (before === 'to')
    return part === 'noun' || ADJECTIVE.test(token.lower) || part === 'properNoun' || isCapitalised(token)
      ? 'noun'
      : 'verb';
  if (part === 'verb' || part === 'auxiliary')
    return opensPhrase && !/ing$/u.test(token.lower) ? 'noun' : 'verb';
  // "the agency estimates that"
  if (
    before === 'noun' &&
    next?.lower === 'that' &&
    /^(?:estimates?|forecasts?|claims?|records?)$/u.test(token.lower)
  )
    return 'verb';
  if (part !== undefined && !isCue) return 'noun';
  if (isCapitalised(token) && before !== undefined) return 'noun';
  if (opensPhrase) return 'noun';
  if (isCue && isNominal(token, next, before, isBeVerb)) return 'noun';
  if (isCue) return 'verb';
  if (before === 'conjunction' && isJoinedVerb(token.lower) && next?.kind !== 'mark') return 'verb';
  if (
    GERUND_NOUN.test(token.lower) &&
    before === 'noun' &&
    !/^(?:the|an?|its|their|his|her|up)$/u.test(next?.lower ?? '') &&
    next?.kind !== 'number'
  )
    return 'noun';
  const isVerbShape =
    (/(?:ed|ing)$/u.test(token.lower) && token.lower.length > 4) || isIrregularPast(token.lower);
  return isVerbShape &&
    (before === 'noun' ||
      before === 'verb' ||
      before === 'pronoun' ||
      before === 'relative' ||
      before === 'adverb') &&
    next !== undefined
    ? 'verb'
    : 'noun';
}

/** Endings that no infinitive of the news has. */
const ADJECTIVE = /(?:[cr]|ion|nt)al$|ous$|ful$|(?:at|ct|nt|s)ive$|[^n]ic$|ary$/u;
const CHANGE_NOUN =
  /^(?:raise|rise|fall|drop|cut|increase|decrease|gain|jump|surge|hike|decline|loss|boost|stake|share|slump|slide)$/u;
const GERUND_NOUN =
  /^(?:housing|planning|mining|farming|fishing|shipping|banking|nursing|policing|training|advertising|engineering|manufacturing|recycling|heating|cooling|parking|rating|ruling|meeting|hearing|opening|offering|crossing|filing|listing|painting|ceiling|spending|funding|financing|borrowing|lending|building|earnings|investing|trading|holding)$/u;

/** "defence spending target", "growth forecast for 2026": a cue that is a noun where it stands. */
function isNominal(
  { lower }: FigureToken,
  next: FigureToken | undefined,
  before: WordClass | undefined,
  isBeVerb: boolean,
): boolean {
  if (isBeVerb || before === 'adverb' || before === 'pronoun' || before === 'relative') return false;
  if (GERUND_NOUN.test(lower))
    return (
      next === undefined ||
      !(
        next.kind === 'number' ||
        /^(?:the|an?|its|their|his|her|about|around|more|over|at|up|[$€£¥])$/u.test(next.lower)
      )
    );
  return (
    before === 'noun' &&
    !/(?:ed|ing)$|^accounts?$/u.test(lower) &&
    !isIrregularPast(lower) &&
    /^(?:of|for)$/u.test(next?.lower ?? '')
  );
}
