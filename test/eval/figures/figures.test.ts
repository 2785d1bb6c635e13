import { describe, expect, it } from 'vitest';
import { type GoldQuantity, pairQuantities, sameValue } from '../../../src/eval/figures/figureMatch.ts';
import { findFigures, scoreFigures } from '../../../src/eval/figures/figures.ts';
import { unitSpelling } from '../../../src/eval/figures/unitSpellings.ts';
import { loadFigureResources } from '../../../src/tag/figures/figureResources.ts';
import { readAsset } from '../../asset.ts';

const resources = loadFigureResources(readAsset);

function gold(value: string, unit: string, change = '=', concepts = '-'): GoldQuantity {
  return { value, unit, normalized_unit: unit, change, referred_concepts: concepts };
}

describe('unitSpelling', () => {
  it.each([
    ['$', 'dollar'],
    ['USD', 'dollars'],
    ['%', 'percentage'],
    ['per cent', 'percent'],
    ['km/h', 'kilometre per hour'],
    ['$ a month', 'dollar per month'],
    ['ethnic groups', 'ethnic group'],
    ['barrels of oil', 'barrel oil'],
    ['year-old', 'year of age'],
    ['m2', 'square metre'],
  ])('%s = %s', (a, b) => {
    expect(unitSpelling(a, resources.units)).toBe(unitSpelling(b, resources.units));
  });

  it.each([
    ['$', '€'],
    ['mW', 'MW'],
    ['', '%'],
    ['dollar', 'australian dollar'],
  ])('%s is not %s', (a, b) => {
    expect(unitSpelling(a, resources.units)).not.toBe(unitSpelling(b, resources.units));
  });
});

describe('sameValue', () => {
  const [figure] = findFigures('It took 3 to 4 years.', resources);

  it.each([
    ['3.0-4.0', true],
    ['3.0 - 4.0', true],
    ['3', false],
    ['3-5', false],
  ])('3..4 is %s: %s', (value, same) => {
    expect(figure && sameValue(value, figure)).toBe(same);
  });

  it('knows the sign', () => {
    const [loss] = findFigures('The index was -1.3% on the day.', resources);
    expect(loss && sameValue('-1.3', loss)).toBe(true);
    expect(loss && sameValue('1.3', loss)).toBe(false);
  });
});

describe('pairQuantities', () => {
  it('pairs one to one, the exact unit first', () => {
    const figures = findFigures('They sent 5 ships for 5 days.', resources);
    const pairs = pairQuantities([gold('5', 'days')], figures, resources.units);
    expect(pairs).toEqual([{ sameUnit: true, sameChange: true, sameConcept: false }]);
  });
});

describe('scoreFigures', () => {
  it('counts matches over predictions and gold', () => {
    const rows = [
      // Two predicted, two gold, both values right, one unit wrong, one change wrong.
      {
        text: 'Rents rose 4% to 900 crowns.',
        quantities: [gold('4', '%', 'up', 'rents'), gold('900', 'euros')],
      },
      // One predicted, none in the gold.
      { text: 'They sent 5 ships.', quantities: [] },
    ];
    const find = (text: string) => findFigures(text, resources);
    const values = Object.fromEntries(
      scoreFigures('own', rows, find, resources.units).map(({ metric, value }) => [metric, value]),
    );
    expect(values.valueF1).toBeCloseTo(4 / 5);
    expect(values.valueUnitF1).toBeCloseTo(2 / 5);
    expect(values.valueChangeF1).toBeCloseTo(4 / 5);
    // One gold concept, found; three predictions name one.
    expect(values.conceptF1).toBeCloseTo(2 / 4);
  });
});
