/** Adds up time per stage for the manifest. */
export interface Stopwatch {
  time<Result>(stage: string, work: () => Result): Result;
  readonly milliseconds: Readonly<Record<string, number>>;
}

export function startStopwatch(monotonicMs: () => number): Stopwatch {
  const milliseconds: Record<string, number> = {};
  return {
    milliseconds,
    time(stage, work) {
      const startedMs = monotonicMs();
      try {
        return work();
      } finally {
        milliseconds[stage] = (milliseconds[stage] ?? 0) + (monotonicMs() - startedMs);
      }
    },
  };
}
