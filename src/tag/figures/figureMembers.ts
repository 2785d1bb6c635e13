import { countedText } from './figureCounted.ts';
import { type FoundMeasure, named } from './figureMeasurePhrase.ts';
import { pluralOf } from './figureNoun.ts';
import { isAttribute } from './figureOwner.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';

/** What countries are members of. */
const BODY = /^(?:alliance|union|bloc|league|organi[sz]ation|federation|confederation|community|pact)$/u;
const COUNTRY = /(?:^| )(?:country|state|nation)$/u;
const OF = /^(?:of|between|among|uniting|linking|comprising|grouping)$/u;

/** "an alliance between 30 European countries", "the 27-nation bloc": the countries of a body are its members. */
export function membersOf(sentence: FigureSentence, quantity: Quantity): FoundMeasure | undefined {
  const { unit, start, end } = quantity;
  if (unit?.kind !== 'count' || !COUNTRY.test(unit.name) || /\bmember /u.test(unit.name)) return undefined;
  const { tokens } = sentence;
  const isBehind = OF.test(tokens[start - 1]?.lower ?? '') && BODY.test(tokens[start - 2]?.lower ?? '');
  const isBefore = isAttribute(sentence, quantity) && BODY.test(tokens[end]?.lower ?? '');
  const counted = isBehind ? countedText(sentence, quantity) : pluralOf(unit.name);
  return counted !== undefined && (isBehind || isBefore) ? named(`member ${counted}`) : undefined;
}
