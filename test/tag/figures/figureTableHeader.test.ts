import { expect, it } from 'vitest';
import { loadFigureResources } from '../../../src/tag/figures/figureResources.ts';
import { readHeader } from '../../../src/tag/figures/figureTableHeader.ts';
import { readAsset } from '../../asset.ts';

const { units } = loadFigureResources(readAsset);

it.each([
  ['Revenue (€m)', 'EUR', 1e6, 'Revenue '],
  ['Revenue ($ billion)', 'USD', 1e9, 'Revenue '],
  ['Revenue (in millions of dollars)', 'USD', 1e6, 'Revenue '],
  ['Aid, EUR million', 'EUR', 1e6, 'Aid'],
  ["Output ('000 tonnes)", 't', 1e3, 'Output '],
  ['Passengers (thousands)', undefined, 1e3, 'Passengers '],
  ['Turnout (%)', '%', 1, 'Turnout '],
  ['Area (km²)', 'km²', 1, 'Area '],
  ['Cost (preliminary)', undefined, 1, 'Cost (preliminary)'],
  ['Points (m for men)', undefined, 1, 'Points (m for men)'],
])('%s', (column, code, scale, label) => {
  const header = readHeader(column, units);
  expect([header.unit?.code, header.scale, header.label]).toEqual([code, scale, label]);
});

it('reads the one year that a header names', () => {
  expect(readHeader('Budget for 2031 (€m)', units).time).toEqual({
    start: '2031-01-01',
    end: '2031-12-31',
    granularity: 'year',
  });
  expect(readHeader('Change 2030 to 2031', units).time).toBeUndefined();
});
