import { describe, expect, it } from 'vitest';
import { missedFloors } from '../../src/eval/floors.ts';

const row = { suite: 'dates', set: 'dev', metric: 'exact', value: 0.9, n: 36 };

describe('missedFloors', () => {
  it('reports a value below its floor and a metric that vanished', () => {
    const floors = {
      floors: { 'dates/dev/exact': 0.95, 'dates/dev/recall': 0.5 },
      ceilings: {},
      lowered: [],
    };
    expect(missedFloors([row], floors)).toEqual([
      { floor: 'dates/dev/exact', bound: 0.95, value: 0.9 },
      { floor: 'dates/dev/recall', bound: 0.5, value: undefined },
    ]);
  });

  it('reports an error rate above its ceiling', () => {
    const ceilings = { 'dates/dev/exact': 0.89 };
    expect(missedFloors([row], { floors: {}, ceilings, lowered: [] })).toEqual([
      { floor: 'dates/dev/exact', bound: 0.89, value: 0.9 },
    ]);
  });

  it('passes at the bound and ignores sets that were not scored', () => {
    const floors = { 'dates/dev/exact': 0.9, 'dates/blind/exact': 1, 'stories/macro/bcubedF1': 0.99 };
    expect(missedFloors([row], { floors, ceilings: { 'dates/dev/exact': 0.9 }, lowered: [] })).toEqual([]);
  });
});
