import type { ReportElsewhere } from '../../pipeline/reports/reportShare.ts';
import { putValue, readValue } from '../store/packedValue.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { renderJob } from '../tasks/pieceJob.ts';
import { CLAIMS_PER_RECORD, type SettleJobs } from './claimPieces.ts';
import type { FileSizes } from './partOutput.ts';
import type { RunOutput } from './runOutput.ts';
import type { RunPlan } from './runPlan.ts';

export interface PartsContext {
  readonly store: SharedStore;
  readonly output: RunOutput;
  readonly settle: SettleJobs;
  /** That are there: each takes one part, for to read the tables twice helps nobody. */
  readonly workers: number;
  /** Tells this writing of the output from any other. */
  readonly attempt: string;
}

/** The report as jobs, all of which read the tables and each of which writes its share of the files. */
export function reportInParts(run: string, plan: RunPlan, context: PartsContext): ReportElsewhere {
  const { store, output, settle, workers, attempt } = context;
  return async (terms, claims) => {
    // A part smaller than a shard is not worth its reading of all tables.
    const of = Math.min(workers, Math.ceil(claims / (plan.shardSize * CLAIMS_PER_RECORD)));
    if (of < 2) return undefined;
    await output.publishTables(terms.hasCorrections);
    const { name } = await putValue(store.segments, terms);
    const parts = Array.from({ length: of }, (_, at) => ({ at, of }));
    const marks = await settle(parts.map((part) => renderJob(run, plan, name, part, attempt)));
    const files = new Map<string, number>();
    for (const { segments } of marks) {
      const { value } = await readValue<FileSizes>(store.segments, segments[0] ?? '');
      for (const [path, size] of value) files.set(path, size);
    }
    output.publishedElsewhere(files.keys());
    return files;
  };
}
