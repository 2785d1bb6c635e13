import type { Effects } from '../model/effects.ts';
import { checkworthinessModel } from './checkworthinessTraining.ts';

/** A model that can be rebuilt: its file below `src/models`, and how. */
export interface TrainableModel {
  readonly file: string;
  /** @param data the folder of the evaluation data, whose `<suite>/train/` folders are read */
  train(data: string, effects: Effects): Promise<Uint8Array>;
}

export const trainableModels: Readonly<Record<string, TrainableModel>> = {
  checkworthiness: checkworthinessModel,
};
