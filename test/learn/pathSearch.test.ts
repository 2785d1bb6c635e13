import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ItemScorer } from '../../src/learn/itemScorer.ts';
import { bioTransitions } from '../../src/learn/labelPath.ts';
import { packModel, unpackModel } from '../../src/learn/packing.ts';
import { bestPath, PathSearch } from '../../src/learn/pathSearch.ts';
import { edgeScores, emissionScores, type SequenceWeights } from '../../src/learn/perceptron.ts';
import { packSequenceWeights, unpackSequenceWeights } from '../../src/learn/perceptronPacking.ts';

const labels = ['O', 'B-x', 'I-x', 'B-y', 'I-y'];
const FEATURES = 40;
const EDGES = 3;
const WIDTH = 4;
const allowed = bioTransitions(labels);

interface Item {
  readonly features: readonly number[];
  readonly edge: number;
}

/** The best path and its score, item by item. */
function search(items: readonly Item[], weights: SequenceWeights): { path: number[]; score: number } {
  const scorer = new ItemScorer(weights, { features: WIDTH, edges: 1 });
  const paths = new PathSearch(labels.length, allowed, items.length);
  for (const { features, edge } of items) {
    scorer.score(Int32Array.from(features), Int32Array.of(edge));
    paths.extend(scorer.scores, scorer.steps);
  }
  const { path, score } = paths.finish();
  return { path: [...path], score: score / weights.scale };
}

/** The same by the tables of training, all items at once. */
function pathOfWhole(items: readonly Item[], weights: SequenceWeights): number[] {
  const sequence = {
    length: items.length,
    width: WIDTH,
    features: Int32Array.from(items.flatMap(({ features }) => features)),
    edgeWidth: 1,
    edges: Int32Array.from(items.map(({ edge }) => edge)),
  };
  const scores = emissionScores(sequence, weights);
  return [...bestPath(scores, edgeScores(sequence, weights), labels.length, allowed)];
}

const item = fc.record({
  features: fc.array(fc.integer({ min: -1, max: FEATURES - 1 }), { minLength: WIDTH, maxLength: WIDTH }),
  edge: fc.integer({ min: -1, max: EDGES - 1 }),
});
const table = (length: number): fc.Arbitrary<Float32Array> =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length }).map((values) => {
    // One weight is the largest in any case, so that packing multiplies all by one whole number.
    const whole = Float32Array.from(values);
    whole[1] = 10;
    return whole;
  });
const weights = fc
  .record({ emission: table(FEATURES * labels.length), edge: table(EDGES * labels.length ** 2) })
  .map((tables): SequenceWeights => ({ labels, scale: 1, ...tables }));

describe('PathSearch', () => {
  it('finds item by item the path that is best of the whole sequence', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), weights, (items, tables) => {
        expect(search(items, tables).path).toEqual(pathOfWhole(items, tables));
      }),
    );
  });

  it('finds the same with packed weights', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), weights, (items, tables) => {
        const limit = { emission: tables.emission.length, edge: tables.edge.length };
        const sections = packSequenceWeights('m', tables, limit);
        const read = unpackModel(packModel({ header: {}, sections })).sections;
        const packed = unpackSequenceWeights('m', labels, { features: FEATURES, edges: EDGES }, read);
        expect(search(items, packed)).toEqual(search(items, tables));
      }),
    );
  });

  it('scores the path that it finds', () => {
    // Feature 0 speaks for O (1), feature 1 for I-x (3) which needs B-x before it; B-x after O costs 1.
    const small = {
      labels: ['O', 'B-x', 'I-x'],
      emission: Float32Array.from([1, 0, 0, 0, 0, 3]),
      edge: Float32Array.from([0, -1, 0, 0, 0, 0, 0, 0, 0]),
      scale: 1,
    };
    const scorer = new ItemScorer(small, { features: 1, edges: 1 });
    const paths = new PathSearch(3, bioTransitions(small.labels), 3);
    for (const feature of [0, 0, 1]) {
      scorer.score(Int32Array.of(feature), Int32Array.of(0));
      paths.extend(scorer.scores, scorer.steps);
    }
    expect(paths.finish()).toEqual({ path: Uint8Array.from([0, 1, 2]), score: 3 });
  });
});
