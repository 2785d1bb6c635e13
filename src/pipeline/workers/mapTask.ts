import type { Article } from '../../model/article.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Failure } from '../../model/failure.ts';
import { type RecordHead, recordName, type SourceRecord } from '../../model/record.ts';
import { analyzeArticle, cleanOne } from '../analysis.ts';
import { packAnalysis, packCleaned, packFailure, unpackArticle } from '../cache/packedRecord.ts';
import type { MapResources } from '../resources.ts';
import { startStopwatch } from '../stopwatch.ts';
import { withoutReasons } from '../templateStep.ts';

/**
 * One record at one map step, as data that can cross to a thread or a machine. Between the two steps stands the reduce
 * over the templates of sites: where it changed the article, that comes along, else the artefact of the first step.
 */
export type MapTask =
  | { readonly step: 'clean'; readonly record: SourceRecord }
  | { readonly step: 'analyze'; readonly record: RecordHead; readonly cleaned: Uint8Array | Article };

export interface MapReply {
  /** Packed, to be kept as it is; where the step failed, the failure stands in it. */
  readonly artefact: Uint8Array;
  readonly failure?: Failure;
  /** Milliseconds per stage. */
  readonly timings: Readonly<Record<string, number>>;
}

/** Runs one map step on one record. Never throws: an error of a stage becomes a failure. */
export function runMapTask(
  task: MapTask,
  resources: MapResources,
  configuration: Configuration,
  monotonicMs: () => number,
): MapReply {
  const stopwatch = startStopwatch(monotonicMs);
  const fail = (failure: Failure): MapReply => ({
    artefact: packFailure(failure),
    failure,
    timings: stopwatch.milliseconds,
  });
  const succeed = (pack: () => Uint8Array): MapReply => {
    const artefact = stopwatch.time('pack', pack);
    return { artefact, timings: stopwatch.milliseconds };
  };
  if (task.step === 'clean') {
    const outcome = cleanOne(task.record, resources, configuration, stopwatch);
    return 'failure' in outcome ? fail(outcome.failure) : succeed(() => packCleaned(outcome.article));
  }
  const { cleaned, record } = task;
  const article = withoutReasons(cleaned instanceof Uint8Array ? unpackArticle(cleaned) : cleaned);
  const outcome = analyzeArticle(article, recordName(record), resources, configuration, stopwatch);
  return 'failure' in outcome ? fail(outcome.failure) : succeed(() => packAnalysis(outcome.analysis));
}
