import type { ProgressState } from './progress.ts';

/** The state of a run with how fast the present step goes and how long it will take. */
export interface Pace extends ProgressState {
  readonly perSecond?: number;
  readonly secondsLeft?: number;
}

/** Before that, a rate says more about start-up than about the work. */
const FIRST_MS = 500;

/** Measures each step for itself, without the records that were done before it began. */
export function startPace(monotonicMs: () => number): (state: ProgressState) => Pace {
  let began: { readonly step: string; readonly done: number; readonly ms: number } | undefined;
  return (state) => {
    if (began?.step !== state.step) began = { step: state.step, done: state.done, ms: monotonicMs() };
    const elapsedMs = monotonicMs() - began.ms;
    const perSecond = (1000 * (state.done - began.done)) / elapsedMs;
    if (elapsedMs < FIRST_MS || perSecond <= 0) return state;
    const secondsLeft = Math.ceil((state.total - state.done) / perSecond);
    return { ...state, perSecond: Math.round(perSecond * 10) / 10, secondsLeft };
  };
}
