import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseEngineAddress } from '../../src/scale/engine/engineAddress.ts';
import { HandOver, type JobHandler } from '../../src/scale/engine/jobQueue.ts';
import { startJobWorker } from '../../src/scale/engine/startJobWorker.ts';

interface BullJob {
  readonly id: string;
  readonly data: string;
  updateProgress(): Promise<void>;
  moveToWait(token?: string): Promise<number>;
}

/** BullMQ's worker as far as it is used, which is always connected. */
class FakeWorker extends EventEmitter {
  static latest: FakeWorker;
  readonly process: (job: BullJob, token: string, signal?: AbortSignal) => Promise<void>;
  looks = 0;
  readonly cancelled: string[] = [];
  isClosed = false;

  constructor(_name: string, process: FakeWorker['process']) {
    super();
    this.process = process;
    FakeWorker.latest = this;
  }

  async waitUntilReady(): Promise<void> {}
  async close(): Promise<void> {
    this.isClosed = true;
  }
  async startStalledCheckTimer(): Promise<void> {
    this.looks++;
  }
  cancelJob(id: string): void {
    this.cancelled.push(id);
  }
}

class WaitingError extends Error {}
vi.mock('bullmq', () => ({ Worker: FakeWorker, WaitingError, createPostgresBackend: undefined }));

const address = parseEngineAddress('redis://me:hush@queue.example');
const told: string[] = [];
beforeEach(() => {
  told.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function start(handle: JobHandler<string>) {
  const worker = await startJobWorker(address, 'tasks', handle, {
    concurrency: 1,
    lockMs: 1_000,
    maxLosses: 1,
    patienceMs: 1_000,
    onTrouble: (message) => told.push(message),
  });
  return { worker, bull: FakeWorker.latest };
}

function job(): BullJob & { readonly moved: (string | undefined)[] } {
  const moved: (string | undefined)[] = [];
  return {
    id: 'one',
    data: 'what to do',
    moved,
    updateProgress: async () => {},
    moveToWait: async (token) => moved.push(token),
  };
}

it('looks for jobs of lost workers again once errors have come to their end, and tells no secret', async () => {
  const { bull } = await start(async () => {});
  for (let error = 0; error < 5; error++) {
    bull.emit('error', new Error('hush is lost'));
    vi.advanceTimersByTime(1_000);
    expect(bull.looks).toBe(0);
  }
  vi.advanceTimersByTime(1_000);
  expect(bull.looks).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(bull.looks).toBe(1);
  expect(told).toEqual(Array.from({ length: 5 }, () => '*** is lost'));
});

it('gives a job back that is handed over, and fails with one that throws', async () => {
  const { bull } = await start(async () => {
    throw new HandOver('the worker ends');
  });
  const handed = job();
  await expect(bull.process(handed, 'token')).rejects.toThrow(WaitingError);
  expect(handed.moved).toEqual(['token']);

  const { bull: other } = await start(async () => {
    throw new Error('no disk');
  });
  const failed = job();
  await expect(other.process(failed, 'token')).rejects.toThrow('no disk');
  expect(failed.moved).toEqual([]);
});

it('cancels jobs whose locks are lost', async () => {
  const { bull } = await start(async () => {});
  bull.emit('lockRenewalFailed', ['one', 'two']);
  expect(bull.cancelled).toEqual(['one', 'two']);
});

it('ends what is at work where it is lost, and at its own end only where it need not be finished', async () => {
  const signals: AbortSignal[] = [];
  const handle: JobHandler<string> = async (_job, signal) => void signals.push(signal);
  const { worker, bull } = await start(handle);
  const lost = new AbortController();
  await bull.process(job(), 'token', lost.signal);
  await bull.process(job(), 'token', new AbortController().signal);
  lost.abort();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  await worker.close(true);
  expect([signals[1]?.aborted, bull.isClosed]).toEqual([false, true]);

  const hurried = await start(handle);
  await hurried.bull.process(job(), 'token');
  await hurried.worker.close(false);
  expect([signals[2]?.aborted, hurried.bull.isClosed]).toEqual([true, true]);
});
