import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeScores, packCrf, unpackCrf } from '../../src/learn/crf.ts';
import { trainCrf } from '../../src/learn/crfTraining.ts';
import { packModel, unpackModel } from '../../src/learn/packing.ts';
import { decodeSegments, encodeSegments, segmentLabels } from '../../src/learn/segmentLabels.ts';
import { labelScores } from './labelScores.ts';

const scheme = segmentLabels(['A', 'B']);
const BUCKETS = 64;

/** Feature 1 opens an A of two items, feature 2 continues it, feature 3 is a B of one. */
const sequences = [
  { features: [[0], [1], [2], [0]], segments: [{ start: 1, end: 3, type: 'A' }] },
  {
    features: [[3], [0], [1], [2]],
    segments: [
      { start: 0, end: 1, type: 'B' },
      { start: 2, end: 4, type: 'A' },
    ],
  },
].map(({ features, segments }) => ({
  features: features.map((active) => Int32Array.from(active)),
  labels: encodeSegments(scheme, segments, features.length),
}));
const options = { epochs: 30, step: 0.3, l2: 0, buckets: BUCKETS, dropout: 0 };

function train() {
  const { weights, transitions } = trainCrf(scheme, sequences, options);
  return packModel(packCrf(['A', 'B'], BUCKETS, weights, transitions, () => true, 0));
}

describe('conditional random field', () => {
  it('learns segments and keeps them through packing to bytes', () => {
    const crf = unpackCrf(unpackModel(train()));
    const features = [[0], [3], [0], [1], [2]].map((active) => Int32Array.from(active));
    expect(decodeScores(crf, labelScores(crf, features))).toEqual([
      { start: 1, end: 2, type: 'B' },
      { start: 3, end: 5, type: 'A' },
    ]);
  });

  it('trains the same bytes from the same data', () => {
    expect(train()).toEqual(train());
  });

  it('lowers the loss from epoch to epoch', () => {
    const losses: number[] = [];
    trainCrf(scheme, sequences, { ...options, epochs: 5, onEpoch: (_, loss) => losses.push(loss) });
    expect(losses.toSorted((a, b) => b - a)).toEqual(losses);
  });

  it('decodes nothing from nothing', () => {
    const crf = unpackCrf(unpackModel(train()));
    expect(decodeScores(crf, labelScores(crf, []))).toEqual([]);
  });

  it('gives back any segments that it encodes', () => {
    const gaps = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 }), fc.constantFrom('A', 'B')));
    fc.assert(
      fc.property(gaps, (parts) => {
        let at = 0;
        const segments = parts.map(([gap, length, type]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at, type };
        });
        expect(decodeSegments(scheme, encodeSegments(scheme, segments, at + 1))).toEqual(segments);
      }),
    );
  });
});
