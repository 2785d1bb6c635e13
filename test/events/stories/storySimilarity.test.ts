import { describe, expect, it } from 'vitest';
import { correctSimilarities } from '../../../src/events/stories/storySimilarity.ts';

const undated = [Number.NaN, Number.NaN];
const pair = [{ a: 0, b: 1, similarity: 0.4 }];
const hovalSul = { leadEncounter: ['hoval', 'sul'], language: 'en' };

describe('correctSimilarities', () => {
  it('keeps a pair without lead encounters as it is', () => {
    expect(correctSimilarities(pair, undated, [{}, {}])).toEqual(pair);
  });

  it('pulls leads of different encounters apart and weakens one-sided ones', () => {
    const brellSul = { leadEncounter: ['brell', 'sul'], language: 'en' };
    expect(correctSimilarities(pair, undated, [hovalSul, brellSul])[0]?.similarity).toBeLessThan(0);
    expect(correctSimilarities(pair, undated, [hovalSul, {}])[0]?.similarity).toBeCloseTo(0.16);
  });

  it('pairs the same encounter across languages, where hardly a word is shared', () => {
    const german = { ...hovalSul, language: 'de' };
    expect(correctSimilarities([], undated, [hovalSul, german])).toEqual([{ a: 0, b: 1, similarity: 0.2 }]);
    expect(correctSimilarities([], undated, [hovalSul, hovalSul])).toEqual([]);
  });

  it('fades with the days between, down to a floor', () => {
    const tenDays = 10 * 86_400_000;
    expect(correctSimilarities(pair, [0, tenDays], [{}, {}])[0]?.similarity).toBeCloseTo(
      0.4 * Math.exp(-0.5),
    );
    expect(correctSimilarities(pair, [0, 100 * tenDays], [{}, {}])[0]?.similarity).toBeCloseTo(0.2);
  });
});
