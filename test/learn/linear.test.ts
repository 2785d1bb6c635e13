import { describe, expect, it } from 'vitest';
import { foldHash, hashText, type SparseRow, scoreRow } from '../../src/learn/linear.ts';
import { trainLinear } from '../../src/learn/linearTraining.ts';

const row = (...indexes: number[]): SparseRow => ({
  indexes: Uint32Array.from(indexes),
  values: new Float32Array(indexes.length).fill(1),
});

describe('linear', () => {
  it('hashes into the table', () => {
    expect(foldHash(hashText('u bridge'), 8)).toBeLessThan(256);
    expect(foldHash(hashText('u bridge'), 8)).toBeGreaterThanOrEqual(0);
  });

  it('separates what can be separated, the same way every time', () => {
    const rows = [row(0, 2), row(0, 3), row(1, 2), row(1, 3)];
    const labels = [true, true, false, false];
    const training = { size: 4, cost: 1, positiveCost: 1, epochs: 20 };
    const model = trainLinear(rows, labels, training);
    expect(rows.map((each) => scoreRow(model, each) > 0)).toEqual(labels);
    expect(trainLinear(rows, labels, training)).toEqual(model);
  });
});
