import { loadNameResources } from '../../tag/tagResources.ts';
import { listSets, readJsonLines } from '../sets.ts';
import type { Suite } from '../suite.ts';
import { linkFolder } from './linkingFolder.ts';
import { linkingRowSchema } from './linkingRows.ts';
import { scoreLinks } from './linkingScores.ts';

/** Who is who in folders of articles: names, offices, capitals that act, and pronouns (test/gold/README). */
export const linkingSuite: Suite = {
  name: 'linking',
  async *evaluate(folder, { effects }) {
    const resources = loadNameResources(effects.readAsset);
    for (const { name, path } of await listSets(folder, ['.jsonl', '.jsonl.gz'], effects)) {
      const rows = await readJsonLines(path, (value) => linkingRowSchema.parse(value), effects);
      const mentions = rows.flatMap((row, index) => linkFolder(String(index), row, resources));
      for (const score of scoreLinks(mentions)) yield { suite: 'linking', set: name, ...score };
    }
  },
};
