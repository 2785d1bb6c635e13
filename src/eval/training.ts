import type { Effects } from '../model/effects.ts';

/** A model that can be rebuilt: its file below `src/models`, and how. */
export interface TrainableModel {
  readonly file: string;
  /** @param data the folder of the evaluation data, whose `<suite>/train/` folders are read */
  train(data: string, effects: Effects): Promise<Uint8Array>;
}

/** Every model by its name on the command line, loaded only when it is trained. */
export const trainableModels: Readonly<Record<string, () => Promise<TrainableModel>>> = {
  attributions: async () => (await import('./attributions/attributionsTraining.ts')).attributionsModel,
  background: async () => (await import('./stories/backgroundTraining.ts')).backgroundModel,
  checkworthiness: async () =>
    (await import('./checkworthiness/checkworthinessTraining.ts')).checkworthinessModel,
  clean: async () => (await import('./extraction/cleanTraining.ts')).cleanModel,
  entities: async () => (await import('./entities/entitiesTraining.ts')).entitiesModel,
  figures: async () => (await import('./figures/figureRankingTraining.ts')).figuresModel,
  pronouns: async () => (await import('./linking/pronounsTraining.ts')).pronounsModel,
};
