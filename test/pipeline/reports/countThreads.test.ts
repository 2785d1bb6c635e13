import { describe, expect, it } from 'vitest';
import { countThreads } from '../../../src/pipeline/reports/countThreads.ts';

describe('threads that write a report', () => {
  it('are as many as are allowed where there is work for each', () => {
    expect([0, 2_499, 2_500, 6_000, 90_000].map((claims) => countThreads(claims, 4))).toEqual([
      1, 1, 2, 3, 4,
    ]);
    expect(countThreads(90_000, 1)).toBe(1);
  });

  it('are fewer where each would hold half a million claims', () => {
    expect([120_000, 200_000, 400_000, 4_000_000].map((claims) => countThreads(claims, 4))).toEqual([
      4, 2, 1, 1,
    ]);
  });
});
