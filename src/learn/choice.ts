import { packModel, unpackModel } from './packing.ts';

/** The features that hold of one option, each once. */
export type ChoiceOption = readonly string[];

/** A weight per feature; one that is not listed weighs nothing. */
export type ChoiceModel = ReadonlyMap<string, number>;

/**
 * How likely each of some options is the one that was chosen (conditional logit, McFadden 1974): the exponential of the
 * sum of an option's weights, as a share of that of all.
 */
export function choiceProbabilities(model: ChoiceModel, options: readonly ChoiceOption[]): number[] {
  const scores = options.map((features) =>
    features.reduce((sum, feature) => sum + (model.get(feature) ?? 0), 0),
  );
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

export function packChoice(model: ChoiceModel): Uint8Array {
  return packModel({
    header: { features: [...model.keys()] },
    sections: { weights: Float32Array.from(model.values()) },
  });
}

/** @throws Error where the bytes are no packed choice */
export function unpackChoice(bytes: Uint8Array): ChoiceModel {
  const { header, sections } = unpackModel(bytes);
  const { features } = header;
  const { weights } = sections;
  if (!Array.isArray(features) || !(weights instanceof Float32Array))
    throw new Error('the model holds no choice');
  return new Map(features.map((feature, index) => [String(feature), weights[index] ?? 0]));
}
