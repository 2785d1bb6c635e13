import type { FeatureSequence } from './crf.ts';
import type { SegmentLabels } from './segmentLabels.ts';

/** Forward and backward sums of one sequence, in log space, in buffers that every sequence reuses. */
export class Lattice {
  private readonly scheme: SegmentLabels;
  private readonly transitions: Float32Array;
  private readonly scores: Float64Array;
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;
  private readonly terms: Float64Array;
  private logTotal = 0;

  constructor(scheme: SegmentLabels, transitions: Float32Array, longest: number) {
    const count = scheme.labels.length;
    this.scheme = scheme;
    this.transitions = transitions;
    this.scores = new Float64Array(longest * count);
    this.forward = new Float64Array(longest * count);
    this.backward = new Float64Array(longest * count);
    this.terms = new Float64Array(count);
  }

  /** @returns the negative log-likelihood of the labels */
  infer(features: FeatureSequence, labels: Uint8Array, weights: Float32Array): number {
    const count = this.scheme.labels.length;
    const length = features.length;
    const { scores, forward, backward, transitions } = this;
    const { allowed, mayStart, mayEnd } = this.scheme;
    scores.fill(0, 0, length * count);
    for (let item = 0; item < length; item++) {
      for (const bucket of features[item] ?? []) {
        for (let label = 0; label < count; label++) {
          const at = item * count + label;
          scores[at] = (scores[at] ?? 0) + (weights[bucket * count + label] ?? 0);
        }
      }
    }
    for (let label = 0; label < count; label++) {
      forward[label] = mayStart[label] === 1 ? (scores[label] ?? 0) : IMPOSSIBLE;
      backward[(length - 1) * count + label] = mayEnd[label] === 1 ? 0 : IMPOSSIBLE;
    }
    for (let item = 1; item < length; item++) {
      for (let to = 0; to < count; to++) {
        for (let from = 0; from < count; from++) {
          this.terms[from] =
            allowed[from * count + to] === 1
              ? (forward[(item - 1) * count + from] ?? 0) + (transitions[from * count + to] ?? 0)
              : IMPOSSIBLE;
        }
        forward[item * count + to] = logSum(this.terms) + (scores[item * count + to] ?? 0);
      }
    }
    for (let item = length - 2; item >= 0; item--) {
      for (let from = 0; from < count; from++) {
        for (let to = 0; to < count; to++) {
          const next = (item + 1) * count + to;
          this.terms[to] =
            allowed[from * count + to] === 1
              ? (transitions[from * count + to] ?? 0) + (scores[next] ?? 0) + (backward[next] ?? 0)
              : IMPOSSIBLE;
        }
        backward[item * count + from] = logSum(this.terms);
      }
    }
    for (let label = 0; label < count; label++) {
      const at = (length - 1) * count + label;
      this.terms[label] = (forward[at] ?? 0) + (backward[at] ?? 0);
    }
    this.logTotal = logSum(this.terms);
    return this.logTotal - this.pathScore(labels);
  }

  private pathScore(labels: Uint8Array): number {
    const count = this.scheme.labels.length;
    let score = 0;
    labels.forEach((label, item) => {
      score += this.scores[item * count + label] ?? 0;
      if (item > 0) score += this.transitions[(labels[item - 1] ?? 0) * count + label] ?? 0;
    });
    return score;
  }

  marginal(item: number, label: number): number {
    const at = item * this.scheme.labels.length + label;
    return Math.exp((this.forward[at] ?? 0) + (this.backward[at] ?? 0) - this.logTotal);
  }

  updateTransitions(labels: Uint8Array, squares: Float32Array, step: number): void {
    const { forward, backward, scores, transitions } = this;
    const { allowed } = this.scheme;
    const count = this.scheme.labels.length;
    const gradient = new Float64Array(transitions.length);
    for (let item = 1; item < labels.length; item++) {
      for (let at = 0; at < gradient.length; at++) {
        if (allowed[at] === 0) continue;
        const from = Math.floor(at / count);
        const next = item * count + (at % count);
        const score =
          (forward[(item - 1) * count + from] ?? 0) +
          (transitions[at] ?? 0) +
          (scores[next] ?? 0) +
          (backward[next] ?? 0);
        if (score - this.logTotal > -12) {
          gradient[at] = (gradient[at] ?? 0) + Math.exp(score - this.logTotal);
        }
      }
      const gold = (labels[item - 1] ?? 0) * count + (labels[item] ?? 0);
      gradient[gold] = (gradient[gold] ?? 0) - 1;
    }
    gradient.forEach((slope, at) => {
      if (Math.abs(slope) < 1e-4) return;
      const sum = (squares[at] ?? 0) + slope * slope;
      squares[at] = sum;
      transitions[at] = (transitions[at] ?? 0) - (step * slope) / Math.sqrt(sum + 1e-3);
    });
  }
}

const IMPOSSIBLE = -1e9;

function logSum(terms: Float64Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (term > largest) largest = term;
  let sum = 0;
  for (const term of terms) if (term - largest > -30) sum += Math.exp(term - largest);
  return largest + Math.log(sum);
}
