import { f1 } from '../spanMatch.ts';
import type { PairRelation } from './relationsRows.ts';

type Verdict = 'consistent' | 'inconsistent';

/** Gold and found relation of the reports of one row. */
export interface ScoredRelation {
  readonly gold: PairRelation;
  readonly found: PairRelation;
  readonly goldVerdict?: Verdict | undefined;
  readonly foundVerdict?: Verdict | undefined;
}

export interface RelationScore {
  readonly metric: string;
  readonly value: number;
  readonly n: number;
}

const scoredRelations = ['same', 'conflicts', 'partWhole', 'supersedes'] as const;

/**
 * F1 of each relation and their mean; `falseConflicts` counts rows called a conflict that are neither one nor an
 * update; `verdictAccuracy` is the share of the gold sums that were found with the right verdict.
 */
export function scoreRelations(rows: readonly ScoredRelation[]): RelationScore[] {
  const perType = scoredRelations.map((type) => {
    const gold = rows.filter((row) => row.gold === type).length;
    const predicted = rows.filter((row) => row.found === type).length;
    const truePositives = rows.filter((row) => row.gold === type && row.found === type).length;
    return { metric: `${type}F1`, value: f1({ truePositives, predicted, gold }), n: gold };
  });
  const peaceful = rows.filter(({ gold }) => gold !== 'conflicts' && gold !== 'supersedes');
  const sums = rows.filter(({ goldVerdict }) => goldVerdict !== undefined);
  const rightSums = sums.filter((row) => row.found === row.gold && row.foundVerdict === row.goldVerdict);
  return [
    {
      metric: 'relationF1',
      value: perType.reduce((sum, { value }) => sum + value, 0) / perType.length,
      n: rows.length,
    },
    ...perType,
    {
      metric: 'falseConflicts',
      value: peaceful.filter(({ found }) => found === 'conflicts').length,
      n: peaceful.length,
    },
    {
      metric: 'verdictAccuracy',
      value: sums.length === 0 ? 0 : rightSums.length / sums.length,
      n: sums.length,
    },
  ];
}
