import type { PartOfSpeech } from '../../model/taggedArticle.ts';
import type { FoundCue } from './figureCues.ts';
import type { Quantity } from './figureQuantity.ts';
import { type FigureToken, isCapitalised } from './figureToken.ts';
import { isIrregularPast, isJoinedVerb } from './figureVerbForms.ts';
import {
  isNounBeforeVerb,
  MEASURE_NOUN,
  verbsBeforeFigures,
  verbsBeforeObjects,
  verbsBehindPronouns,
} from './figureVerbPlace.ts';

/** What a word does in its sentence, as far as meaning of figures needs it. */
export type WordClass =
  | 'noun'
  | 'verb'
  | 'adverb'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'pronoun'
  | 'to'
  | 'possessive'
  | 'relative'
  | 'number'
  | 'mark';

const CLOSED: Readonly<Record<string, WordClass>> = Object.fromEntries(
  (
    [
      [
        'determiner',
        'the a an this these those all its their his her our your my further additional extra remaining every each several many some no both any such another',
      ],
      [
        'preposition',
        'of in on at for from with by about over under into onto through across against between within without among toward towards despite per via amid upon around during since until before after as like than along including up down out off above below near beyond following according',
      ],
      ['conjunction', 'and or but nor while whereas although though because if when so yet unless'],
      ['pronoun', 'it they he she we you i them him us me itself themselves himself herself ourselves'],
      ['relative', 'that which who whom whose where what how why'],
      [
        'adverb',
        'already also still just only now then again ever never not even almost nearly recently currently previously once always often soon together alone respectively far well more less most least too very rather instead ago later earlier yesterday today tomorrow here there worldwide nationwide globally overnight abroad overall online elsewhere afterwards altogether',
      ],
      [
        'verb',
        'is are was were be been being am has have had having do does did will would shall should can could may might must said says say told tells announced spoke spoken goes went',
      ],
      ['to', 'to'],
      ['possessive', "'s '"],
    ] as const
  ).flatMap(([name, words]) => words.split(' ').map((word) => [word, name])),
);
const VERB_ROLES = new Set(['up', 'down', 'level', 'holding', 'amount', 'demand', 'pledge', 'forecast']);

function isClosed(token: FigureToken | undefined): boolean {
  return Object.hasOwn(CLOSED, token?.lower ?? '');
}

/** By closed word lists, then the tagger's part of speech where the sentence was parsed, else by shape and place. */
export function classifyWords(
  tokens: readonly FigureToken[],
  cues: readonly FoundCue[],
  quantities: readonly Quantity[],
  parts: ReadonlyMap<number, PartOfSpeech>,
): WordClass[] {
  const measured = measuredTokens(tokens, quantities);
  const verbs = new Set(cues.filter(({ cue }) => VERB_ROLES.has(cue.role)).map(({ start }) => start));
  const classes: WordClass[] = [];
  for (const [index, token] of tokens.entries()) {
    const closed = Object.hasOwn(CLOSED, token.lower) ? CLOSED[token.lower] : undefined;
    if (measured.has(index)) classes.push('number');
    // A number outside of figures is part of a name ("S&P 500") or a year.
    else if (token.kind === 'number')
      classes.push(/^(?:1[5-9]|20)\d\d$/u.test(token.text) ? 'number' : 'noun');
    // "the start-up", "a by-election"
    else if (
      token.kind === 'word' &&
      (closed !== undefined || /(?:ed|ing)$/u.test(token.lower)) &&
      isCompound(tokens, index)
    )
      classes.push('noun');
    // "have so far offered"
    else if (token.lower === 'so' && tokens[index + 1]?.lower === 'far') classes.push('adverb');
    else if (closed !== undefined) classes.push(closed);
    // "6.5 percent more pay"
    else if (measured.has(index - 2) && isMoreOf(tokens[index - 1], token)) classes.push('noun');
    // "the largest call"
    else if (classes[index - 2] === 'determiner' && /^\p{Ll}{3,}est$/u.test(tokens[index - 1]?.text ?? ''))
      classes.push('noun');
    else if (token.kind === 'mark') classes.push('mark');
    else
      classes.push(
        openClass(
          token,
          tokens[index + 1],
          classes.at(-1),
          verbs.has(index),
          parts.get(token.start),
          /^(?:is|are|was|were|be|been|being|'re|'s)$/u.test(tokens[index - 1]?.lower ?? ''),
          measured.has(index + 1),
        ),
      );
  }
  for (const at of verbsBehindPronouns(tokens, classes)) classes[at] = 'verb';
  for (const at of verbsBeforeObjects(tokens, classes)) classes[at] = 'verb';
  for (const at of verbsBeforeFigures(tokens, classes, quantities)) classes[at] = 'verb';
  for (let at = 1; at + 1 < classes.length; at++)
    if (isNounBeforeVerb(tokens, classes, at) && !isClosed(tokens[at])) classes[at] = 'noun';
  return classes;
}

function isMoreOf(more: FigureToken | undefined, { text }: FigureToken): boolean {
  return /^(?:more|less|fewer)$/u.test(more?.lower ?? '') && /^\p{Ll}{2,}(?<!ed|ing|ly)$/u.test(text);
}

function isCompound(tokens: readonly FigureToken[], at: number): boolean {
  const isJoint = (token: FigureToken | undefined): boolean => token?.text === '-' && token.glued;
  return (
    (isJoint(tokens[at - 1]) && tokens[at]?.glued === true) ||
    (isJoint(tokens[at + 1]) && tokens[at + 2]?.glued === true)
  );
}

/** Tokens of figures, but for the nouns that they count: "30 countries" may itself be the subject of a verb. */
function measuredTokens(tokens: readonly FigureToken[], quantities: readonly Quantity[]): Set<number> {
  const measured = new Set<number>();
  for (const { start, end, numeral, unit } of quantities) {
    for (let at = start; at < end; at++) {
      if (unit?.kind !== 'count' || at <= numeral || tokens[at]?.kind === 'number') measured.add(at);
    }
  }
  return measured;
}

function openClass(
  token: FigureToken,
  next: FigureToken | undefined,
  before: WordClass | undefined,
  isCue: boolean,
  part: PartOfSpeech | undefined,
  isBeVerb: boolean,
  isMeasuredNext: boolean,
): WordClass {
  if (
    /ly$/u.test(token.lower) &&
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
    /^costs?$/u.test(token.lower) &&
    isMeasuredNext &&
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
