import { expect, it } from 'vitest';
import { count, type Side, types } from './sides.ts';

it('takes a higher number for news of a lower bound, and for nothing where neither says so', () => {
  const people = count('people');
  const atLeast: Side = {
    text: 'At least six people died in the Orval flood.',
    figures: [{ quote: 'At least six people', value: 6, approximation: 'atLeast', ...people }],
  };
  const later: Side = {
    text: 'The death toll of the Orval flood has risen to 17.',
    figures: [{ quote: '17', value: 17, ...count('') }],
  };
  expect(types(atLeast, later)).toEqual(['supersedes consistent']);
  const barns: Side = {
    text: 'At least six barns in Orval have blue doors.',
    figures: [{ quote: 'At least six barns', value: 6, approximation: 'atLeast', ...count('barn') }],
  };
  const more: Side = {
    text: 'In Orval 17 barns have blue doors.',
    figures: [{ quote: '17 barns', value: 17, ...count('barn') }],
  };
  expect(types(barns, more)).toEqual([]);
});
