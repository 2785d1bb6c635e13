import { type Pace, startPace } from '../../pipeline/pace.ts';
import type { TaskMark } from '../tasks/taskMark.ts';
import { countRecords, type RunPlan } from './runPlan.ts';

/** How far a run is, as its conductor reports it. */
export interface Tally extends Pace {
  /** Moved between workers and store so far. */
  readonly bytes: number;
}

export interface RunTally {
  begin(step: Tally['step']): void;
  count(done: readonly TaskMark[]): void;
  /** To be asked for the first time in a step when what was found done has been counted: it is no pace. */
  state(): Tally;
}

export function startTally(plan: RunPlan, monotonicMs: () => number): RunTally {
  const total = countRecords(plan);
  const pace = startPace(monotonicMs);
  let step: Tally['step'] = 'reading';
  let failures = plan.notes.filter(({ kind }) => kind === 'failure').length;
  let [done, bytes] = [0, 0];
  return {
    begin(next) {
      [step, done] = [next, plan.notes.length];
    },
    count(marks) {
      for (const mark of marks) {
        done += mark.records;
        failures += mark.failures;
        bytes += mark.bytes;
      }
    },
    state: () => ({ ...pace({ step, done: Math.min(done, total), total, failures }), bytes }),
  };
}
