import { describe, expect, it } from 'vitest';
import { meaningRows } from '../../../src/eval/figures/figureMeaning.ts';
import { haveSameValue, matchFigures } from '../../../src/eval/figures/figureMeaningPairs.ts';
import { type GoldFigure, placeFigures } from '../../../src/eval/figures/figureMeaningRows.ts';
import {
  addMeaning,
  countMeaning,
  noMeaning,
  shareContent,
} from '../../../src/eval/figures/figureMeaningScores.ts';
import type { TaggedFigure } from '../../../src/model/figure.ts';

function gold(start: number, end: number, rest: Partial<GoldFigure> = {}): GoldFigure {
  return {
    span: { start, end },
    quote: '5%',
    value: 5,
    unit: 'percent',
    approximation: 'exact',
    measure: 'turnout',
    subject: null,
    kind: 'actual',
    ...rest,
  };
}

function found(start: number, end: number, rest: Partial<TaggedFigure> = {}): TaggedFigure {
  return {
    span: { start, end },
    quote: '5%',
    value: 5,
    unit: { kind: 'percent' },
    approximation: 'exact',
    kind: 'actual',
    sentence: 0,
    ...rest,
  };
}

function count(wanted: GoldFigure, figure: TaggedFigure, name?: string) {
  const entities = name === undefined ? [] : [{ type: 'place' as const, name, aliases: [], roles: [] }];
  return countMeaning([wanted], { figures: [figure], entities, times: [] });
}

describe('placeFigures', () => {
  const { span: _span, ...figure } = gold(0, 0);

  it('finds equal quotes from left to right', () => {
    const placed = placeFigures({ text: 'It was 5%, then 5%.', figures: [figure, figure] });
    expect(placed.map(({ span }) => span)).toEqual([
      { start: 7, end: 9 },
      { start: 16, end: 18 },
    ]);
  });

  it('refuses a quote that is not there', () => {
    expect(() => placeFigures({ text: 'It was 6%.', figures: [figure] })).toThrow('no "5%"');
  });
});

describe('matchFigures', () => {
  it('pairs one to one, the closest spans first', () => {
    const wanted = gold(10, 20);
    const [wide, close] = [found(0, 20), found(10, 21)];
    const { pairs, missed, spurious } = matchFigures([wanted], [wide, close]);
    expect(pairs.map((pair) => pair.found)).toEqual([close]);
    expect(missed).toEqual([]);
    expect(spurious).toEqual([wide]);
  });

  it('pairs neither another value nor another place', () => {
    expect(matchFigures([gold(0, 2)], [found(0, 2, { value: 6 })]).pairs).toEqual([]);
    expect(matchFigures([gold(0, 2)], [found(2, 4)]).pairs).toEqual([]);
  });

  it('holds ranges equal by both ends', () => {
    expect(haveSameValue({ min: 1, max: 2 }, { min: 1, max: 2 })).toBe(true);
    expect(haveSameValue({ min: 1, max: 2 }, { min: 1 })).toBe(false);
    expect(haveSameValue({ value: 1 }, { min: 1, max: 1 })).toBe(false);
    expect(haveSameValue({ value: 2.3e6 }, { value: 2_300_000.0000001 })).toBe(true);
  });

  it('takes a fraction by four decimals', () => {
    expect(haveSameValue({ value: 0.6667 }, { value: 2 / 3 })).toBe(true);
    expect(haveSameValue({ value: 0.666 }, { value: 2 / 3 })).toBe(false);
    expect(haveSameValue({ value: 2.3 }, { value: 2.31 })).toBe(false);
  });
});

describe('countMeaning', () => {
  it('wants the unit kind for the figure, not for its meaning', () => {
    const counts = count(gold(0, 2), found(0, 2, { unit: { kind: 'count' }, measure: 'the turnout' }));
    expect(counts.figure).toEqual({ truePositives: 0, predicted: 1, gold: 1 });
    expect(counts.measure).toEqual({ truePositives: 1, predicted: 1, gold: 1 });
  });

  it('does not score a subject or time that the gold leaves out, but a base', () => {
    const time = { start: '2025-01-01', end: '2025-12-31', granularity: 'year' as const };
    const counts = count(gold(0, 2), found(0, 2, { subject: { text: 'Velk' }, time, base: 'GDP' }));
    expect(counts.subject).toEqual({ truePositives: 0, predicted: 0, gold: 0 });
    expect(counts.time).toEqual({ truePositives: 0, predicted: 0, gold: 0 });
    expect(counts.base).toEqual({ truePositives: 0, predicted: 1, gold: 0 });
  });

  it('takes the name that a subject was resolved to', () => {
    const wanted = gold(0, 2, { subject: 'Velk' });
    const figure = found(0, 2, { subject: { text: 'it', entity: 0 } });
    expect(count(wanted, figure, 'Velk').subject.truePositives).toBe(1);
    expect(count(wanted, figure, 'Arn').subject.truePositives).toBe(0);
  });

  it('takes a deadline as its interval or as its last day', () => {
    const wanted = gold(0, 2, { time: { start: '2030-12-31', end: '2030-12-31' } });
    const interval = { start: '2030-01-01', end: '2030-12-31', granularity: 'year' as const };
    const time = (deadline: boolean) => ({
      span: { start: 5, end: 12 },
      quote: 'by 2030',
      interval,
      relative: false,
      deadline,
    });
    const score = (deadline: boolean): number =>
      countMeaning([wanted], {
        figures: [found(0, 2, { time: interval })],
        entities: [],
        times: [time(deadline)],
      }).time.truePositives;
    expect(score(true)).toBe(1);
    expect(score(false)).toBe(0);
  });

  it('lets a missed figure miss its aspects and a spurious one have false ones', () => {
    const counts = countMeaning([gold(0, 2, { subject: 'Velk' })], {
      figures: [found(8, 9, { measure: 'year', subject: { text: 'Arn' } })],
      entities: [],
      times: [],
    });
    expect(counts.figure).toEqual({ truePositives: 0, predicted: 1, gold: 1 });
    expect(counts.subject).toEqual({ truePositives: 0, predicted: 1, gold: 1 });
    expect(counts.measure).toEqual({ truePositives: 0, predicted: 1, gold: 1 });
  });
});

describe('shareContent', () => {
  it('compares content words whatever their endings', () => {
    expect(shareContent('closure of playgrounds', 'closed playground')).toBe(true);
    expect(shareContent('the cost of the road', 'the price of the bridge')).toBe(false);
    expect(shareContent(undefined, undefined)).toBe(false);
  });
});

describe('meaningRows', () => {
  it('means the five aspects', () => {
    // Measure and kind right: F1 1 each. Base: none of one. Subject and time: nothing at all.
    const one = count(gold(0, 2, { base: 'GDP' }), found(0, 2, { measure: 'turnout' }));
    const rows = meaningRows('blind', addMeaning(noMeaning, one));
    const value = (metric: string) => rows.find((row) => row.metric === metric)?.value;
    expect(value('figureF1')).toBe(1);
    expect(value('baseF1')).toBe(0);
    expect(value('meaningF1')).toBeCloseTo(2 / 5);
    expect(rows[0]?.metric).toBe('meaningF1');
  });
});
