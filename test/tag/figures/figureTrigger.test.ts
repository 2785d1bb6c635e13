import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFigureResources } from '../../../src/tag/figures/figureResources.ts';
import { scanQuantities } from '../../../src/tag/figures/figureScan.ts';
import { lexFigures } from '../../../src/tag/figures/figureToken.ts';
import { mayHoldFigure } from '../../../src/tag/figures/figureTrigger.ts';
import { readAsset } from '../../asset.ts';

const resources = loadFigureResources(readAsset);

const NUMBERS =
  '7 ½ ⅕ zero Five nineteen sixty threefold hundred thousand millions dozen dozens tens scores twice half third thirds quarter tenth every single second metre year week bn double halved trebling minus';
const OTHERS = 'a an A the of in out to jobs houses pupils was rose by more $ € A$ and than lower ago for';
const words = `${NUMBERS} ${OTHERS}`.split(' ');
const joints = [' ', ' ', ' ', '  ', '-', ', ', '_', '\n', ''];

describe('mayHoldFigure', () => {
  it.each([
    ['The old pier was closed in the canteen.', false],
    ['A storm hit the coast, and an inquiry began.', false],
    ['Rents fell by a third.', true],
    ['A full year passed.', true],
    ['Every tenth flat is damp, a survey found.', true],
    ['A crowd of tens of people came.', true],
    ['Costs rose threefold.', true],
    ['She has no figures.', false],
  ])('looks for what figures begin with: %s', (text, expected) => {
    expect(mayHoldFigure(text)).toBe(expected);
  });

  it('passes over no sentence with an article in which a quantity is found', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)), { maxLength: 9 });
    fc.assert(
      fc.property(parts, (pairs) => {
        const text = `A ${pairs.flat().join('')}`;
        const options = { hasDecimalComma: false, isDate: () => false };
        const found = scanQuantities(text, lexFigures(text), resources, options);
        if (found.length > 0) expect({ text, may: mayHoldFigure(text) }).toEqual({ text, may: true });
      }),
      { numRuns: 1000 },
    );
  });
});
