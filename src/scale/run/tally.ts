import type { ProgressState } from '../../pipeline/progress.ts';
import type { TaskMark } from '../tasks/taskMark.ts';
import { countRecords, type RunPlan } from './runPlan.ts';

/** How far a run is, as its conductor reports it. */
export interface Tally extends ProgressState {
  readonly perSecond?: number;
  readonly secondsLeft?: number;
  /** Moved between workers and store so far. */
  readonly bytes: number;
}

/** Before that, a rate says more about start-up than about the work. */
const FIRST_MS = 1_000;

export function startTally(
  plan: RunPlan,
  monotonicMs: () => number,
): {
  begin(step: Tally['step']): void;
  count(done: readonly TaskMark[]): void;
  state(): Tally;
} {
  const total = countRecords(plan);
  const notes = plan.notes.length;
  const failedToRead = plan.notes.filter(({ kind }) => kind === 'failure').length;
  let [step, done, failures, bytes]: [Tally['step'], number, number, number] = [
    'reading',
    0,
    failedToRead,
    0,
  ];
  /** When the step began, after what was found done. */
  let began: { readonly ms: number; readonly done: number } | undefined;
  return {
    begin(next) {
      [step, done, began] = [next, notes, undefined];
    },
    count(marks) {
      for (const mark of marks) {
        done += mark.records;
        failures += mark.failures;
        bytes += mark.bytes;
      }
      began ??= { ms: monotonicMs(), done };
    },
    state() {
      const known = { step, done: Math.min(done, total), total, failures, bytes };
      if (began === undefined) return known;
      const elapsedMs = monotonicMs() - began.ms;
      const perSecond = (1000 * (done - began.done)) / elapsedMs;
      if (elapsedMs < FIRST_MS || perSecond <= 0) return known;
      const secondsLeft = Math.ceil((total - known.done) / perSecond);
      return { ...known, perSecond: Math.round(perSecond * 10) / 10, secondsLeft };
    },
  };
}
