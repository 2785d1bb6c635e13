import { listSets, readJsonLines } from '../sets.ts';
import type { Suite } from '../suite.ts';
import { type RelationRow, relationRowSchema } from './relationsRows.ts';
import {
  type ComparedReports,
  compareReports,
  findRelation,
  findVerdict,
  loadComparisonResources,
} from './relationsRun.ts';
import { type ScoredRelation, scoreRelations } from './relationsScores.ts';

/** Pairs of short reports: same, in conflict, part of a whole, updated, or unrelated (test/gold/README). */
export const relationsSuite: Suite = {
  name: 'relations',
  async *evaluate(folder, { effects, configuration }) {
    const resources = loadComparisonResources(effects.readAsset, configuration);
    for (const { name, path } of await listSets(folder, ['.jsonl', '.jsonl.gz'], effects)) {
      const rows = await readJsonLines(path, (value) => relationRowSchema.parse(value), effects);
      const scored: ScoredRelation[] = [];
      for (const row of rows) scored.push(judgeRow(row, await compareReports(row, resources, configuration)));
      for (const score of scoreRelations(scored)) yield { suite: 'relations', set: name, ...score };
    }
  },
};

function judgeRow({ relation, verdict }: RelationRow, run: ComparedReports): ScoredRelation {
  return {
    gold: relation,
    found: findRelation(run),
    goldVerdict: verdict,
    foundVerdict: findVerdict(run),
  };
}
