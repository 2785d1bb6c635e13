import type { Effects } from '../model/effects.ts';
import type { Manifest } from '../model/manifest.ts';
import type { CacheCounts } from './cache/stepCache.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';

/** What a run takes of time and memory, measured as it goes. */
export class RunMeter {
  readonly stopwatch: Stopwatch;
  readonly #clock: Effects['clock'];
  readonly #startedAt: string;
  readonly #startedMs: number;
  readonly #ended = { map: { ms: 0, bytes: 0 }, reduce: { ms: 0, bytes: 0 } };

  constructor(clock: Effects['clock']) {
    this.#clock = clock;
    this.#startedAt = clock.now().toISOString();
    this.#startedMs = clock.monotonicMs();
    this.stopwatch = startStopwatch(clock.monotonicMs);
  }

  /** Notes that a part of the run is done. */
  end(part: 'map' | 'reduce'): void {
    this.#ended[part] = { ms: this.#clock.monotonicMs(), bytes: process.memoryUsage.rss() };
  }

  /** What the manifest tells, once both parts are done and their output is being written. */
  read(
    articles: number,
    workers: number,
    cache: CacheCounts,
  ): Pick<Manifest, 'startedAt' | 'timings' | 'memoryPeakBytes' | 'telemetry'> {
    const { map, reduce } = this.#ended;
    const nowMs = this.#clock.monotonicMs();
    const wallMs = nowMs - this.#startedMs;
    const cpu = process.cpuUsage();
    const timings = { ...this.stopwatch.milliseconds, write: nowMs - reduce.ms };
    return {
      startedAt: this.#startedAt,
      timings: { ...timings, total: wallMs },
      memoryPeakBytes: process.resourceUsage().maxRSS * 1024,
      telemetry: {
        workers,
        cpuMs: Math.round((cpu.user + cpu.system) / 1000),
        wallMs: Math.round(wallMs),
        articlesPerSecond: perSecond(articles, wallMs),
        throughput: throughputOf(timings, articles),
        memory: { map: map.bytes, reduce: reduce.bytes, write: process.memoryUsage.rss() },
        cache,
        mapMs: Math.round(map.ms - this.#startedMs),
      },
    };
  }
}

function throughputOf(timings: Readonly<Record<string, number>>, articles: number): Record<string, number> {
  const entries = Object.entries(timings).filter(([, milliseconds]) => milliseconds > 0);
  return Object.fromEntries(
    entries.map(([stage, milliseconds]) => [stage, perSecond(articles, milliseconds)]),
  );
}

/** To one decimal. */
function perSecond(articles: number, milliseconds: number): number {
  return Math.round((articles / milliseconds) * 1e4) / 10;
}
