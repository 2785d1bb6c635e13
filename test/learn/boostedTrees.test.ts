import { describe, expect, it } from 'vitest';
import { packTrees, predictProbability, unpackTrees } from '../../src/learn/boostedTrees.ts';
import { type BoostingOptions, trainBoostedTrees } from '../../src/learn/boostedTreesTraining.ts';
import { packModel, unpackModel } from '../../src/learn/packing.ts';

const OPTIONS: BoostingOptions = {
  trees: 30,
  depth: 3,
  learningRate: 0.3,
  lambda: 1,
  minHessian: 0.5,
  rowShare: 1,
  columnShare: 1,
  seed: 7,
};

/** Exclusive or of two columns, which no single split can tell; the third column says nothing. */
function exclusiveOr(): {
  rows: number;
  columns: number;
  values: Float32Array;
  labels: Float32Array;
  weights: Float32Array;
} {
  const rows: number[][] = [];
  for (let a = 0; a < 10; a++) for (let b = 0; b < 10; b++) rows.push([a, b, (a * 7 + b * 3) % 5]);
  return {
    rows: rows.length,
    columns: 3,
    values: Float32Array.from(rows.flat()),
    labels: Float32Array.from(rows, ([a = 0, b = 0]) => (a < 4 !== b < 6 ? 1 : 0)),
    weights: new Float32Array(rows.length).fill(1),
  };
}

describe('boosted trees', () => {
  it('learn what depends on two features together', () => {
    const trees = trainBoostedTrees(exclusiveOr(), OPTIONS);
    expect(predictProbability(trees, Float32Array.from([1, 8, 0]))).toBeGreaterThan(0.9);
    expect(predictProbability(trees, Float32Array.from([8, 2, 0]))).toBeGreaterThan(0.9);
    expect(predictProbability(trees, Float32Array.from([1, 2, 0]))).toBeLessThan(0.1);
    expect(predictProbability(trees, Float32Array.from([8, 8, 0]))).toBeLessThan(0.1);
  });

  it('come out the same for the same seed, and other for another', () => {
    const options = { ...OPTIONS, rowShare: 0.7, columnShare: 0.7 };
    const first = trainBoostedTrees(exclusiveOr(), options);
    expect(trainBoostedTrees(exclusiveOr(), options)).toEqual(first);
    expect(trainBoostedTrees(exclusiveOr(), { ...options, seed: 8 })).not.toEqual(first);
  });

  it('answer with the base rate where nothing can be told apart', () => {
    const data = { ...exclusiveOr(), values: new Float32Array(300) };
    const share = data.labels.reduce((sum, label) => sum + label, 0) / data.rows;
    expect(predictProbability(trainBoostedTrees(data, OPTIONS), new Float32Array(3))).toBeCloseTo(share, 3);
  });

  it('survive packing', () => {
    const trees = trainBoostedTrees(exclusiveOr(), OPTIONS);
    expect(unpackTrees('xor', unpackModel(packModel(packTrees('xor', trees))))).toEqual(trees);
    expect(() => unpackTrees('other', packTrees('xor', trees))).toThrow('other');
  });
});
