import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/**
 * Whether helper threads take part when a thread collects its young objects, some four times for each article. V8 lets
 * them, which is quickest where a core has nothing else to do. Where workers fill the cores, a helper takes the turn of
 * a worker, and each collection waits for the last of them: map steps of 60 articles in one thread, 7.3 -> 7.1 CPU
 * seconds for the process; of 80 articles in two, 14.5 -> 13.0 and 12.5 -> 12.0, base first.
 * @param workers threads that map records
 */
export function collectYoungFor(workers: number): void {
  setFlagsFromString(workers < availableParallelism() ? '--parallel-scavenge' : '--no-parallel-scavenge');
}
