import { z } from 'zod';
import { calibrate } from '../../learn/calibration.ts';
import { type LinearModel, roundWeights } from '../../learn/linear.ts';
import { packModel, unpackModel } from '../../learn/packing.ts';
import type { Scorer } from '../../learn/tagger.ts';
import { type CueHit, type CueLexicon, findCues } from '../cueLexicon.ts';
import { readWords, type Word } from '../words.ts';
import { WordingReader } from './wordingRow.ts';

const headerSchema = z.object({
  bias: z.number(),
  scale: z.number().describe('a stored weight times this is the weight'),
  slope: z.number(),
  intercept: z.number(),
  threshold: z.number().describe('probability from which a sentence on its own counts as check-worthy'),
});

/** How check-worthy a sentence is by its wording alone: a calibrated probability. */
export interface WordingModel extends Scorer<string> {
  readonly threshold: number;
  /** The same for a sentence that was read already, as log-odds above the threshold. */
  margin(text: string, words: readonly Word[], cues: readonly CueHit[]): number;
}

export interface WordingParameters extends Omit<z.infer<typeof headerSchema>, 'scale' | 'bias'> {
  readonly model: LinearModel;
}

export function packWordingModel({ model, slope, intercept, threshold }: WordingParameters): Uint8Array {
  const { weights, scale, bias } = roundWeights(model);
  return packModel({ header: { bias, scale, slope, intercept, threshold }, sections: { weights } });
}

export function loadWordingModel(bytes: Uint8Array, cues: CueLexicon): WordingModel {
  const { header, sections } = unpackModel(bytes);
  const { bias, scale, slope, intercept, threshold } = headerSchema.parse(header);
  const { weights } = sections;
  if (!(weights instanceof Int8Array)) throw new Error('the wording model lacks its weights');
  const model = { weights, scale, bias };
  const cut = Math.log(threshold / (1 - threshold));
  const reader = new WordingReader();
  return {
    threshold,
    score(text) {
      const words = readWords(text, { start: 0, end: text.length });
      return calibrate({ slope, intercept }, reader.read(text, words, findCues(cues, words)).score(model));
    },
    margin(text, words, found) {
      return slope * reader.read(text, words, found).score(model) + intercept - cut;
    },
  };
}
