import { sha256 } from '../../model/ids.ts';
import { stepScopes } from '../../pipeline/cache/cacheKeys.ts';
import type { RunPlan } from '../run/runPlan.ts';

/** One map step on one shard, or on one record of it: references only, as a job carries them. */
export interface MapJob {
  /** Of the run that asked for it: the work itself is the same for every run. */
  readonly run: string;
  /** Name of the work, and of the mark that it leaves: hash of all that decides what it yields. */
  readonly name: string;
  readonly step: 'clean' | 'analyze';
  readonly shard: string;
  /** The one record that is meant, where the shard was cut up. */
  readonly only?: number;
  /** For `analyze`: the tasks that cleaned the shard, and the templates that bear on it. */
  readonly cleaned?: readonly string[];
  readonly templates?: string;
}

const NAME_LENGTH = 32;

export function cleanJob(run: string, plan: RunPlan, shard: string, only?: number): MapJob {
  const scope = [plan.versions.clean, stepScopes(plan.configuration).clean, shard, only ?? null];
  return {
    run,
    name: hash('clean', ...scope),
    step: 'clean',
    shard,
    ...(only === undefined ? {} : { only }),
  };
}

/**
 * @param templates name of the templates of the run
 * @param bearing what of them bears on the shard: what does not, does not make its work stale
 */
export function analyzeJob(
  run: string,
  plan: RunPlan,
  shard: string,
  cleaned: readonly string[],
  templates: string,
  bearing: string,
  only?: number,
): MapJob {
  const { versions, configuration, choice } = plan;
  const period = [choice.since ?? null, choice.until ?? null];
  const scope = [versions.analyze, stepScopes(configuration).analyze, cleaned, bearing, period, only ?? null];
  return {
    run,
    name: hash('analyze', ...scope),
    step: 'analyze',
    shard,
    cleaned,
    templates,
    ...(only === undefined ? {} : { only }),
  };
}

function hash(...parts: readonly unknown[]): string {
  return sha256(JSON.stringify(parts)).slice(0, NAME_LENGTH);
}
