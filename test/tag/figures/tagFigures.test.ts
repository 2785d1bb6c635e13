import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/eval/figures/figures.ts';
import { loadFigureResources } from '../../../src/tag/figures/figureResources.ts';
import { readAsset } from '../../asset.ts';

const resources = loadFigureResources(readAsset);

/** "quote = value unit", ranges as "min..max". */
function figures(text: string): string[] {
  return findFigures(text, resources).map(({ quote, value, min, max, unit }) =>
    `${quote} = ${value ?? `${min}..${max}`} ${unit.code ?? unit.name ?? unit.kind}`.trim(),
  );
}

describe('tagFigures: numbers and units', () => {
  it.each([
    ['The dam cost €3.4bn.', ['€3.4bn = 3400000000 EUR']],
    ['The dam cost EUR50m.', ['EUR50m = 50000000 EUR']],
    ['It owes 2.4 billion crowns.', ['2.4 billion crowns = 2400000000 crown']],
    ['It lost $-50.8bn.', ['$-50.8bn = -50800000000 USD']],
    ['Rents rose by half a percentage point.', ['half a percentage point = 0.5 pp']],
    ['The rate moved by 50 basis points.', ['50 basis points = 50 bp']],
    [
      'They counted twenty-eight thousand six hundred and two votes.',
      ['twenty-eight thousand six hundred and two votes = 28602 vote'],
    ],
    [
      'The plan names 30 North American and European countries.',
      ['30 North American and European countries = 30 North American and European country'],
    ],
    ['It covers over 17 million square kilometers.', ['over 17 million square kilometers = 17000000 km²']],
    [
      'They spend 5 percent of their Gross Domestic Product on roads.',
      ['5 percent of their Gross Domestic Product = 5 %'],
    ],
    ['Roughly one in eight houses is insured.', ['Roughly one in eight = 0.125 house']],
    ['One train in four runs late.', ['One train in four = 0.25 train']],
    ['Two-thirds of the members agreed.', ['Two-thirds = 0.6667 ratio']],
    ['Tens of thousands of people marched.', ['Tens of thousands of people = 10000..100000 people']],
    ['He was jailed for six years and four months.', ['six years and four months = 76 mo']],
    ['The 125-seat assembly met.', ['125-seat = 125 seat']],
    ['It was minus 12 degrees Celsius.', ['minus 12 degrees Celsius = -12 °C']],
    ['Sales grew sixfold.', ['sixfold = 6 fold']],
    ['House prices have doubled since 2010.', ['doubled = 2 times']],
    ['The town doubled its stake to 10%.', ['doubled = 2 times', '10% = 10 %']],
    ['It is twice as much as before.', ['twice = 2 times']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    ['Taxes of 24, 25 and 30 percent are planned.', ['24 = 24 %', '25 = 25 %', '30 percent = 30 %']],
    ['It will take 2 to 3% more.', ['2 to 3% = 2..3 %']],
    ['They ask for €100-120bn.', ['€100-120bn = 100000000000..120000000000 EUR']],
    [
      'Between 1.8 billion and 2.1 billion crowns may come.',
      ['Between 1.8 billion and 2.1 billion crowns = 1800000000..2100000000 crown'],
    ],
    ['It took three or four years.', ['three or four years = 3..4 a']],
    ['The rate rose from 3.75 to 4.25 percent.', ['3.75 = 3.75 %', '4.25 percent = 4.25 %']],
    [
      'The Reds won 58 seats, the Greens 16 and the Blues 10.',
      ['58 seats = 58 seat', '16 = 16 seat', '10 = 10 seat'],
    ],
  ])('ranges and lists: %s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    'Pope Leo XIV spoke.',
    'The 9th century and the 22nd amendment.',
    'It was founded in 1949.',
    'The train leaves at 9pm, not at 11:30 or 6 a.m.',
    'Call 555-0162 or 0800 555 0112.',
    'The Reds beat the Blues 2-1.',
    'The board voted five to two.',
    'Covid-19 and the F-35 were on the agenda of the G7.',
    'Mia Holm, 27, lives there.',
    'Version 5.2.1 is out.',
    'The second half was better, and no one cared.',
    'A two-month contract was signed.',
    'The S&P 500 was closed.',
    'See section 12 and article 5.',
  ])('no figure: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  it.each([
    ['nearly 3 metres', 'about'],
    ['well over 3 metres', 'over'],
    ['just under 3 metres', 'under'],
    ['at least a 3% share', 'atLeast'],
    ['up to 3 metres', 'atMost'],
    ['3 metres at most', 'atMost'],
    ['3 metres', 'exact'],
  ])('%s is %s', (text, approximation) => {
    expect(findFigures(`It was ${text}.`, resources)[0]?.approximation).toBe(approximation);
  });

  it('reads an explicit base and a rate', () => {
    expect(findFigures('They spend 2% of GDP.', resources)[0]).toMatchObject({
      quote: '2% of GDP',
      base: 'GDP',
    });
    expect(findFigures('A pension of 900 marks a month.', resources)[0]).toMatchObject({ base: 'month' });
    expect(findFigures('71% of voters came.', resources)[0]).toMatchObject({ quote: '71%', base: 'voters' });
  });
});

describe('tagFigures: any text', () => {
  const words = fc.constantFrom(
    '5',
    '3.5',
    '1,300',
    '%',
    '$',
    '€',
    'million',
    'to',
    '-',
    'and',
    ',',
    'one',
    'in',
    'half',
    'a',
    'of',
    'GDP',
    'people',
    'between',
    'at least',
    'three',
    'hundred',
    'km',
    '.',
    '/',
    'from',
    'rose',
  );

  it('keeps spans exact, ordered and apart', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.boolean(), (parts, spaced) => {
        const text = parts.join(spaced ? ' ' : '');
        let last = 0;
        for (const { span, quote } of findFigures(text, resources)) {
          expect(text.slice(span.start, span.end)).toBe(quote);
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.end;
        }
      }),
    );
  }, 60_000);

  it('reads back every whole number from its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2100, max: 999_999_999 }), (number) => {
        const [figure] = findFigures(`They counted ${number.toLocaleString('en-US')} votes.`, resources);
        expect(figure?.value).toBe(number);
      }),
    );
  });

  it.each([
    '7',
    '1,',
    '1 and ',
    'and and and ',
    '1-',
    '1 to ',
    'between 1 and ',
    'one hundred ',
    '$',
    'half of ',
  ])(
    'is linear on 100 kB of "%s"',
    (unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const started = process.cpuUsage();
      findFigures(text, resources);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000).toBeLessThan(10_000);
    },
    60_000,
  );
});
