import type { Configuration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { once } from '../../model/once.ts';
import type { MapExecutor } from './mapExecutor.ts';
import { builtWorker, executeInThreads } from './threadExecutor.ts';

/** Threads where the code was built; from the sources, under a test runner, this thread does the work. */
export function startExecutor(
  configuration: Configuration,
  threads: number,
  { readAsset, clock }: Pick<Effects, 'readAsset' | 'clock'>,
): MapExecutor {
  if (builtWorker !== undefined) {
    return executeInThreads(configuration, { threads, workerFile: builtWorker });
  }
  // Imported where it is needed: a thread that hands its work out never loads the code of the map steps, which takes
  // it as long as ten articles take a worker.
  const here = once(async () => {
    const { loadMapResources } = await import('../resources.ts');
    const { executeHere } = await import('./mapExecutor.ts');
    return executeHere(loadMapResources(readAsset, configuration), configuration, clock.monotonicMs);
  });
  return {
    width: 1,
    run: async (task) => (await here()).run(task),
    close: async () => {},
  };
}
