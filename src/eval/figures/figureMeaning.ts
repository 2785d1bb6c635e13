import { loadTagResources, tagArticle } from '../../tag/tagArticle.ts';
import { toArticle } from '../attributions/attributionRows.ts';
import { listSets, readJsonLines } from '../sets.ts';
import { f1 } from '../spanMatch.ts';
import type { MetricRow, Suite } from '../suite.ts';
import { figureMeaningRowSchema, placeFigures } from './figureMeaningRows.ts';
import { addMeaning, aspects, countMeaning, type MeaningCounts, noMeaning } from './figureMeaningScores.ts';

/** Figures with what they measure, whose and of what, in which sense and when (test/gold/README). */
export const figureMeaningSuite: Suite = {
  name: 'figure-meaning',
  async *evaluate(folder, { effects, configuration }) {
    const resources = loadTagResources(effects.readAsset, configuration);
    for (const { name, path } of await listSets(folder, ['.jsonl', '.jsonl.gz'], effects)) {
      const rows = await readJsonLines(path, (value) => figureMeaningRowSchema.parse(value), effects);
      let total = noMeaning;
      rows.forEach((row, index) => {
        const article = toArticle({ id: `${name} ${index}`, text: row.text, date: row.reference });
        total = addMeaning(total, countMeaning(placeFigures(row), tagArticle(article, resources)));
      });
      yield* meaningRows(name, total);
    }
  },
};

/** `figureF1`, the mean over the aspects, and each aspect's own F1. */
export function meaningRows(set: string, counts: MeaningCounts): MetricRow[] {
  const row = (metric: string, value: number, n: number): MetricRow => ({
    suite: 'figure-meaning',
    set,
    metric,
    value,
    n,
  });
  const mean = aspects.reduce((sum, aspect) => sum + f1(counts[aspect]), 0) / aspects.length;
  return [
    row('meaningF1', mean, counts.figure.gold),
    row('figureF1', f1(counts.figure), counts.figure.gold),
    ...aspects.map((aspect) => row(`${aspect}F1`, f1(counts[aspect]), counts[aspect].gold)),
  ];
}
