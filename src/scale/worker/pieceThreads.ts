import { Piscina } from 'piscina';
import type { TaskMark } from '../tasks/taskMark.ts';
import doPiece, { type PieceOrder } from './pieceThread.ts';

/** Who does pieces of reduces: they keep their thread busy for seconds without a pause. */
export interface PieceThreads {
  run(order: PieceOrder, signal: AbortSignal): Promise<TaskMark>;
  close(): Promise<void>;
}

const IDLE_MS = 10_000;
/** From the sources, under a test runner, there are no threads. */
const builtThread: URL | undefined = import.meta.url.endsWith('.js')
  ? new URL('./pieceThread.js', import.meta.url)
  : undefined;

export function startPieceThreads(threads: number, memoryMb: number): PieceThreads {
  if (builtThread === undefined) return { run: doPiece, close: async () => {} };
  const pool = new Piscina({
    filename: builtThread.href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  pool.on('error', () => {});
  return {
    run: (order, signal) => pool.run(order, { signal }),
    close: () => pool.destroy(),
  };
}
