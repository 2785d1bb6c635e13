import { isActor } from './figureInstitution.ts';
import { type FoundMeasure, isName, named } from './figureMeasurePhrase.ts';
import { pluralOf } from './figureNoun.ts';
import { isAttribute } from './figureOwner.ts';
import { type AttachedPhrase, nameBehind, phraseAfter, phraseText, possessorOf } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import type { GoverningVerb } from './figureVerb.ts';

const MAKING_UP =
  /^(?:make|makes|made|making|account|accounts|accounted|represent|represents|represented|constitute|constitutes|constituted|comprise|comprises|comprised|form|forms|formed|supply|supplies|supplied|provide|provides|provided|generate|generates|generated|produce|produces|produced|cover|covers|covered|meet|meets|met|deliver|delivers|delivered|contribute|contributes|contributed)$/u;

/**
 * "Wind farms supplied 27 percent of Ondria's electricity": a share of something is that of what makes it up, and belongs
 * to whom the whole belongs to.
 */
export function shareOfWhole(
  sentence: FigureSentence,
  { unit, base, end }: Quantity,
  verb: GoverningVerb | undefined,
  agent: AttachedPhrase | undefined,
): FoundMeasure | undefined {
  if (unit?.kind !== 'percent' && unit?.kind !== 'ratio') return undefined;
  const { tokens, classes } = sentence;
  if (base === undefined || tokens[end]?.lower !== 'of' || verb === undefined || agent === undefined)
    return undefined;
  if (!MAKING_UP.test(tokens[verb.start]?.lower ?? '') || classes[agent.head.start] === 'pronoun')
    return undefined;
  const maker = phraseText(sentence, agent.head);
  if (isName(sentence, agent.head) || isActor(maker)) return undefined;
  const whole = phraseAfter(sentence, end + 1);
  if (whole === undefined) return undefined;
  const owner = possessorOf(sentence, whole) ?? nameBehind(sentence, whole.end, /^(?:in|of|from)$/u);
  const thing = base.replace(/^.{1,60}['’]s? (?=\p{L})/u, '');
  const found = named(`share of ${lowered(maker)} in ${thing}`);
  return owner === undefined ? found : { ...found, agent: { head: owner, attached: undefined } };
}

function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "a 260-page report", "the 125-seat assembly": so many parts of the thing behind them. */
export function partsOf(sentence: FigureSentence, quantity: Quantity): FoundMeasure | undefined {
  const { end, unit } = quantity;
  if (unit?.kind !== 'count' || !isAttribute(sentence, quantity)) return undefined;
  const thing = phraseAfter(sentence, end);
  return thing === undefined
    ? undefined
    : named(`${pluralOf(unit.name)} of ${lowered(phraseText(sentence, thing))}`);
}
