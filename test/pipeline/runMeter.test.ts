import { expect, it } from 'vitest';
import { RunMeter } from '../../src/pipeline/runMeter.ts';

it('tells the times of a run, of its stages and of its parts', () => {
  let ms = 1_000;
  const meter = new RunMeter({ now: () => new Date(0), monotonicMs: () => ms });
  meter.stopwatch.add('tag', 200);
  meter.stopwatch.add('state', 0);
  ms += 300;
  meter.end('map');
  ms += 100;
  meter.end('reduce');
  ms += 400;
  const cache = { clean: { hits: 3, misses: 1 }, analyze: { hits: 2, misses: 2 } };
  const { startedAt, timings, memoryPeakBytes, telemetry } = meter.read(4, 2, cache);
  expect(startedAt).toBe('1970-01-01T00:00:00.000Z');
  expect(timings).toEqual({ tag: 200, state: 0, write: 400, total: 800 });
  expect(telemetry).toMatchObject({ workers: 2, wallMs: 800, mapMs: 300, articlesPerSecond: 5, cache });
  // A stage that took no time has no throughput.
  expect(telemetry?.throughput).toEqual({ tag: 20, write: 10 });
  for (const part of ['map', 'reduce', 'write']) {
    expect(telemetry?.memory[part]).toBeGreaterThan(0);
    expect(telemetry?.memory[part]).toBeLessThanOrEqual(memoryPeakBytes);
  }
});
