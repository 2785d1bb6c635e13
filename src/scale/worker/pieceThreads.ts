import { Piscina } from 'piscina';
import type { ReportShare } from '../../pipeline/reports/reportShare.ts';
import { builtFile } from '../../pipeline/workers/builtFile.ts';
import type { FileSizes } from '../run/partOutput.ts';
import type { TaskMark } from '../tasks/taskMark.ts';
import { type ReduceOrder, reduceThere, writeThere } from './pieceThread.ts';

/** Who does pieces of reduces and parts of reports: they keep their thread busy for seconds without a pause. */
export interface PieceThreads {
  readonly threads: number;
  reduce(order: ReduceOrder, signal: AbortSignal): Promise<TaskMark>;
  write(share: ReportShare, signal: AbortSignal): Promise<FileSizes>;
  close(): Promise<void>;
}

const IDLE_MS = 10_000;
const builtThread = builtFile(new URL('./pieceThread.js', import.meta.url));

export function startPieceThreads(threads: number, memoryMb: number): PieceThreads {
  if (builtThread === undefined)
    return { threads: 1, reduce: reduceThere, write: writeThere, close: async () => {} };
  const pool = new Piscina({
    filename: builtThread.href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  pool.on('error', () => {});
  return {
    threads,
    reduce: (order, signal) => pool.run(order, { signal, name: reduceThere.name }),
    write: (share, signal) => pool.run(share, { signal, name: writeThere.name }),
    close: () => pool.destroy(),
  };
}
