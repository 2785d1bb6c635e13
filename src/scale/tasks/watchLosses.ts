import type { Failure } from '../../model/failure.ts';
import { packFailure } from '../../pipeline/cache/packedRecord.ts';
import type { MapExecutor } from '../../pipeline/workers/mapExecutor.ts';
import type { TaskMark } from './taskMark.ts';

export interface WatchedExecutor {
  readonly executor: MapExecutor;
  /** Records that a worker could not do. They are not among the artefacts: they would not fail again for certain. */
  readonly lost: TaskMark['lost'];
}

/** Notes what an executor loses, without whoever uses it knowing. */
export function watchLosses(executor: MapExecutor): WatchedExecutor {
  const lost: TaskMark['lost'][number][] = [];
  return {
    lost,
    executor: {
      width: executor.width,
      async run(task) {
        const reply = await executor.run(task);
        if (reply.failure?.stage === 'worker') lost.push({ record: task.record.id, failure: reply.failure });
        return reply;
      },
      close: async () => {},
    },
  };
}

/**
 * Answers for records that were lost elsewhere with their failures. Whatever else is asked for ought to be in the
 * store, and is worked on here.
 */
export function answerLosses(lost: ReadonlyMap<string, Failure>, others: MapExecutor): MapExecutor {
  return {
    width: others.width,
    async run(task) {
      const failure = lost.get(task.record.id);
      if (failure === undefined) return others.run(task);
      return { artefact: packFailure(failure), failure, timings: {} };
    },
    close: () => others.close(),
  };
}
