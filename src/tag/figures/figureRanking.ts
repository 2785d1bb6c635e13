import { z } from 'zod';
import { type LinearModel, roundWeights } from '../../learn/linear.ts';
import { packModel, unpackModel } from '../../learn/packing.ts';

/** How likely a noun phrase is what a figure measures, and how likely the one whose figure it is (figures.md). */
export interface FigureRanking {
  readonly measure: LinearModel<Int8Array>;
  readonly subject: LinearModel<Int8Array>;
}

const headSchema = z.object({ bias: z.number(), scale: z.number() });
const headerSchema = z.object({ measure: headSchema, subject: headSchema });

export function packFigureRanking(models: {
  readonly measure: LinearModel;
  readonly subject: LinearModel;
}): Uint8Array {
  const measure = roundWeights(models.measure);
  const subject = roundWeights(models.subject);
  const headOf = ({ bias, scale }: LinearModel<Int8Array>) => ({ bias, scale });
  return packModel({
    header: { measure: headOf(measure), subject: headOf(subject) },
    sections: { measure: measure.weights, subject: subject.weights },
  });
}

/** @throws Error where the bytes are no such model (a damaged installation) */
export function loadFigureRanking(bytes: Uint8Array): FigureRanking {
  const { header, sections } = unpackModel(bytes);
  const heads = headerSchema.parse(header);
  const { measure, subject } = sections;
  if (!(measure instanceof Int8Array) || !(subject instanceof Int8Array))
    throw new Error('the model of figures lacks its weights');
  return {
    measure: { ...heads.measure, weights: measure },
    subject: { ...heads.subject, weights: subject },
  };
}

/** Signed distance from the separating plane, of features that are there or not; -1 is none. */
export function scoreFeatures(
  { weights, scale, bias }: LinearModel<Int8Array>,
  features: Int32Array,
): number {
  let sum = 0;
  for (const feature of features) if (feature >= 0) sum += weights[feature] ?? 0;
  return sum * scale + bias;
}
