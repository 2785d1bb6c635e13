import type { PartOfSpeech } from '../../model/taggedArticle.ts';
import type { FoundCue } from './figureCues.ts';
import { openClass } from './figureOpenClass.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureToken } from './figureToken.ts';
import {
  isNounBeforeVerb,
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

const CLOSED: ReadonlyMap<string, WordClass> = new Map(
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
  ).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);
const VERB_ROLES = new Set(['up', 'down', 'level', 'holding', 'amount', 'demand', 'pledge', 'forecast']);

const FORMS_OF_BE: ReadonlySet<string> = new Set("is are was were be been being 're 's".split(' '));

function isClosed(token: FigureToken | undefined): boolean {
  return CLOSED.has(token?.lower ?? '');
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
    const closed = CLOSED.get(token.lower);
    if (measured.has(index)) classes.push('number');
    // A number outside of figures is part of a name ("S&P 500") or a year.
    else if (token.kind === 'number')
      classes.push(/^(?:1[5-9]|20)\d\d$/u.test(token.text) ? 'number' : 'noun');
    // "the start-up", "a by-election"
    else if (
      token.kind === 'word' &&
      (closed !== undefined || token.lower.endsWith('ed') || token.lower.endsWith('ing')) &&
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
          FORMS_OF_BE.has(tokens[index - 1]?.lower ?? ''),
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
