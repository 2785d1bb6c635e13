import type { Configuration } from '../../model/configuration.ts';
import type { MapResources } from '../resources.ts';
import { type MapReply, type MapTask, runMapTask } from './mapTask.ts';

/** Whoever runs map tasks: this thread, other threads, other machines. */
export interface MapExecutor {
  /** Tasks that run at once. */
  readonly width: number;
  /** Rejects only where no task can succeed; what is wrong with one record is a failure in its reply. */
  run(task: MapTask): Promise<MapReply>;
  close(): Promise<void>;
}

/** Runs tasks in this thread, one at a time: for a handful of articles, for tests, and inside a worker. */
export function executeHere(
  resources: MapResources,
  configuration: Configuration,
  monotonicMs: () => number,
): MapExecutor {
  return {
    width: 1,
    async run(task) {
      // Lets a signal and the reader's callbacks in between two articles.
      await new Promise(setImmediate);
      return runMapTask(task, resources, configuration, monotonicMs);
    },
    close: async () => {},
  };
}
