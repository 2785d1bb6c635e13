import type { FeatureSequence } from './crf.ts';
import { Lattice } from './crfLattice.ts';
import { linearCongruential, shuffle } from './random.ts';
import type { SegmentLabels } from './segmentLabels.ts';

export interface TrainingSequence {
  readonly features: FeatureSequence;
  readonly labels: Uint8Array;
}

export interface CrfTrainingOptions {
  readonly epochs: number;
  /** AdaGrad's step. */
  readonly step: number;
  readonly l2: number;
  readonly buckets: number;
  /** Share of features that each visit of a sequence leaves out, so that no single word decides. */
  readonly dropout: number;
  readonly onEpoch?: (epoch: number, lossPerSequence: number) => void;
}

export interface CrfWeights {
  /** buckets x labels */
  readonly weights: Float32Array;
  /** labels x labels, from-major */
  readonly transitions: Float32Array;
}

/**
 * Maximum likelihood by AdaGrad (Duchi, Hazan and Singer 2011), one sequence at a time, in an order that a fixed
 * generator shuffles: the same data give the same weights.
 */
export function trainCrf(
  scheme: SegmentLabels,
  sequences: readonly TrainingSequence[],
  options: CrfTrainingOptions,
): CrfWeights {
  const count = scheme.labels.length;
  const weights = new Float32Array(options.buckets * count);
  const transitions = new Float32Array(count * count);
  const squares = new Float32Array(weights.length);
  const transitionSquares = new Float32Array(transitions.length);
  const longest = sequences.reduce((most, { labels }) => Math.max(most, labels.length), 1);
  const lattice = new Lattice(scheme, transitions, longest);
  const order = sequences.map((_, index) => index);
  const random = linearCongruential(7);
  const gradient = new Float64Array(count);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const sequence = sequences[index];
      if (sequence === undefined || sequence.labels.length === 0) continue;
      const { labels } = sequence;
      const features = dropFeatures(sequence.features, options.dropout, random);
      loss += lattice.infer(features, labels, weights);
      lattice.updateTransitions(labels, transitionSquares, options.step);
      for (let item = 0; item < labels.length; item++) {
        let largest = 0;
        for (let label = 0; label < count; label++) {
          const difference = lattice.marginal(item, label) - (labels[item] === label ? 1 : 0);
          gradient[label] = Math.abs(difference) < 1e-3 ? 0 : difference;
          largest = Math.max(largest, Math.abs(gradient[label] ?? 0));
        }
        if (largest > 0) descend(features[item], gradient, weights, squares, options);
      }
    }
    options.onEpoch?.(epoch, loss / sequences.length);
  }
  return { weights, transitions };
}

function dropFeatures(features: FeatureSequence, share: number, random: () => number): FeatureSequence {
  return share === 0 ? features : features.map((active) => active.filter(() => random() >= share));
}

function descend(
  active: Int32Array | undefined,
  gradient: Float64Array,
  weights: Float32Array,
  squares: Float32Array,
  { step, l2 }: CrfTrainingOptions,
): void {
  const count = gradient.length;
  if (active === undefined) return;
  for (let label = 0; label < count; label++) {
    const slope = gradient[label] ?? 0;
    if (slope === 0) continue;
    const square = slope * slope;
    for (const bucket of active) {
      const at = bucket * count + label;
      const sum = (squares[at] ?? 0) + square;
      squares[at] = sum;
      const weight = weights[at] ?? 0;
      weights[at] = weight - (step * (slope + l2 * weight)) / Math.sqrt(sum + 1e-2);
    }
  }
}
