import { addRow, type Crf, type FeatureSequence } from '../../src/learn/crf.ts';

/** Sum of the weights of each item's features, items x labels: the plain way, against which the fast one is held. */
export function labelScores(crf: Crf, features: FeatureSequence): Float64Array {
  const count = crf.scheme.labels.length;
  const scores = new Float64Array(features.length * count);
  features.forEach((active, item) => {
    for (const bucket of active) addRow(crf, bucket, scores, item * count);
  });
  return scores.map((score) => score * crf.scale);
}
