import { type FoundMeasure, fromPhrase } from './figureMeasurePhrase.ts';
import { phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import { isMultiplying } from './figureRatio.ts';
import type { FigureSentence } from './figureSentence.ts';
import { isTimePhrase } from './figureWording.ts';

/** "prices have doubled", "will triple its fleet", "the cabinet halved the tax": the figure is the verb of its clause. */
export function isOwnVerb({ tokens, classes }: FigureSentence, { start, numeral, unit }: Quantity): boolean {
  if (unit?.name !== 'times' || !isMultiplying(tokens[numeral]?.lower ?? '')) return false;
  return (
    /^(?:noun|to|verb|adverb|pronoun|conjunction|relative)$/u.test(classes[start - 1] ?? '') &&
    !/^(?:is|are|was|were|be|than)$/u.test(tokens[start - 1]?.lower ?? '')
  );
}

/** "double its fleet to 120 planes", "halved the tax on boats": what is multiplied stands behind the verb. */
export function multipliedObject(sentence: FigureSentence, quantity: Quantity): FoundMeasure | undefined {
  if (!isOwnVerb(sentence, quantity)) return undefined;
  const object = phraseAfter(sentence, quantity.end);
  const isObject =
    object !== undefined && /^(?:determiner|noun)$/u.test(sentence.classes[quantity.end] ?? '');
  return isObject && !isTimePhrase(phraseText(sentence, object)) ? fromPhrase(sentence, object) : undefined;
}
