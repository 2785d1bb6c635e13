import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Crowds } from '../../../src/events/stories/crowds.ts';
import { PairList } from '../../../src/events/stories/pairList.ts';
import { correctSimilarities, type Lead, thinPairs } from '../../../src/events/stories/storySimilarity.ts';

const SIZE = 80;
const encounter = fc.constantFrom(undefined, ['brell', 'hask'], ['brell', 'oduya'], ['hask', 'brell']);
const similarity = fc.integer({ min: 3, max: 100 }).map((hundredths) => hundredths / 100);

/** All pairs of the articles, in pieces as a search finds them. */
const pieces = fc.array(similarity, {
  minLength: (SIZE * (SIZE - 1)) / 2,
  maxLength: (SIZE * (SIZE - 1)) / 2,
});

function listed(pairs: PairList): [number, number, number][] {
  const rows: [number, number, number][] = [];
  pairs.forEach((a, b, value) => void rows.push([a, b, value]));
  return rows;
}

describe('thinPairs', () => {
  it('leaves out most pairs of a crowd, and none that the correction would have kept', () => {
    fc.assert(
      fc.property(pieces, fc.array(encounter, { minLength: SIZE, maxLength: SIZE }), (values, encounters) => {
        const leads = encounters.map((keys): Lead => (keys === undefined ? {} : { leadEncounter: keys }));
        const days = new Float64Array(SIZE);
        const [whole, thinned, crowds] = [new PairList(), new PairList(), new Crowds(SIZE)];
        let next = 0;
        for (let b = 1; b < SIZE; b++) {
          const found = PairList.of(
            Array.from({ length: b }, (_, a): [number, number, number] => [a, b, values[next++] ?? 0]),
          );
          found.forEach((a, other, value) => void crowds.add(a, other, value));
          whole.append(found);
          thinned.append(thinPairs(found, crowds, leads));
        }
        expect(listed(thinned).length).toBeLessThan(listed(whole).length);
        expect(listed(correctSimilarities(thinned, days, leads))).toEqual(
          listed(correctSimilarities(whole, days, leads)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
