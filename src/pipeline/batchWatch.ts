import type { Progress, ProgressState } from './progress.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface WatchOptions {
  readonly progress: Progress;
  readonly stopwatch: Stopwatch;
  /** Records to expect, where that is known. */
  readonly found?: number;
  /** Aborted: no further record is begun; those at work are finished. */
  readonly signal?: AbortSignal;
  readonly maxFailures?: number;
}

/** Watches over the map steps of a batch: what has failed, whether to go on, and what to tell of it. */
export class BatchWatch {
  readonly stopwatch: Stopwatch;
  readonly #options: WatchOptions;
  #failures = 0;
  #stopped = false;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.stopwatch = options.stopwatch;
  }

  countFailure(): void {
    this.#failures++;
  }

  /** Asked before each record; once false, the batch is incomplete. */
  mayGoOn(): boolean {
    const { signal, maxFailures = Number.POSITIVE_INFINITY } = this.#options;
    if (signal?.aborted || this.#failures > maxFailures) this.#stopped = true;
    return !this.#stopped;
  }

  get complete(): boolean {
    return !this.#stopped && this.#options.signal?.aborted !== true;
  }

  tell(step: ProgressState['step'], done: number, known: number): void {
    const total = Math.max(known, this.#options.found ?? 0);
    this.#options.progress.update({ step, done, total, failures: this.#failures });
  }

  addTimings(timings: Readonly<Record<string, number>>): void {
    for (const [stage, milliseconds] of Object.entries(timings)) this.stopwatch.add(stage, milliseconds);
  }
}
