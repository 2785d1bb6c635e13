import type { TemplateIndex } from '../clean/templates/applyTemplates.ts';
import type { IngestItem } from '../ingest/readRecords.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Failure } from '../model/failure.ts';
import { compareKeys } from '../model/order.ts';
import type { SkippedRecord } from '../model/record.ts';
import { analyzeRecords, type MappedRecord } from './analyzeRecords.ts';
import { BatchWatch, type WatchOptions } from './batchWatch.ts';
import type { CacheCounts } from './cache/stepCache.ts';
import { cleanRecords, type MapContext } from './cleanRecords.ts';
import type { InputLedger, InputRow } from './inputLedger.ts';
import { silentProgress } from './progress.ts';
import { reduceTemplates } from './templateStep.ts';

export interface MapBatchOptions
  extends Omit<MapContext, 'watch'>,
    Omit<WatchOptions, 'progress'>,
    Partial<Pick<WatchOptions, 'progress'>> {
  readonly configuration: Configuration;
  readonly ledger: InputLedger;
  /** Calendar dates; articles published outside are skipped, undated ones are kept. */
  readonly since?: string;
  readonly until?: string;
}

/** A batch whose map steps are done: the articles that the reduces are to see, and what came of the other records. */
export interface MappedBatch {
  /** By source: the same for any order of arrival. */
  readonly articles: readonly MappedRecord[];
  readonly templates: TemplateIndex;
  readonly failures: readonly Failure[];
  readonly skipped: readonly SkippedRecord[];
  readonly inputs: readonly InputRow[];
  readonly records: number;
  readonly complete: boolean;
  /** By step: work that was found done, and work that was not. */
  readonly cache: CacheCounts;
}

/** The map half of a run, with the one reduce that stands between its steps. */
export async function mapBatch(
  items: AsyncIterable<IngestItem>,
  options: MapBatchOptions,
): Promise<MappedBatch> {
  const { configuration, ledger, stopwatch } = options;
  const watch = new BatchWatch({ ...options, progress: options.progress ?? silentProgress });
  const context = { ...options, watch };
  const first = await cleanRecords(items, ledger, context);
  const templates = stopwatch.time('templates', () =>
    reduceTemplates(
      first.cleaned.flatMap(({ head }) => head.templateKeys ?? []),
      configuration,
    ),
  );
  const unwanted = (publishedAt: string | undefined): string | undefined =>
    outsidePeriod(publishedAt, options);
  const second = await analyzeRecords(first.cleaned, templates, unwanted, first.records, context);
  const failures = [...first.failures, ...second.failures];
  const skipped = [...first.skipped, ...second.skipped];
  // Of an interrupted run, the records that were read but not yet tagged are for the next sitting: the counts add up.
  const records = watch.complete ? first.records : second.mapped.length + failures.length + skipped.length;
  watch.tell('linking', records, records);
  return {
    articles: [...second.mapped].sort((a, b) => compareKeys(sourceKey(a), sourceKey(b))),
    templates,
    failures: failures.sort((a, b) => compareKeys([a.record, a.stage], [b.record, b.stage])),
    skipped: skipped.sort((a, b) => compareKeys([a.record], [b.record])),
    inputs: ledger.rows(),
    records,
    complete: watch.complete,
    cache: { clean: first.counts, analyze: second.counts },
  };
}

function sourceKey({ record: { path, index, id } }: MappedRecord): (string | number)[] {
  return [path, index, id];
}

/** Why an article published then is left out. */
export function outsidePeriod(
  publishedAt: string | undefined,
  { since, until }: Pick<MapBatchOptions, 'since' | 'until'>,
): string | undefined {
  const date = publishedAt?.slice(0, 10);
  if (date === undefined) return undefined;
  if (since !== undefined && date < since) return `published on ${date}, before ${since}`;
  if (until !== undefined && date > until) return `published on ${date}, after ${until}`;
  return undefined;
}
