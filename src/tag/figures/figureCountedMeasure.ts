import { contentOf } from './figureContent.ts';
import { countedText, stateAfter } from './figureCounted.ts';
import { type FoundMeasure, fromPhrase, isUnnamed, named } from './figureMeasurePhrase.ts';
import { type AttachedPhrase, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import type { GoverningVerb } from './figureVerb.ts';

/** "killed nine", "3,200 people have been evacuated", "six people are still missing": counted things by their state. */
export function countedMeasure(
  sentence: FigureSentence,
  quantity: Quantity,
  verb: GoverningVerb | undefined,
  agent: AttachedPhrase | undefined,
): FoundMeasure | undefined {
  if (quantity.unit?.kind !== 'count') return undefined;
  // "the population shrank by 861,000 people", "orders rose to 27,000 cars"
  const isMoved = /^(?:up|down)$/u.test(verb?.cue?.role ?? '');
  const joint = sentence.tokens[quantity.start - 1]?.lower ?? '';
  if (isMoved && (joint === 'by' || (/^(?:to|from)$/u.test(joint) && isUnnamed(sentence, agent)))) {
    if (joint === 'by' || agent === undefined) return undefined;
    const moved = fromPhrase(sentence, agent.head);
    const things = countedText(sentence, quantity);
    return moved.measure === undefined ||
      things === undefined ||
      moved.measure.includes(things) ||
      moved.measure.includes(' of ')
      ? moved
      : { ...moved, measure: `${moved.measure} of ${things}` };
  }
  // "the flood cost twelve lives"
  const costsLives =
    quantity.unit.name === 'life' &&
    [quantity.start - 1, verb?.start ?? -1].some((at) => LETHAL.test(sentence.tokens[at]?.lower ?? ''));
  if (costsLives) return named('deaths');
  const isPeople = quantity.unit.name === 'people' && verb?.cue?.role === 'amount';
  const before = isPeople ? verb.cue.measure : undefined;
  const counted = before ?? stateAfter(sentence, quantity) ?? countedText(sentence, quantity);
  const content = contentOf(sentence, quantity);
  return named(content === undefined ? counted : `${counted} of ${phraseText(sentence, content)}`);
}

const LETHAL = /^(?:costs?|costing|claim(?:s|ed|ing)?|lost|took|taken|taking)$/u;
