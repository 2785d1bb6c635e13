import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBlocks, indexBlock } from '../../../src/events/stories/blockIndex.ts';
import { countDocumentFrequencies } from '../../../src/events/stories/documentFrequencies.ts';
import type { PairBounds } from '../../../src/events/stories/pairBounds.ts';
import { PairList } from '../../../src/events/stories/pairList.ts';
import { cutPairRow, scorePairRow } from '../../../src/events/stories/pairRow.ts';
import { findSimilarPairs, partnersOf, scoreBlocks } from '../../../src/events/stories/similarPairs.ts';
import { type WeightedArticles, weighTerms } from '../../../src/events/stories/termWeights.ts';

const nothing = { documents: 0, frequencies: new Map<number, number>() };
const DAY_MS = 86_400_000;

function weigh(articles: readonly (readonly number[])[]): WeightedArticles {
  const counted = articles.map((terms) => ({
    terms: Uint32Array.from(terms).sort(),
    weights: new Uint8Array(terms.length).fill(1),
  }));
  return weighTerms(counted, countDocumentFrequencies(counted.map(({ terms }) => terms)), nothing);
}

function boundsOf(days: readonly number[], horizonArticles = 1000): PairBounds {
  return {
    minimum: 0.01,
    days: Float64Array.from(days, (day) => day * DAY_MS),
    horizonMs: 14 * DAY_MS,
    horizonArticles,
  };
}

function listed(pairs: PairList): string[] {
  const rows: string[] = [];
  pairs.forEach((a, b, similarity) => {
    rows.push(`${a} ${b} ${similarity}`);
  });
  return rows.sort();
}

const articles = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1 }), {
  minLength: 2,
  maxLength: 25,
});

describe('findSimilarPairs', () => {
  it('lists what shares rare terms and nothing else', () => {
    const weighted = weigh([
      [1, 2, 3],
      [1, 2, 4],
      [5, 6],
      [5, 7],
    ]);
    expect(
      listed(findSimilarPairs({ weighted, bounds: boundsOf([0, 0, 0, 0]) })).map((row) => row.slice(0, 3)),
    ).toEqual(['0 1', '2 3']);
  });

  it('gives the same pairs for any cut into blocks', () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 1, max: 9 }), (lists, size) => {
        const weighted = weigh(lists);
        const bounds = boundsOf(lists.map((_, index) => index));
        const blocks = cutBlocks(lists.length, size);
        const laid = new PairList();
        for (const left of blocks) {
          const index = indexBlock(weighted, left);
          for (const right of partnersOf(left, blocks, bounds)) {
            laid.append(scoreBlocks(weighted, index, right, bounds));
          }
        }
        expect(listed(laid)).toEqual(listed(findSimilarPairs({ weighted, bounds })));
      }),
    );
  });

  it('finds articles far apart in time and order by their rare terms', () => {
    const lists = [
      [1, 2, 3],
      [7, 8],
      [8, 9],
      [1, 2, 3],
    ];
    const [pair, ...others] = listed(
      findSimilarPairs({ weighted: weigh(lists), bounds: boundsOf([0, 100, 200, 300], 1) }),
    );
    expect(pair).toMatch(/^0 3 /);
    expect(others.map((row) => row.slice(0, 3))).toEqual(['1 2']);
  });
});

describe('scorePairRow', () => {
  it('finds, row by row with nothing but what the row holds, the near pairs of the whole', () => {
    let found = 0;
    fc.assert(
      fc.property(
        articles,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 25, maxLength: 25 }),
        (lists, blockSize, horizonArticles, someDays) => {
          const weighted = weigh(lists);
          const days = someDays.slice(0, lists.length).sort((a, b) => a - b);
          const bounds = boundsOf(days, horizonArticles);
          const blocks = cutBlocks(lists.length, blockSize);
          const rows = new PairList();
          for (const left of blocks) {
            const row = structuredClone(cutPairRow(weighted, blocks, left, bounds));
            rows.appendColumns(scorePairRow(row));
          }
          const near = new PairList();
          for (const left of blocks) {
            const index = indexBlock(weighted, left);
            for (const right of partnersOf(left, blocks, bounds))
              near.append(scoreBlocks(weighted, index, right, bounds));
          }
          expect(rows.columns()).toEqual(near.columns());
          found += blocks.length > 1 ? rows.columns().a.length : 0;
        },
      ),
    );
    expect(found).toBeGreaterThan(100);
  });
});
