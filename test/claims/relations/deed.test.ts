import { expect, it } from 'vitest';
import { findDeed } from '../../../src/claims/relations/deed.ts';
import { readWords } from '../../../src/claims/words.ts';
import { resources } from '../resources.ts';

/** What is done with the part of a text that stands in [brackets]. */
function deedOf(marked: string): string | undefined {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/gu, '');
  return findDeed(text, readWords(text, { start: 0, end: text.length }), start, end, resources.synonyms);
}

it.each<[string | undefined, string]>([
  ['tame', 'The keepers of Orval have tamed [30 wolves].'],
  ['tame', '[Thirty wolves] have been tamed in Orval.'],
  ['tame', 'The keepers hope to tame [30 wolves] by the spring.'],
  [undefined, 'There are [30 wolves] in Orval.'],
  // Behind a comma another thing is told.
  [undefined, 'As the keepers hoped, [30 wolves]; nobody else knew.'],
])('reads %s from "%s"', (deed, text) => {
  expect(deedOf(text)).toBe(deed);
});
