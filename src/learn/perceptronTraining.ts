import { bioTransitions } from './labelPath.ts';
import { bestPath } from './pathSearch.ts';
import { edgeScores, emissionScores, type FeatureSequence, type SequenceWeights } from './perceptron.ts';
import { linearCongruential, shuffle } from './random.ts';

export interface LabelledSequence extends FeatureSequence {
  readonly gold: Uint8Array;
}

export interface TrainingOptions {
  readonly labels: readonly string[];
  readonly featureCount: number;
  readonly edgeCount: number;
  readonly epochs: number;
  /** Added to every wrong label while training, so that right labels win by a margin. */
  readonly margin: number;
  /** Scales the margin of predicting the first label ("O") where it is wrong: above 1 favours recall. */
  readonly missCost: number;
  /** Features that occur less often are not learned. */
  readonly minimumCount: number;
  /** Share of features that are hidden each time a sequence is seen, so that no weight leans on a few others. */
  readonly dropout?: number;
  /** Shuffles the sequences; models of different seeds can be averaged. */
  readonly seed?: number;
  /** Told after each epoch: share of wrong labels. */
  readonly report?: (epoch: number, errorRate: number) => void;
}

/**
 * Averaged structured perceptron with a margin (Collins 2002; loss-augmented as in Tsochantaridis et al. 2005).
 * Deterministic: the order of sequences comes from a fixed linear congruential generator.
 */
export function trainPerceptron(
  sequences: readonly LabelledSequence[],
  options: TrainingOptions,
): SequenceWeights {
  const { labels, featureCount, edgeCount } = options;
  const count = labels.length;
  const counts = {
    emission: dropRareFeatures(sequences, featureCount, options.minimumCount),
    edge: new Uint32Array(edgeCount),
  };
  for (const { edges } of sequences) {
    for (const feature of edges) if (feature >= 0) counts.edge[feature] = (counts.edge[feature] ?? 0) + 1;
  }
  const emission = new Float32Array(featureCount * count);
  const emissionSum = new Float32Array(featureCount * count);
  const edge = new Float32Array(edgeCount * count * count);
  const edgeSum = new Float32Array(edgeCount * count * count);
  const weights = { labels, emission, edge, scale: 1, counts };
  const allowed = bioTransitions(labels);
  const order = sequences.map((_, index) => index);
  const random = linearCongruential(20161107 + (options.seed ?? 0));
  let step = 1;
  const add = (table: Float32Array, sums: Float32Array, at: number, amount: number): void => {
    table[at] = (table[at] ?? 0) + amount;
    sums[at] = (sums[at] ?? 0) + amount * step;
  };
  // `sums` holds amount * step in units of epochs, which keeps 32-bit floats precise.
  const unit = 1 / Math.max(1, sequences.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let items = 0;
    for (const index of order) {
      const whole = sequences[index];
      if (whole === undefined) continue;
      const sequence = options.dropout === undefined ? whole : hideFeatures(whole, options.dropout, random);
      const { gold, length, width, features, edgeWidth, edges } = sequence;
      const scores = emissionScores(sequence, weights);
      for (let item = 0; item < length; item++) {
        const right = gold[item] ?? 0;
        for (let y = 0; y < count; y++) {
          if (y === right) continue;
          const at = item * count + y;
          scores[at] = (scores[at] ?? 0) + (y === 0 ? options.margin * options.missCost : options.margin);
        }
      }
      const path = bestPath(scores, edgeScores(sequence, weights), weights.labels.length, allowed);
      items += length;
      for (let item = 0; item < length; item++) {
        const right = gold[item] ?? 0;
        const mine = path[item] ?? 0;
        if (right !== mine) {
          wrong++;
          for (let slot = item * width; slot < (item + 1) * width; slot++) {
            const feature = features[slot] ?? -1;
            if (feature < 0) continue;
            add(emission, emissionSum, feature * count + right, 1);
            add(emission, emissionSum, feature * count + mine, -1);
          }
        }
        if (item === 0) continue;
        const rightBefore = gold[item - 1] ?? 0;
        const mineBefore = path[item - 1] ?? 0;
        if (right === mine && rightBefore === mineBefore) continue;
        for (let slot = item * edgeWidth; slot < (item + 1) * edgeWidth; slot++) {
          const feature = edges[slot] ?? -1;
          if (feature < 0) continue;
          add(edge, edgeSum, (feature * count + rightBefore) * count + right, 1);
          add(edge, edgeSum, (feature * count + mineBefore) * count + mine, -1);
        }
      }
      step += unit;
    }
    options.report?.(epoch, wrong / Math.max(1, items));
  }
  for (let at = 0; at < emission.length; at++)
    emission[at] = (emission[at] ?? 0) - (emissionSum[at] ?? 0) / step;
  for (let at = 0; at < edge.length; at++) edge[at] = (edge[at] ?? 0) - (edgeSum[at] ?? 0) / step;
  return weights;
}

function hideFeatures(sequence: LabelledSequence, share: number, random: () => number): LabelledSequence {
  const features = sequence.features.map((feature) => (random() < share ? -1 : feature));
  return { ...sequence, features };
}

/** One model whose scores are the means of those of several models over the same features. */
export function averageWeights(models: readonly SequenceWeights[]): SequenceWeights {
  const [first, ...others] = models;
  if (first === undefined) throw new Error('no models to average');
  const emission = Float32Array.from(first.emission);
  const edge = Float32Array.from(first.edge);
  for (const other of others) {
    other.emission.forEach((value, at) => {
      emission[at] = (emission[at] ?? 0) + value;
    });
    other.edge.forEach((value, at) => {
      edge[at] = (edge[at] ?? 0) + value;
    });
  }
  return {
    labels: first.labels,
    emission: emission.map((value) => value / models.length),
    edge: edge.map((value) => value / models.length),
    scale: first.scale,
    ...(first.counts === undefined ? {} : { counts: first.counts }),
  };
}

/** Features seen fewer than `minimum` times are switched off (-1) in place; how often each was seen. */
function dropRareFeatures(
  sequences: readonly LabelledSequence[],
  featureCount: number,
  minimum: number,
): Uint32Array {
  const counts = new Uint32Array(featureCount);
  for (const { features } of sequences) {
    for (const feature of features) if (feature >= 0) counts[feature] = (counts[feature] ?? 0) + 1;
  }
  for (const { features } of sequences) {
    features.forEach((feature, slot) => {
      if (feature >= 0 && (counts[feature] ?? 0) < minimum) features[slot] = -1;
    });
  }
  return counts;
}
