import { join } from 'node:path';
import { z } from 'zod';
import { trainCleanModel } from '../../clean/trainCleanModel.ts';
import { packModel } from '../../learn/packing.ts';
import { listSets, readJsonLines } from '../sets.ts';
import type { TrainableModel } from '../training.ts';

const pageSchema = z.object({ html: z.string(), text: z.string() });

/** `claimwire train clean`: the pages of `extraction/train` that come with their main text. */
export const cleanModel: TrainableModel = {
  file: 'clean.bin',
  async train(data, effects) {
    const pages: z.infer<typeof pageSchema>[] = [];
    for (const { path } of await listSets(
      join(data, 'extraction', 'train'),
      ['.jsonl.gz', '.jsonl'],
      effects,
    )) {
      pages.push(...(await readJsonLines(path, (row) => pageSchema.parse(row), effects)));
    }
    return packModel(trainCleanModel(pages));
  },
};
