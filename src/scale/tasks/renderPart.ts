import type { Effects } from '../../model/effects.ts';
import { FileTickets } from '../../pipeline/reports/fileTickets.ts';
import type { ReportShare, ReportTerms } from '../../pipeline/reports/reportShare.ts';
import { type FileSizes, openPartOutput } from '../run/partOutput.ts';
import type { RunPlan } from '../run/runPlan.ts';
import { putValue, readValue } from '../store/packedValue.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import type { RenderJob } from './pieceJob.ts';
import type { TaskMark } from './taskMark.ts';

export interface RenderContext {
  readonly store: SharedStore;
  readonly effects: Effects;
  readonly monotonicMs: () => number;
  readonly threads: number;
  /** Writes in a thread, drawing files with others. */
  readonly write: (share: ReportShare) => Promise<FileSizes>;
}

/** A part of a report, from the tables that are there; leaves the names of its files. */
export async function renderPart(
  { run, terms: name, part }: RenderJob,
  plan: RunPlan,
  { store, effects, monotonicMs, threads, write }: RenderContext,
): Promise<TaskMark> {
  const startedMs = monotonicMs();
  const { value: terms, bytes } = await readValue<ReportTerms>(store.segments, name);
  const output = openPartOutput(store, run, plan, part.at, effects);
  const folder = await output.open(terms.hasCorrections);
  try {
    const share = { ...terms, folder, part, tickets: FileTickets.share() };
    const written = await Promise.all(Array.from({ length: threads }, () => write(share)));
    const files = written.flat();
    await output.publish(files);
    const put = await putValue(store.segments, files);
    const moved = output.isRemote ? files.reduce((sum, [, size]) => sum + size, 0) : 0;
    return {
      segments: [put.name],
      lost: [],
      records: 0,
      failures: 0,
      bytes: bytes + put.bytes + moved,
      timings: { render: monotonicMs() - startedMs },
    };
  } finally {
    await output.close();
  }
}
