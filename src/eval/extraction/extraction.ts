import { join } from 'node:path';
import { z } from 'zod';
import { cleanRecord } from '../../clean/cleanRecord.ts';
import { loadCleanResources } from '../../clean/cleanResources.ts';
import type { Article } from '../../model/article.ts';
import { listSets, readJsonLines } from '../sets.ts';
import type { EvaluationContext, MetricRow, Suite } from '../suite.ts';
import { isSameDay, isSameTitle, sharesAuthor } from './extractionMetadata.ts';
import { averageOverlap, shingleOverlap, wordOverlap } from './extractionOverlap.ts';
import { countSegments, segmentF1 } from './extractionSegments.ts';

const pageSchema = z.object({
  id: z.string(),
  url: z.string().optional(),
  html: z.string(),
  text: z.string().optional(),
  with: z.array(z.string()).optional(),
  without: z.array(z.string()).optional(),
  title: z.string().optional(),
  author: z.union([z.string(), z.array(z.string())]).optional(),
  date: z.string().optional(),
});
type Page = z.infer<typeof pageSchema>;

interface Result {
  readonly page: Page;
  /** `undefined` where the page could not be extracted: it counts as empty text. */
  readonly article: Article | undefined;
  readonly milliseconds: number;
}

/** Main text, titles, authors and dates of saved pages. */
export const extractionSuite: Suite = {
  name: 'extraction',
  async *evaluate(folder, context) {
    for (const { name, path } of await listSets(folder, ['.jsonl.gz', '.jsonl'], context.effects)) {
      const pages = await readJsonLines(path, (row) => pageSchema.parse(row), context.effects);
      const rows = scoreSet(extract(pages, context));
      for (const [metric, value, n] of rows)
        yield { suite: 'extraction', set: name, metric, value, n } satisfies MetricRow;
    }
  },
};

function extract(pages: readonly Page[], { effects, configuration }: EvaluationContext): Result[] {
  const resources = loadCleanResources(effects.readAsset);
  return pages.map((page) => {
    const bytes = new TextEncoder().encode(page.html);
    const record = { id: page.id, path: join('eval', page.id), index: 0, mediaType: 'html' as const, bytes };
    const start = effects.clock.monotonicMs();
    const outcome = cleanRecord(record, resources, configuration);
    const milliseconds = effects.clock.monotonicMs() - start;
    return { page, article: 'article' in outcome ? outcome.article : undefined, milliseconds };
  });
}

type Row = readonly [metric: string, value: number, n: number];

function scoreSet(results: readonly Result[]): Row[] {
  return [
    ...textRows(results),
    ...segmentRows(results),
    ...shareRow('titleExact', results, ({ page, article }) =>
      page.title === undefined ? undefined : isSameTitle(page.title, article?.title ?? ''),
    ),
    ...shareRow('authorMatch', results, ({ page, article }) =>
      page.author === undefined ? undefined : sharesAuthor(page.author, article?.authors ?? []),
    ),
    ...shareRow('dateExact', results, ({ page, article }) =>
      page.date === undefined ? undefined : isSameDay(page.date, article?.publishedAt),
    ),
    ['cpuMsPerPage', median(results.map(({ milliseconds }) => milliseconds)), results.length],
  ];
}

function textRows(results: readonly Result[]): Row[] {
  const pairs = results.flatMap(({ page, article }): [string, string][] =>
    page.text === undefined ? [] : [[page.text, article?.text ?? '']],
  );
  if (pairs.length === 0) return [];
  const words = pairs.map(([gold, ours]) => wordOverlap(gold, ours).f1);
  const shingles = averageOverlap(pairs.map(([gold, ours]) => shingleOverlap(gold, ours)));
  return [
    ['wordF1', words.reduce((sum, f1) => sum + f1, 0) / words.length, pairs.length],
    ['shingleF1', shingles.f1, pairs.length],
    ['shinglePrecision', shingles.precision, pairs.length],
    ['shingleRecall', shingles.recall, pairs.length],
  ];
}

function segmentRows(results: readonly Result[]): Row[] {
  const counts = results.flatMap(({ page, article }) =>
    page.with === undefined && page.without === undefined
      ? []
      : [countSegments(article?.text ?? '', page.with ?? [], page.without ?? [])],
  );
  return counts.length === 0 ? [] : [['segmentF1', segmentF1(counts), counts.length]];
}

/** Share of the pages that pass, of those whose gold says something. */
function shareRow(
  metric: string,
  results: readonly Result[],
  passes: (result: Result) => boolean | undefined,
): Row[] {
  const verdicts = results.map(passes).filter((verdict) => verdict !== undefined);
  return verdicts.length === 0
    ? []
    : [[metric, verdicts.filter(Boolean).length / verdicts.length, verdicts.length]];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
