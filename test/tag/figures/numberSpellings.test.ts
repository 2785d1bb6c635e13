import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/eval/figures/figures.ts';
import { loadFigureResources } from '../../../src/tag/figures/figureResources.ts';
import { readAsset } from '../../asset.ts';

const resources = loadFigureResources(readAsset);

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spellSmall(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) {
    const tens = TENS[Math.floor(value / 10) - 2] ?? '';
    return value % 10 === 0 ? tens : `${tens}-${ONES[value % 10]}`;
  }
  const rest = value % 100 === 0 ? '' : ` and ${spellSmall(value % 100)}`;
  return `${ONES[Math.floor(value / 100)]} hundred${rest}`;
}

/** British spelling: "twelve thousand three hundred and forty-five". */
function spell(value: number): string {
  if (value < 1000) return spellSmall(value);
  const [name, size] = value >= 1_000_000 ? (['million', 1_000_000] as const) : (['thousand', 1000] as const);
  const rest = value % size;
  const tail = rest === 0 ? '' : rest < 100 ? ` and ${spell(rest)}` : ` ${spell(rest)}`;
  return `${spellSmall(Math.floor(value / size))} ${name}${tail}`;
}

/** The one figure of a sentence as value and unit. */
function read(text: string): string {
  const found = findFigures(text, resources).map(
    ({ value, unit }) => `${value} ${unit.code ?? unit.name ?? unit.kind}`,
  );
  return found.join(' | ');
}

describe('numbers and units through their spellings', () => {
  it('reads a whole number alike in digits, with separators and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 999_999_999 }), (value) => {
        // A bare "2019" may be a year.
        fc.pre(value < 1000 || value > 2999);
        const wanted = `${value} dollar`;
        const spellings = [`${value}`, value.toLocaleString('en-US'), spell(value)];
        for (const spelling of spellings)
          expect([spelling, read(`The mill owes ${spelling} pesetas.`)]).toEqual([
            spelling,
            wanted.replace('dollar', 'peseta'),
          ]);
      }),
      { numRuns: 150 },
    );
  });

  it('reads scales alike by word and by letter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 999 }),
        fc.constantFrom('million m', 'billion bn', 'trillion tn'),
        (tenths, scale) => {
          const [word = '', letter = ''] = scale.split(' ');
          const number = (tenths / 10).toString();
          const spellings = [
            `€${number} ${word}`,
            `€${number}${letter}`,
            `${number} ${word} euros`,
            `EUR ${number} ${word}`,
          ];
          expect(new Set(spellings.map((spelling) => read(`The dam cost ${spelling}.`))).size).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['percent', ['12%', '12 %', '12 percent', '12 per cent', 'twelve percent']],
    ['kilometres', ['12 km', '12 kilometres', '12 kilometers', 'twelve kilometres']],
    ['tonnes', ['12 tonnes', '12t', 'twelve tonnes', '12 metric tons']],
    ['dollars', ['$12', '12 dollars', 'US$12', 'USD 12', 'twelve dollars']],
    ['basis points', ['12 basis points', '12 bps', 'twelve basis points']],
    ['square kilometres', ['12 square kilometres', '12 km²', '12 sq km', 'twelve square kilometers']],
  ])('reads %s alike in all spellings', (_, spellings) => {
    const values = spellings.map((spelling) => `${spelling}: ${read(`It came to ${spelling} in all.`)}`);
    const [first = ''] = values.map((value) => value.split(': ')[1] ?? '');
    expect(first).toMatch(/^12 /u);
    expect(values).toEqual(spellings.map((spelling) => `${spelling}: ${first}`));
  });
});
