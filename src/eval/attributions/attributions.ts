import { loadTagResources, tagArticle } from '../../tag/tagArticle.ts';
import { listSets, readJsonLines } from '../sets.ts';
import { type Counts, f1 } from '../spanMatch.ts';
import type { Suite } from '../suite.ts';
import { attributionRowSchema, toArticle } from './attributionRows.ts';
import { type AttributionCounts, addCounts, countAttributions } from './attributionScores.ts';

const NOTHING: Counts = { truePositives: 0, predicted: 0, gold: 0 };

/** Source, cue and content spans of reported speech against gold, found end to end from the bare text. */
export const attributionsSuite: Suite = {
  name: 'attributions',
  async *evaluate(folder, { effects, configuration }) {
    const resources = loadTagResources(effects.readAsset, configuration);
    for (const { name, path } of await listSets(folder, ['.jsonl.gz', '.jsonl'], effects)) {
      const rows = await readJsonLines(path, (value) => attributionRowSchema.parse(value), effects);
      let total: AttributionCounts = {
        content: NOTHING,
        source: NOTHING,
        cue: NOTHING,
        contentWithSource: NOTHING,
      };
      for (const row of rows) {
        const { attributions } = tagArticle(toArticle(row), resources);
        const counts = countAttributions(attributions, row.attributions);
        total = {
          content: addCounts(total.content, counts.content),
          source: addCounts(total.source, counts.source),
          cue: addCounts(total.cue, counts.cue),
          contentWithSource: addCounts(total.contentWithSource, counts.contentWithSource),
        };
      }
      for (const part of ['content', 'source', 'cue', 'contentWithSource'] as const) {
        const metric = `${part}F1`;
        yield { suite: 'attributions', set: name, metric, value: f1(total[part]), n: total[part].gold };
      }
    }
  },
};
