import { join } from 'node:path';
import { readTokenLines, trainBackground } from '../../events/stories/trainBackground.ts';
import { listSets, readSetText } from '../sets.ts';
import type { TrainableModel } from '../training.ts';

/** `claimwire train background`: word counts over the openly licensed texts of `entities/train`. */
export const backgroundModel: TrainableModel = {
  file: 'background.bin',
  async train(data, effects) {
    const texts: string[] = [];
    for (const { path } of await listSets(join(data, 'entities', 'train'), ['.bio'], effects)) {
      texts.push(...readTokenLines(await readSetText(path, effects)));
    }
    return trainBackground(texts);
  },
};
