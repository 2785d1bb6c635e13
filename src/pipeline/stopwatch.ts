/** Adds up time per stage for the manifest. */
export interface Stopwatch {
  time<Result>(stage: string, work: () => Result): Result;
  timeAsync<Result>(stage: string, work: () => Promise<Result>): Promise<Result>;
  /** Time that was measured elsewhere. */
  add(stage: string, milliseconds: number): void;
  readonly milliseconds: Readonly<Record<string, number>>;
}

export function startStopwatch(monotonicMs: () => number): Stopwatch {
  const milliseconds: Record<string, number> = {};
  const add = (stage: string, time: number): void => {
    milliseconds[stage] = (milliseconds[stage] ?? 0) + time;
  };
  return {
    milliseconds,
    add,
    time(stage, work) {
      const startedMs = monotonicMs();
      try {
        return work();
      } finally {
        add(stage, monotonicMs() - startedMs);
      }
    },
    async timeAsync(stage, work) {
      const startedMs = monotonicMs();
      try {
        return await work();
      } finally {
        add(stage, monotonicMs() - startedMs);
      }
    },
  };
}
