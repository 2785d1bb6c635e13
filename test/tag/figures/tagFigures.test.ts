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
    ['The town doubled its stake to 10%.', ['10% = 10 %']],
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

describe('tagFigures: meaning', () => {
  it.each([
    [
      'Orland will raise military spending to 3.5 percent of GDP by 2030.',
      { base: 'GDP', kind: 'forecast', measure: 'military spending' },
    ],
    [
      'The ministry wants members to spend 4 percent of their Gross Domestic Product (GDP) on defense.',
      { base: 'GDP', kind: 'demand', measure: 'defence spending', subject: { text: 'members' } },
    ],
    [
      'Orland’s commitment to reach a 2% of GDP spending target was renewed.',
      { kind: 'pledge', base: 'GDP', measure: 'spending' },
    ],
    [
      'The union is demanding a pay rise of 8 percent.',
      { kind: 'demand', measure: 'pay rise', subject: { text: 'union' } },
    ],
    [
      'The bank lowered its key rate by 25 basis points.',
      { kind: 'change', measure: 'key rate', change: { direction: 'down' } },
    ],
    ['Analysts expect revenue of $4 billion.', { kind: 'forecast', measure: 'revenue' }],
    [
      'The insurers promised 50 million crowns in aid.',
      { kind: 'pledge', measure: 'aid', subject: { text: 'insurers' } },
    ],
    ['Six people are still missing.', { kind: 'actual', measure: 'missing people' }],
    ['The flood has killed nine people.', { kind: 'actual', measure: 'deaths', subject: { text: 'flood' } }],
    ['The wall is 85 kilometres long.', { measure: 'length' }],
    ['The group bought the yard for 3 billion euros.', { measure: 'price', subject: { text: 'group' } }],
    ['They plan a loss of 1,200 jobs.', { measure: 'loss of jobs' }],
    ['The airline plans to cut 2,000 jobs.', { kind: 'target', subject: { text: 'airline' } }],
    [
      'Rents are 7% higher than a year ago.',
      { kind: 'change', change: { direction: 'up' }, measure: 'rents' },
    ],
    ['The pool closed 14 months ago.', { kind: 'actual' }],
    [
      'An official, who asked for anonymity, counted 30 boats.',
      { kind: 'actual', subject: { text: 'official' } },
    ],
    ['About 900 officers will be on duty.', { kind: 'forecast' }],
  ])('%s', (text, expected) => {
    expect(findFigures(text, resources)[0]).toMatchObject(expected);
  });

  it('gives a change its levels', () => {
    const [step] = findFigures('Sales rose 3% to €4bn from €3.9bn.', resources);
    expect(step?.change).toEqual({ direction: 'up', to: 4e9, from: 3.9e9 });
  });

  it('carries measure, base and subject to an elliptical target', () => {
    const text =
      'The ministry wants members to spend 5 percent of GDP on roads. The town debated how to reach the 5% goal.';
    const [first, second] = findFigures(text, resources);
    expect(second).toMatchObject({
      kind: 'target',
      base: 'GDP',
      measure: 'roads spending',
      subject: { text: 'members' },
    });
    expect(second?.measure).toBe(first?.measure);
  });

  it('keeps another aim of another value apart', () => {
    const [, own] = findFigures(
      'The ministry wants members to spend 5 percent of GDP on roads. Orland’s own goal is 2%.',
      resources,
    );
    expect(own).toMatchObject({ value: 2, kind: 'target', base: 'GDP', subject: { text: 'Orland' } });
  });

  it('joins parts to their whole, with its kind and base', () => {
    const text =
      'The pact sets a road spending target of 5% of GDP. This includes 3.5% for bridges and 1.5% for lamps.';
    const parts = findFigures(text, resources).slice(1);
    expect(parts).toMatchObject([
      { value: 3.5, partOf: 0, kind: 'target', base: 'GDP', measure: 'bridges' },
      { value: 1.5, partOf: 0, kind: 'target', base: 'GDP', measure: 'lamps' },
    ]);
  });

  it('gives each member of a list its own subject', () => {
    const [, second] = findFigures('The Greens took 12.4 percent and the Farmers 9.1 percent.', resources);
    expect(second).toMatchObject({ value: 9.1, subject: { text: 'Farmers' } });
    const cuts = findFigures('It will cut 1,200 jobs, 700 at Norholm and 500 at Callist.', resources);
    expect(cuts.slice(1).map(({ subject }) => subject?.text)).toEqual(['Norholm', 'Callist']);
  });

  it('carries a base within the sentence, but not to a change', () => {
    const [, share] = findFigures(
      'They put 3.5% of GDP into dams, and a further 1.5% into lamps.',
      resources,
    );
    expect(share?.base).toBe('GDP');
    const [, step] = findFigures('They put 3.5% of GDP into dams while prices rose 4%.', resources);
    expect(step?.base).toBeUndefined();
  });

  it('takes an earlier level for the same measure', () => {
    const [now, before] = findFigures('Turnout stood at 67 percent, up from 62 percent.', resources);
    expect(before?.measure).toBe('turnout');
    expect(before?.measure).toBe(now?.measure);
  });

  it('dates a figure by the nearest time of its sentence', () => {
    const [first, second] = findFigures(
      'Sales were 40 million crowns in 2024 and 52 million crowns in 2025.',
      resources,
    );
    expect([first?.time?.start, second?.time?.start]).toEqual(['2024-01-01', '2025-01-01']);
  });
});
