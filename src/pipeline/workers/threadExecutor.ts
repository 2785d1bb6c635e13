import { Piscina } from 'piscina';
import type { Configuration } from '../../model/configuration.ts';
import { hasCode } from '../../model/errors.ts';
import type { Failure } from '../../model/failure.ts';
import { recordName } from '../../model/record.ts';
import { packFailure } from '../cache/packedRecord.ts';
import { builtFile } from './builtFile.ts';
import type { MapExecutor } from './mapExecutor.ts';
import type { MapReply, MapTask } from './mapTask.ts';
import { TaskClock } from './taskClock.ts';

export interface ThreadOptions {
  readonly threads: number;
  /** The built worker; tests give one that misbehaves. */
  readonly workerFile: URL;
}

export const builtWorker = builtFile(new URL('./mapWorker.js', import.meta.url));

/**
 * Runs tasks in worker threads. A worker that crashes, does not end or needs too much memory costs the record that it
 * was at, and another takes its place.
 */
export function executeInThreads(
  configuration: Configuration,
  { threads, workerFile }: ThreadOptions,
): MapExecutor {
  const { recordTimeoutMs, memoryMb } = configuration.workers;
  let pool: Piscina | undefined;
  // Threads start with the first task: a run that finds all its work done needs neither them nor their models.
  const start = (): Piscina => {
    const started = new Piscina({
      filename: workerFile.href,
      workerData: { configuration },
      minThreads: 1,
      maxThreads: threads,
      concurrentTasksPerWorker: 1,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    // Of a worker whose record has its failure already, for a worker may run out of memory while it is being ended.
    started.on('error', () => {});
    return started;
  };
  const clock = new TaskClock(threads, recordTimeoutMs);
  return {
    // One more than there are threads, so that none waits for this thread to hand it the next record.
    width: threads + 1,
    async run(task) {
      const [sent, transferList] = detach(task);
      pool ??= start();
      const turn = clock.enter();
      try {
        const reply: MapReply = await pool.run(sent, { signal: turn.signal, transferList });
        return reply;
      } catch (error) {
        const failure = lostWorker(task, error, turn.signal.aborted, configuration);
        return { artefact: packFailure(failure), failure, timings: {} };
      } finally {
        turn.leave();
      }
    },
    close: async () => pool?.destroy(),
  };
}

/** The task with its bytes in a buffer of their own, for what is handed to another thread is gone from this one. */
function detach(task: MapTask): [task: MapTask, buffers: ArrayBuffer[]] {
  if (task.step === 'clean') {
    const bytes = Uint8Array.from(task.record.bytes);
    return [{ ...task, record: { ...task.record, bytes } }, [bytes.buffer]];
  }
  if (!(task.cleaned instanceof Uint8Array)) return [task, []];
  const cleaned = Uint8Array.from(task.cleaned);
  return [{ ...task, cleaned }, [cleaned.buffer]];
}

function lostWorker(
  { record: head }: MapTask,
  error: unknown,
  timedOut: boolean,
  { workers }: Configuration,
): Failure {
  const record = recordName(head);
  if (timedOut) {
    const seconds = workers.recordTimeoutMs / 1000;
    return {
      record,
      stage: 'worker',
      reason: 'timeout',
      message: `The record took longer than ${seconds} s (workers.recordTimeoutMs) and was given up.`,
    };
  }
  if (hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY')) {
    return {
      record,
      stage: 'worker',
      reason: 'out-of-memory',
      message: `The record needs more than ${workers.memoryMb} MB (workers.memoryMb) and was given up.`,
    };
  }
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    record,
    stage: 'worker',
    reason: 'worker-lost',
    message: `The worker ended at this record (${cause.slice(0, 300)}). The rest of the run is not affected; please report it with the file.`,
  };
}
