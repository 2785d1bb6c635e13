import { z } from 'zod';
import { loadClaimResources } from '../../claims/claimResources.ts';
import { roundScore } from '../../model/order.ts';
import { listSets, readJsonLines } from '../sets.ts';
import type { Suite } from '../suite.ts';

/** A sentence and whether it is worth checking: 1 or 0. */
export const labelledRowSchema = z.object({ text: z.string(), label: z.int().min(0).max(1) });

export interface ScoredLabel {
  readonly score: number;
  readonly label: boolean;
}

/** Check-worthiness of sentences by their wording alone, as they come without an article. */
export const checkworthinessSuite: Suite = {
  name: 'checkworthiness',
  async *evaluate(folder, { effects }) {
    const { wording } = loadClaimResources(effects.readAsset);
    for (const { name, path } of await listSets(folder, ['.jsonl', '.jsonl.gz'], effects)) {
      const rows = await readJsonLines(path, (value) => labelledRowSchema.parse(value), effects);
      const scored = rows.map(({ text, label }) => ({
        score: roundScore(wording.score(text)),
        label: label === 1,
      }));
      const row = { suite: 'checkworthiness', set: name, n: rows.length };
      yield { ...row, metric: 'averagePrecision', value: measureAveragePrecision(scored) };
      yield { ...row, metric: 'f1', value: measureF1(scored, wording.threshold) };
    }
  },
};

/** Mean precision at each positive, highest score first. Equal scores count as one step, at its end. */
export function measureAveragePrecision(rows: readonly ScoredLabel[]): number {
  const ranked = [...rows].sort((a, b) => b.score - a.score);
  let [seen, hits, sum] = [0, 0, 0];
  for (let start = 0; start < ranked.length; ) {
    const score = ranked[start]?.score;
    let end = start;
    while (end < ranked.length && ranked[end]?.score === score) end++;
    const positives = ranked.slice(start, end).filter(({ label }) => label).length;
    seen += end - start;
    hits += positives;
    sum += positives * (hits / seen);
    start = end;
  }
  return hits === 0 ? 0 : sum / hits;
}

/** F1 of the positive label where a score at or above the threshold is a positive. */
export function measureF1(rows: readonly ScoredLabel[], threshold: number): number {
  const predicted = rows.filter(({ score }) => score >= threshold);
  const hits = predicted.filter(({ label }) => label).length;
  const total = predicted.length + rows.filter(({ label }) => label).length;
  return total === 0 ? 0 : (2 * hits) / total;
}
