import type { TemplateIndex } from '../clean/templates/applyTemplates.ts';
import type { Article } from '../model/article.ts';
import type { Failure } from '../model/failure.ts';
import { type RecordHead, recordName, type SkippedRecord } from '../model/record.ts';
import { unpackAnalysisHead, unpackArticle } from './cache/packedRecord.ts';
import { type CacheCount, StepCache } from './cache/stepCache.ts';
import type { CleanedRecord, MapContext } from './cleanRecords.ts';
import { concerns, settleArticle } from './templateStep.ts';
import { TaskQueue } from './workers/taskQueue.ts';

/** An article that is through all map steps: where its artefacts are. */
export interface MappedRecord {
  readonly record: RecordHead;
  readonly cleaned: string;
  readonly analysis: string;
  /** Whether its site's templates bear on it: then they are to be applied to the cleaned article. */
  readonly isSettled: boolean;
}

export interface AnalyzedRecords {
  readonly mapped: readonly MappedRecord[];
  readonly failures: readonly Failure[];
  readonly skipped: readonly SkippedRecord[];
  readonly counts: CacheCount;
}

/**
 * Takes cleaned articles through the other map steps, in the light of their sites' templates.
 * @param unwanted why an article published then is left out
 */
export async function analyzeRecords(
  cleaned: readonly CleanedRecord[],
  templates: TemplateIndex,
  unwanted: (publishedAt: string | undefined) => string | undefined,
  records: number,
  { executor, cache, keys, watch }: MapContext,
): Promise<AnalyzedRecords> {
  const steps = new StepCache(cache);
  const queue = new TaskQueue(executor.width);
  const mapped: (MappedRecord | undefined)[] = [];
  const failures: Failure[] = [];
  const skipped: SkippedRecord[] = [];
  let done = records - cleaned.length;
  const tell = (): void => watch.tell('tagging', ++done, records);
  const settle = (place: number, record: MappedRecord, packed: Uint8Array): void => {
    const head = unpackAnalysisHead(packed);
    if ('failure' in head) {
      failures.push(head.failure);
      watch.countFailure();
    } else mapped[place] = record;
    tell();
  };

  for (const { record, key, head } of cleaned) {
    if (!watch.mayGoOn()) break;
    let article: Article | undefined;
    let reason: string | undefined;
    const isSettled = concerns(templates, head.templateKeys);
    if (isSettled) {
      const outcome = settleArticle(unpackArticle(await cache.read(key)), templates);
      if ('article' in outcome) article = outcome.article;
      else reason = outcome.skipped;
    }
    reason ??= unwanted(article === undefined ? head.publishedAt : article.publishedAt);
    if (reason !== undefined) {
      skipped.push({ record: recordName(record), reason });
      tell();
      continue;
    }
    const analysis = keys.analysis(key, article);
    const entry = { record, cleaned: key, analysis, isSettled };
    const place = mapped.push(undefined) - 1;
    const known = await steps.find(analysis);
    if (known !== undefined) {
      settle(place, entry, known);
      continue;
    }
    await queue.add(async () => {
      const input = article ?? (await cache.read(key));
      const reply = await executor.run({ step: 'analyze', record, cleaned: input });
      watch.addTimings(reply.timings);
      await steps.keep(analysis, reply);
      settle(place, entry, reply.artefact);
    });
  }
  await queue.finish();
  await cache.flush();
  return {
    mapped: mapped.filter((entry) => entry !== undefined),
    failures,
    skipped,
    counts: steps.count,
  };
}
