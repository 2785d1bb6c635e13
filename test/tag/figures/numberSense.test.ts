import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/eval/figures/figures.ts';
import { loadFigureResources } from '../../../src/tag/figures/figureResources.ts';
import { readAsset } from '../../asset.ts';

const resources = loadFigureResources(readAsset);
const quotes = (text: string): string[] => findFigures(text, resources).map(({ quote }) => quote);

describe('"one" that counts and "one" that points', () => {
  it.each([
    ['The council could not stay of one mind.', []],
    ['They spoke with one voice on the dam.', []],
    ['One person died in the storm.', ['One person']],
    ['The strike lasted one week.', ['one week']],
    ['They found one thousand one hundred beds.', ['one thousand one hundred beds']],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});
