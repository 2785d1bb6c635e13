import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/eval/figures/figures.ts';
import type { TaggedFigure } from '../../../src/model/figure.ts';
import { loadFigureResources } from '../../../src/tag/figures/figureResources.ts';
import { readAsset } from '../../asset.ts';

const resources = loadFigureResources(readAsset);
const read = (text: string): TaggedFigure[] => findFigures(text, resources);

describe('what a figure measures', () => {
  it.each([
    ['Police found 14 tonnes of cocaine.', 'cocaine found'],
    ['The mill bought 300 pairs of gloves.', 'pairs of gloves'],
    ['Support for the Blue Alliance dropped to 23%.', 'support'],
    ['Orders rose to 2,700 lorries.', 'orders of lorries'],
    ['The strike lasted 40 hours.', 'duration of strike'],
    ['A judge sentenced the baker to six years.', 'prison sentence'],
    ['Some 58% of nurses have thought of leaving.', 'share of nurses that have thought of leaving'],
    ['One in six patients stayed at home.', 'share of patients that stayed at home'],
    ['Tenants pay an average of 1,150 euros.', 'payment'],
    ['Shares in Ostel jumped 12% in early trading.', 'shares'],
    ['The council set a goal of 4 percent for parks.', 'parks'],
    ['The hut stands 300 metres from the lake.', 'distance'],
  ])('%s', (text, measure) => {
    expect(read(text)[0]?.measure).toBe(measure);
  });

  it('is that of the figure before where its own sentence names none', () => {
    const [, less] = read('The office collected 8 billion crowns in duties, 900 million less than planned.');
    expect(less?.kind).toBe('change');
    const [first, second] = read('Turnout was 63%, down 4 points.');
    expect(second?.measure).toBe(first?.measure);
  });
});

describe('whose a figure is', () => {
  it.each([
    ['The guild’s 5% goal was missed.', 0, 'guild'],
    ['Tesso has closed two plants and cut 850 jobs.', 1, 'Tesso'],
    ['The coalition needs 76 seats for a majority; it has 71 seats.', 1, 'coalition'],
    ['Some 58% of nurses want to leave.', 0, 'nurses'],
    ['A quarter of the city’s water is lost.', 0, 'city'],
    ['Some 25 centimetres of snow fell in Lindal.', 0, 'Lindal'],
    ['The 150-seat chamber was empty.', 0, 'chamber'],
    ['A judge sentenced the baker to six years.', 0, 'baker'],
  ])('%s', (text, at, subject) => {
    expect(read(text)[at]?.subject?.text).toBe(subject);
  });
});

describe('what a figure is meant to be', () => {
  it.each([
    ['Employers have offered 3.5 percent.', 0, 'pledge'],
    ['The spa offers 300 rooms.', 0, 'actual'],
    ['Pensions will rise by 2 percent, the cabinet has promised.', 0, 'pledge'],
    ['Orland promised 3 buses and now has 2 trams.', 1, 'actual'],
    ['Gusts of 140 km/h are expected on Friday.', 0, 'forecast'],
    ['Power demand grew by 5 percent.', 0, 'change'],
    ['The population fell below 10 million.', 0, 'actual'],
    ['Analysts see growth of 2 percent.', 0, 'forecast'],
  ])('%s', (text, at, kind) => {
    expect(read(text)[at]?.kind).toBe(kind);
  });

  it('takes "make up" for a share, not for a rise', () => {
    expect(read('Fees make up 20 percent of income.')[0]?.change).toBeUndefined();
  });
});

describe('the meaning of a figure as a whole', () => {
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
    [
      'The group bought the yard for 3 billion euros.',
      { measure: 'price of yard', subject: { text: 'group' } },
    ],
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
    expect(read(text)[0]).toMatchObject(expected);
  });

  it('gives a change its levels', () => {
    const [step] = read('Sales rose 3% to €4bn from €3.9bn.');
    expect(step?.change).toEqual({ direction: 'up', to: 4e9, from: 3.9e9 });
  });

  it('carries measure, base and subject to an elliptical target', () => {
    const text =
      'The ministry wants members to spend 5 percent of GDP on roads. The town debated how to reach the 5% goal.';
    const [first, second] = read(text);
    expect(second).toMatchObject({
      kind: 'target',
      base: 'GDP',
      measure: 'roads spending',
      subject: { text: 'members' },
    });
    expect(second?.measure).toBe(first?.measure);
  });

  it('keeps another aim of another value apart', () => {
    const [, own] = read(
      'The ministry wants members to spend 5 percent of GDP on roads. Orland’s own goal is 2%.',
    );
    expect(own).toMatchObject({ value: 2, kind: 'target', base: 'GDP', subject: { text: 'Orland' } });
  });

  it('joins parts to their whole, with its kind and base', () => {
    const text =
      'The pact sets a road spending target of 5% of GDP. This includes 3.5% for bridges and 1.5% for lamps.';
    const parts = read(text).slice(1);
    expect(parts).toMatchObject([
      { value: 3.5, partOf: 0, kind: 'target', base: 'GDP', measure: 'bridges' },
      { value: 1.5, partOf: 0, kind: 'target', base: 'GDP', measure: 'lamps' },
    ]);
  });

  it('gives each member of a list its own subject', () => {
    const [, second] = read('The Greens took 12.4 percent and the Farmers 9.1 percent.');
    expect(second).toMatchObject({ value: 9.1, subject: { text: 'Farmers' } });
    const cuts = read('It will cut 1,200 jobs, 700 at Norholm and 500 at Callist.');
    expect(cuts.slice(1).map(({ subject }) => subject?.text)).toEqual(['Norholm', 'Callist']);
  });

  it('carries a base within the sentence, but not to a change', () => {
    const [, share] = read('They put 3.5% of GDP into dams, and a further 1.5% into lamps.');
    expect(share?.base).toBe('GDP');
    const [, step] = read('They put 3.5% of GDP into dams while prices rose 4%.');
    expect(step?.base).toBeUndefined();
  });

  it('takes an earlier level for the same measure', () => {
    const [now, before] = read('Turnout stood at 67 percent, up from 62 percent.');
    expect(before?.measure).toBe('turnout');
    expect(before?.measure).toBe(now?.measure);
  });

  it('dates a figure by the nearest time of its sentence', () => {
    const [first, second] = read('Sales were 40 million crowns in 2024 and 52 million crowns in 2025.');
    expect([first?.time?.start, second?.time?.start]).toEqual(['2024-01-01', '2025-01-01']);
  });
});
