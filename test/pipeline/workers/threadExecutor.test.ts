import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { TaskQueue } from '../../../src/pipeline/workers/taskQueue.ts';
import { executeInThreads } from '../../../src/pipeline/workers/threadExecutor.ts';

const WORKER = new URL('./unrulyWorker.mjs', import.meta.url);

async function runAll(paths: readonly string[], threads: number, recordTimeoutMs = 2_000): Promise<string[]> {
  const configuration = {
    ...defaultConfiguration(),
    workers: { ...defaultConfiguration().workers, threads, recordTimeoutMs, memoryMb: 64 },
  };
  const executor = executeInThreads(configuration, { threads, workerFile: WORKER });
  const queue = new TaskQueue(executor.width);
  const results: string[] = [];
  for (const [place, path] of paths.entries()) {
    await queue.add(async () => {
      const record = { id: path, path, index: 0, mediaType: 'text', bytes: new Uint8Array([1]) } as const;
      const { failure, artefact } = await executor.run({ step: 'clean', record });
      results[place] = failure === undefined ? new TextDecoder().decode(artefact) : failure.reason;
    });
  }
  await queue.finish();
  await executor.close();
  return results;
}

describe('worker threads', () => {
  it.each([
    ['never ends', 'hang', 'timeout'],
    ['waits for ever', 'wait', 'timeout'],
    ['needs too much memory', 'hoard', 'out-of-memory'],
    ['ends its thread', 'crash', 'worker-lost'],
    ['throws where nobody catches', 'throw', 'worker-lost'],
  ])(
    'cost one record where one %s, and go on',
    async (_, path, reason) => {
      const others = Array.from({ length: 12 }, (_, index) => `good ${index}`);
      const limitMs = reason === 'timeout' ? 2_000 : 50_000;
      const results = await runAll([...others.slice(0, 5), path, ...others.slice(5)], 2, limitMs);
      expect(results).toEqual([...others.slice(0, 5), reason, ...others.slice(5)]);
    },
    60_000,
  );

  it('survive a worker that runs out of memory while its time runs out', async () => {
    const limits = [300, 400, 500, 600, 700, 800];
    const results = await Promise.all(limits.map((limitMs) => runAll(['hoard'], 1, limitMs)));
    // Whichever comes first; an error that nobody takes would end the run, and fails this file.
    for (const [reason] of results) expect(['timeout', 'out-of-memory']).toContain(reason);
  }, 60_000);

  it('charge no record for the time that it waited behind a slow one', async () => {
    // With one thread, the two that come after wait longer than the limit before they begin.
    expect(await runAll(['hang 1', 'hang 2', 'good'], 1)).toEqual(['timeout', 'timeout', 'good']);
  }, 60_000);
});
