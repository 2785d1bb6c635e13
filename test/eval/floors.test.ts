import { describe, expect, it } from 'vitest';
import { missedFloors } from '../../src/eval/floors.ts';

const row = { suite: 'dates', set: 'dev', metric: 'exact', value: 0.9, n: 36 };

describe('missedFloors', () => {
  it('reports a value below its floor and a metric that vanished', () => {
    const floors = { floors: { 'dates/dev/exact': 0.95, 'dates/dev/recall': 0.5 }, lowered: [] };
    expect(missedFloors([row], floors)).toEqual([
      { floor: 'dates/dev/exact', lowest: 0.95, value: 0.9 },
      { floor: 'dates/dev/recall', lowest: 0.5, value: undefined },
    ]);
  });

  it('passes at the floor and ignores suites that did not run', () => {
    const floors = { floors: { 'dates/dev/exact': 0.9, 'stories/macro/bcubedF1': 0.99 }, lowered: [] };
    expect(missedFloors([row], floors)).toEqual([]);
  });
});
