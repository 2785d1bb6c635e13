import { describe, expect, it } from 'vitest';
import { bioTransitions } from '../../src/learn/labelPath.ts';
import { packModel, unpackModel } from '../../src/learn/packing.ts';
import { bestPath } from '../../src/learn/pathSearch.ts';
import { edgeScores, emissionScores, type FeatureSequence } from '../../src/learn/perceptron.ts';
import { packSequenceWeights, unpackSequenceWeights } from '../../src/learn/perceptronPacking.ts';
import { type LabelledSequence, trainPerceptron } from '../../src/learn/perceptronTraining.ts';
import { rankOfRow } from '../../src/learn/rowIndex.ts';

const labels = ['O', 'B-x', 'I-x'];

/** One feature per item, one edge feature for all steps. */
function sequence(features: readonly number[]): FeatureSequence {
  return {
    length: features.length,
    width: 1,
    features: Int32Array.from(features),
    edgeWidth: 1,
    edges: new Int32Array(features.length),
  };
}

describe('bioTransitions', () => {
  it('lets I-x follow B-x and I-x only', () => {
    const allowed = bioTransitions(labels);
    const from = (previous: number): number[] => [...allowed.subarray(previous * 3, previous * 3 + 3)];
    expect([from(0), from(1), from(2), from(3)]).toEqual([
      [1, 1, 0],
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 0],
    ]);
  });
});

describe('bestPath', () => {
  it('finds the path whose emissions and edges sum highest', () => {
    // Feature 0 speaks for O (1), feature 1 for I-x (3) which needs B-x before it; B-x after O costs 1.
    const weights = {
      labels,
      emission: Float32Array.from([1, 0, 0, 0, 0, 3]),
      edge: Float32Array.from([0, -1, 0, 0, 0, 0, 0, 0, 0]),
      scale: 1,
    };
    const input = sequence([0, 0, 1]);
    const scores = emissionScores(input, weights);
    const path = bestPath(scores, edgeScores(input, weights), labels.length, bioTransitions(labels));
    // O B-x I-x: 1 + 0 - 1 + 3 = 3; B-x I-x I-x has 3 as well and loses the tie to the lower label.
    expect([...path]).toEqual([0, 1, 2]);
  });

  it('ignores switched-off features', () => {
    const weights = { labels, emission: new Float32Array(6).fill(5), edge: new Float32Array(9), scale: 1 };
    expect([...emissionScores(sequence([-1]), weights)]).toEqual([0, 0, 0]);
  });
});

describe('trainPerceptron', () => {
  const data = (): LabelledSequence[] => [
    { ...sequence([0, 1, 2, 0]), gold: Uint8Array.from([0, 1, 2, 0]) },
    { ...sequence([0, 0, 1, 2]), gold: Uint8Array.from([0, 0, 1, 2]) },
  ];
  const options = {
    labels,
    featureCount: 4,
    edgeCount: 1,
    epochs: 10,
    margin: 1,
    missCost: 1,
    minimumCount: 1,
  };

  it('learns what its features tell', () => {
    const weights = trainPerceptron(data(), options);
    const input = sequence([0, 1, 2, 0, 1]);
    expect([
      ...bestPath(
        emissionScores(input, weights),
        edgeScores(input, weights),
        labels.length,
        bioTransitions(labels),
      ),
    ]).toEqual([0, 1, 2, 0, 1]);
  });

  it('gives the same weights each time', () => {
    expect(trainPerceptron(data(), options).emission).toEqual(trainPerceptron(data(), options).emission);
  });

  it('learns nothing from rare features', () => {
    const weights = trainPerceptron(data(), { ...options, minimumCount: 3 });
    expect([...weights.emission.subarray(3)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('packSequenceWeights', () => {
  it('keeps the heaviest weights and their proportions', () => {
    const weights = {
      labels,
      emission: Float32Array.from([0, 0.5, 0, 4, -2, 0]),
      edge: new Float32Array(9),
      scale: 1,
    };
    const sections = packSequenceWeights('m', weights, { emission: 2, edge: 5 });
    const packed = unpackModel(packModel({ header: {}, sections }));
    const read = unpackSequenceWeights('m', labels, { features: 2, edges: 1 }, packed.sections);
    // Of the two rows the first has lost its only weight; two weights stand in one number.
    expect([...(read.packed?.emission ?? [])]).toEqual([(-16000 << 16) | 32000, 0, 0, 0]);
    expect([0, 1].map((row) => read.packed && rankOfRow(read.packed.rows, row))).toEqual([-1, 0]);
    expect(read.scale).toBe(8000);
  });
});
