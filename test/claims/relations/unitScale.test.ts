import { expect, it } from 'vitest';
import { findUnitScale } from '../../../src/claims/relations/unitScale.ts';

it.each<[string, string, number]>([
  ['millimetre', 'length', 0.001],
  ['Kilometers', 'length', 1000],
  ['gigawatt', 'power', 1e9],
  ['litre', 'volume', 1],
  ['square mile', 'area', 2_589_988.110336],
  ['degree Celsius', 'temperature', 1],
])('knows the scale of %s', (name, dimension, factor) => {
  expect(findUnitScale(name)).toEqual({ dimension, factor });
});

it('leaves out what has no scale', () => {
  expect(findUnitScale('decibel')).toBeUndefined();
  expect(findUnitScale('degree Fahrenheit')).toBeUndefined();
});
