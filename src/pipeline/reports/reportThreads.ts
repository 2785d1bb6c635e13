import { Worker } from 'node:worker_threads';
import { builtFile } from '../workers/builtFile.ts';
import type { ReportShare } from './reportShare.ts';
import type { WrittenFiles } from './writeReports.ts';

const builtWorker = builtFile(new URL('./reportWorker.js', import.meta.url));

/** Threads beside this one that write a report. */
export interface ReportThreads {
  /** What they wrote, when all are done. @throws what one of them threw */
  finish(): Promise<WrittenFiles>;
  /** Ends them where this thread failed. */
  stop(): Promise<void>;
}

export function startReportThreads(count: number, share: ReportShare): ReportThreads {
  const workers =
    builtWorker === undefined
      ? []
      : Array.from({ length: count }, () => new Worker(builtWorker, { workerData: share }));
  const outcomes = workers.map((worker) => waitFor(worker));
  // An error is told when it is asked for, not before.
  for (const outcome of outcomes) outcome.catch(() => {});
  return {
    async finish() {
      const written = await Promise.all(outcomes);
      return new Map(written.flatMap((files) => [...files]));
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function waitFor(worker: Worker): Promise<WrittenFiles> {
  return new Promise((resolve, reject) => {
    worker.once('message', (files: [string, number][]) => resolve(new Map(files)));
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`a thread that writes the report ended with code ${code}`)),
    );
  });
}
