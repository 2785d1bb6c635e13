import { growingDelay, postgresOptions, redisOptions } from './bullOptions.ts';
import type { EngineAddress } from './engineAddress.ts';
import { HandOver, type JobHandler, type JobWorker, type JobWorkerOptions } from './jobQueue.ts';
import { loadBull } from './loadBull.ts';
import { reachEngine } from './reachEngine.ts';

/** After a lost connection, before the worker asks for jobs again, and for those of lost workers. */
const ASK_AGAIN_MS = 2_000;

/**
 * Takes jobs from a queue until it is closed.
 * @throws UserError where the engine cannot be reached
 */
export async function startJobWorker<Data>(
  address: EngineAddress,
  name: string,
  handle: JobHandler<Data>,
  { concurrency, lockMs, maxLosses, patienceMs, onTrouble }: JobWorkerOptions,
): Promise<JobWorker> {
  const { Worker, WaitingError, createPostgresBackend } = await loadBull(address);
  const ending = new AbortController();
  const process = async (
    job: {
      readonly id?: string;
      readonly data: Data;
      updateProgress(progress: object): Promise<void>;
      moveToWait(token?: string): Promise<number>;
    },
    token: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<void> => {
    const { id = '', data } = job;
    const signals = signal === undefined ? [ending.signal] : [ending.signal, signal];
    try {
      await handle(
        { id, data, report: (progress) => job.updateProgress(progress) },
        AbortSignal.any(signals),
      );
    } catch (error) {
      if (!(error instanceof HandOver)) throw error;
      await job.moveToWait(token);
      throw new WaitingError();
    }
  };
  const options = {
    concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    maxStalledCount: maxLosses,
    runRetryDelay: ASK_AGAIN_MS,
    settings: { backoffStrategy: growingDelay },
  };
  const postgres = address.kind === 'postgres' ? await postgresOptions(address.url) : undefined;
  const worker = await reachEngine(address, patienceMs, (onError) => {
    const opened =
      postgres === undefined
        ? new Worker<Data>(name, process, { ...options, ...redisOptions(address.url) })
        : new Worker(name, process, { ...options, ...postgres }, createPostgresBackend);
    let looking: NodeJS.Timeout | undefined;
    return opened.on('error', (error: Error) => {
      onError(error);
      onTrouble(address.redact(error.message));
      // BullMQ looks for jobs of lost workers until that fails once, as it does while PostgreSQL starts, and never again.
      clearTimeout(looking);
      // It does nothing in one that is closed, for which nobody waits.
      looking = setTimeout(() => opened.startStalledCheckTimer(), ASK_AGAIN_MS).unref();
    });
  });
  worker.on('failed', (_job: unknown, error: Error) => onTrouble(address.redact(error.message)));
  // The lock is gone, and with it the job: somebody else is at it.
  worker.on('lockRenewalFailed', (ids: readonly string[]) => {
    for (const id of ids) worker.cancelJob(id);
  });
  return {
    async close(finish) {
      if (!finish) ending.abort();
      await worker.close();
    },
  };
}
