import { join } from 'node:path';
import { loadCueLexicon } from '../../claims/claimResources.ts';
import { type LabelledSentence, trainCheckworthiness } from '../../claims/worth/trainCheckworthiness.ts';
import type { Effects } from '../../model/effects.ts';
import { readJsonLines } from '../sets.ts';
import type { TrainableModel } from '../training.ts';
import { labelledRowSchema } from './checkworthiness.ts';

/**
 * `claimwire train checkworthiness`: CheckThat! 2024 for the weights (ClaimBuster's rows are among them), PoliClaim
 * only for the threshold.
 */
export const checkworthinessModel: TrainableModel = {
  file: 'checkworthiness.bin',
  async train(data, effects) {
    const folder = join(data, 'checkworthiness', 'train');
    const { bytes, calibrationError, threshold } = trainCheckworthiness(
      await readSentences(join(folder, 'checkthat24.train.jsonl'), effects),
      await readSentences(join(folder, 'policlaim.train.jsonl'), effects),
      loadCueLexicon(effects.readAsset),
    );
    effects.terminal.stderr(`calibration error ${calibrationError.toFixed(4)}, threshold ${threshold}\n`);
    return bytes;
  },
};

async function readSentences(path: string, effects: Effects): Promise<LabelledSentence[]> {
  const rows = await readJsonLines(path, (value) => labelledRowSchema.parse(value), effects);
  return rows.map(({ text, label }) => ({ text, label: label === 1 }));
}
