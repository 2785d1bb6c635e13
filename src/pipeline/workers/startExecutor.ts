import type { Configuration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { loadResources } from '../resources.ts';
import { executeHere, type MapExecutor } from './mapExecutor.ts';
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
  return executeHere(loadResources(readAsset, configuration), configuration, clock.monotonicMs);
}
