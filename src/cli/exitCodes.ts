export const EXIT_USAGE = 2;
export const EXIT_SOME_FAILED = 3;
export const EXIT_BUG = 70;
export const EXIT_INTERRUPTED = 130;

/** Of work that came to its end, whatever became of single records. */
export function exitOfFailures(failures: number): number {
  return failures > 0 ? EXIT_SOME_FAILED : 0;
}
