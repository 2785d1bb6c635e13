import type { TemplateIndex } from '../clean/templates/applyTemplates.ts';
import type { Article } from '../model/article.ts';
import type { Failure } from '../model/failure.ts';
import { type RecordHead, recordName, type SkippedRecord } from '../model/record.ts';
import type { ArtefactCache } from './cache/artefactCache.ts';
import type { CacheKeys } from './cache/cacheKeys.ts';
import { unpackAnalysisHead, unpackArticle } from './cache/packedRecord.ts';
import { packParts, unpackPart } from './cache/parts.ts';
import { type CacheCount, StepCache } from './cache/stepCache.ts';
import type { CleanedRecord, MapContext } from './cleanRecords.ts';
import { bearingOn, describeSettled, type SettledArticle, settleArticle } from './templateStep.ts';
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
  const finish = (place: number, record: MappedRecord, packed: Uint8Array): void => {
    const head = unpackAnalysisHead(packed);
    if ('failure' in head) {
      failures.push(head.failure);
      watch.countFailure();
    } else mapped[place] = record;
    tell();
  };

  for (const one of cleaned) {
    if (!watch.mayGoOn()) break;
    const { record, key, head } = one;
    const { settled, article } = await settle(one, templates, cache, keys);
    const outcome = settled ?? { ...head, essence: key };
    const reason = 'skipped' in outcome ? outcome.skipped : unwanted(outcome.publishedAt);
    if (reason !== undefined || 'skipped' in outcome) {
      skipped.push({ record: recordName(record), reason: reason ?? '' });
      tell();
      continue;
    }
    const analysis = keys.analysis(outcome.essence);
    const entry = { record, cleaned: key, analysis, isSettled: settled !== undefined };
    const place = mapped.push(undefined) - 1;
    const known = await steps.find(analysis);
    if (known !== undefined) {
      finish(place, entry, known);
      continue;
    }
    await queue.add(async () => {
      const input = await readInput(key, entry.isSettled, article, templates, cache);
      const reply = await executor.run({ step: 'analyze', record, cleaned: input });
      watch.addTimings(reply.timings);
      await steps.keep(analysis, reply);
      finish(place, entry, reply.artefact);
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

/** What the templates make of an article, found or worked out; nothing where they do not bear on it. */
async function settle(
  { key, head }: CleanedRecord,
  templates: TemplateIndex,
  cache: ArtefactCache,
  keys: CacheKeys,
): Promise<{ readonly settled?: SettledArticle; readonly article?: Article }> {
  const bearing = bearingOn(templates, head.templateKeys);
  if (bearing === undefined) return {};
  const name = keys.settle(key, bearing);
  if (cache.has(name)) return { settled: unpackPart<SettledArticle>(await cache.read(name), 0) };
  const outcome = settleArticle(unpackArticle(await cache.read(key)), templates);
  const settled = describeSettled(outcome);
  await cache.put(name, packParts([settled]));
  return 'article' in outcome ? { settled, article: outcome.article } : { settled };
}

async function readInput(
  key: string,
  isSettled: boolean,
  known: Article | undefined,
  templates: TemplateIndex,
  cache: ArtefactCache,
): Promise<Article | Uint8Array> {
  if (known !== undefined) return known;
  const packed = await cache.read(key);
  if (!isSettled) return packed;
  const outcome = settleArticle(unpackArticle(packed), templates);
  return 'article' in outcome ? outcome.article : packed;
}
