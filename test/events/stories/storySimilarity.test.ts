import { describe, expect, it } from 'vitest';
import { PairList } from '../../../src/events/stories/pairList.ts';
import { correctSimilarities } from '../../../src/events/stories/storySimilarity.ts';
import type { StoryVector } from '../../../src/model/storyVector.ts';

type Lead = Partial<Pick<StoryVector, 'leadEncounter' | 'language'>>;

const undated = [Number.NaN, Number.NaN];
const pair: Pairs = [[0, 1, 0.4]];
type Pairs = [a: number, b: number, similarity: number][];

/** Corrected pairs, rounded to six decimals: they are kept in single precision. */
function correct(pairs: Pairs, days: number[], leads: Lead[]): Pairs {
  const corrected: Pairs = [];
  correctSimilarities(PairList.of(pairs), Float64Array.from(days), leads).forEach((a, b, similarity) => {
    corrected.push([a, b, Number(similarity.toFixed(6))]);
  });
  return corrected;
}
const hovalSul = { leadEncounter: ['hoval', 'sul'], language: 'en' };

describe('correctSimilarities', () => {
  it('keeps a pair without lead encounters as it is', () => {
    expect(correct(pair, undated, [{}, {}])).toEqual(pair);
  });

  it('pulls leads of different encounters apart and weakens one-sided ones', () => {
    const brellSul = { leadEncounter: ['brell', 'sul'], language: 'en' };
    expect(correct(pair, undated, [hovalSul, brellSul])[0]?.[2]).toBeLessThan(0);
    expect(correct(pair, undated, [hovalSul, {}])[0]?.[2]).toBeCloseTo(0.16);
  });

  it('pairs the same encounter across languages, where hardly a word is shared', () => {
    const german = { ...hovalSul, language: 'de' };
    expect(correct([], undated, [hovalSul, german])).toEqual([[0, 1, 0.2]]);
    expect(correct([], undated, [hovalSul, hovalSul])).toEqual([]);
  });

  it('fades with the days between, down to a floor', () => {
    const tenDays = 10 * 86_400_000;
    expect(correct(pair, [0, tenDays], [{}, {}])[0]?.[2]).toBeCloseTo(0.4 * Math.exp(-0.5));
    expect(correct(pair, [0, 100 * tenDays], [{}, {}])[0]?.[2]).toBeCloseTo(0.2);
  });
});
