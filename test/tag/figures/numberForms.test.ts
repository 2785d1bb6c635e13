import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/eval/figures/figures.ts';
import { loadFigureResources } from '../../../src/tag/figures/figureResources.ts';
import { readAsset } from '../../asset.ts';

const resources = loadFigureResources(readAsset);

/** Figures as quote and value, or range, with unit. */
function read(text: string): string[] {
  return findFigures(text, resources).map(
    ({ quote, value, min, max, unit }) =>
      `${quote}: ${value ?? `${min}..${max}`} ${unit.code ?? unit.name ?? unit.kind}`,
  );
}

describe('how numbers are written', () => {
  it.each([
    ['It cost 150 000 euros.', ['150 000 euros: 150000 EUR']],
    ['Between 10 000 and 12 000 people came.', ['Between 10 000 and 12 000 people: 10000..12000 people']],
    ['On May 12 300 sheep left.', ['300 sheep: 300 sheep']],
    [
      'It rose by 2,4 percent to 3,5 million tonnes.',
      ['2,4 percent: 2.4 %', '3,5 million tonnes: 3500000 t'],
    ],
    ['The bill was 2½ million euros.', ['2½ million euros: 2500000 EUR']],
    ['It holds ½ million litres.', ['½ million litres: 500000 l']],
    ['Rs 500 crore went to roads, Rs. 300 to him.', ['Rs 500 crore: 5000000000 INR', 'Rs. 300: 300 INR']],
    ['The 50,000-strong crowd sang.', ['50,000-strong: 50000 member']],
    ['It burned 2 gigatonnes and shipped 40 hl.', ['2 gigatonnes: 2 Gt', '40 hl: 40 hl']],
    ['Turnout was 54.3% (2021: 61%).', ['54.3%: 54.3 %', '61%: 61 %']],
    ['Police held 3 suspects aged 19 to 24.', ['3 suspects: 3 suspect']],
    ['Three guests aged between 19 and 24 left.', ['Three guests: 3 guest']],
    ['It hit 39C (102F).', ['39C: 39 °C', '102F: 102 °F']],
    ['Costs will quadruple.', ['quadruple: 4 times']],
    ['There were zero deaths and zero percent growth.', ['zero deaths: 0 death', 'zero percent: 0 %']],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    'The Group of 20 met.',
    'The server at 192.168.0.1 fell.',
    'He drove a 4x4.',
    'They promise net zero emissions, and no zero hours contracts.',
  ])('finds no figure in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads fractions alike in every normalisation form', () => {
    const text = 'It lost ¼ of its fleet and 2½ million crowns.';
    const values = findFigures(text, resources).map(({ value }) => value);
    expect(values).toEqual([0.25, 2_500_000]);
    for (const form of ['NFD', 'NFKC', 'NFKD'])
      expect(findFigures(text.normalize(form), resources).map(({ value }) => value)).toEqual(values);
  });
});
