/** A task that was handed to the pool. */
export interface Turn {
  /** Aborts when the task has run for too long. */
  readonly signal: AbortSignal;
  leave(): void;
}

interface Entered {
  readonly controller: AbortController;
  timer?: NodeJS.Timeout;
}

/**
 * Time limits for tasks of a pool that takes them first come, first served. The pool does not tell when it begins a
 * task; but as many as it has threads run, and a waiting one begins when one of those leaves. Without that, a task
 * that waits behind a slow one would be charged for its time.
 */
export class TaskClock {
  readonly #threads: number;
  readonly #limitMs: number;
  readonly #entered = new Set<Entered>();

  constructor(threads: number, limitMs: number) {
    this.#threads = threads;
    this.#limitMs = limitMs;
  }

  enter(): Turn {
    const task: Entered = { controller: new AbortController() };
    this.#entered.add(task);
    this.#startTimers();
    return {
      signal: task.controller.signal,
      leave: () => {
        clearTimeout(task.timer);
        this.#entered.delete(task);
        this.#startTimers();
      },
    };
  }

  #startTimers(): void {
    let running = 0;
    for (const task of this.#entered) {
      if (running === this.#threads) return;
      running++;
      task.timer ??= setTimeout(() => task.controller.abort(), this.#limitMs);
    }
  }
}
