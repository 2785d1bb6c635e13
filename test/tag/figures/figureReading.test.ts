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
    ['The strike lasted 40 hours.', 'duration'],
    ['A judge sentenced the baker to six years.', 'prison sentence'],
    ['Some 58% of nurses have thought of leaving.', 'share of nurses thought of leaving'],
    ['One in six patients stayed at home.', 'patient stayed at home'],
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
