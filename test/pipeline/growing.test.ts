import { beforeAll, describe, expect, it } from 'vitest';
import { readRecords } from '../../src/ingest/readRecords.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import type { RunMemory } from '../../src/model/memory.ts';
import { type ArticleAnalysis, analyzeArticle, cleanOne } from '../../src/pipeline/analysis.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { type ReducedRun, reduceRun } from '../../src/pipeline/reduceRun.ts';
import { loadResources, type Resources } from '../../src/pipeline/resources.ts';
import { startStopwatch } from '../../src/pipeline/stopwatch.ts';

const FOLDERS = ['meridian-wire', 'northern-courier', 'digest-desk'];
const DIVIDE = '2026-04-20';
const configuration = defaultConfiguration();
const effects = realEffects();
const stopwatch = startStopwatch(() => 0);
let resources: Resources;
let all: ArticleAnalysis[];
let whole: Reduced;
let earlier: Reduced;
let later: Reduced;

interface Reduced {
  readonly result: ReducedRun['result'];
  readonly memory: RunMemory;
}

async function reduce(analyses: readonly ArticleAnalysis[], memory?: RunMemory): Promise<Reduced> {
  const table = async function* () {
    yield* analyses;
  };
  const { result, remember } = await reduceRun(table, resources, configuration, stopwatch, memory);
  return { result, memory: remember() };
}

function isEarly({ article: { publishedAt = DIVIDE } }: ArticleAnalysis): boolean {
  return publishedAt < DIVIDE;
}

beforeAll(async () => {
  resources = loadResources(effects.readAsset, configuration);
  const paths = FOLDERS.map((folder) => `corpus/demo/${folder}`);
  all = [];
  for await (const item of readRecords(paths, configuration.ingest, effects)) {
    if (item.kind !== 'record') continue;
    const cleaned = cleanOne(item.record, resources, configuration, stopwatch);
    if ('failure' in cleaned) continue;
    const outcome = analyzeArticle(cleaned.article, item.record.path, resources, configuration, stopwatch);
    if ('analysis' in outcome) all.push(outcome.analysis);
  }
  whole = await reduce(all);
  earlier = await reduce(all.filter(isEarly));
  later = await reduce(
    all.filter((analysis) => !isEarly(analysis)),
    earlier.memory,
  );
}, 60_000);

describe('a growing folder', () => {
  it('lets new articles join the stories of an earlier run', () => {
    const known = new Set(earlier.result.stories.map(({ id }) => id));
    const joined = later.result.stories.filter(({ id }) => known.has(id));
    expect(earlier.result.stories.length).toBeGreaterThan(3);
    expect(later.result.stories.length).toBeGreaterThan(joined.length);
    expect(joined.every(({ earlierArticles = 0 }) => earlierArticles > 0)).toBe(true);
  });

  it('finds by halves the stories and events that it finds at once', () => {
    const storyOf = new Map(later.memory.articles.map(({ id, storyId }) => [id, storyId]));
    const together = (id: string): string[] =>
      [...storyOf].filter(([, story]) => story === storyOf.get(id)).map(([article]) => article);
    const differing = whole.result.stories.filter(
      ({ articleIds }) =>
        JSON.stringify([...articleIds].sort()) !== JSON.stringify(together(articleIds[0] ?? '').sort()),
    );
    expect(differing.length).toBeLessThanOrEqual(0.1 * whole.result.stories.length);
  });

  it('keeps every id, or says what superseded it', () => {
    const now = new Map(later.memory.articles.map(({ id, storyId }) => [id, storyId]));
    const heirs = new Map(later.memory.links.map(({ id, supersedes }) => [id, supersedes]));
    for (const { id, storyId } of earlier.result.articles) {
      const story = now.get(id) ?? '';
      expect([story, ...(heirs.get(story) ?? [])]).toContain(storyId);
    }
  });

  it('lists the articles of this run only', () => {
    const present = new Set(later.result.articles.map(({ id }) => id));
    const stories = new Set(later.result.stories.map(({ id }) => id));
    for (const { mentions, articles, storyIds } of later.result.events) {
      expect(mentions.length).toBeGreaterThan(0);
      for (const { articleId } of mentions) expect(present).toContain(articleId);
      for (const { id } of articles) expect(present).toContain(id);
      for (const id of storyIds) expect(stories).toContain(id);
    }
  });

  it('changes nothing where the same articles come again', async () => {
    const again = await reduce(all, whole.memory);
    expect(again.result).toEqual(whole.result);
    expect(again.memory).toEqual(whole.memory);
  });
});
