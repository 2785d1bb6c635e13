import { z } from 'zod';
import { clusterStories } from '../../events/stories/clusterStories.ts';
import { loadStoryResources } from '../../events/stories/storyResources.ts';
import { vectorizeArticle } from '../../events/stories/vectorizeArticle.ts';
import type { Article } from '../../model/article.ts';
import { groupBy } from '../../model/lists.ts';
import type { StoryVector } from '../../model/storyVector.ts';
import { listSets, readJsonLines } from '../sets.ts';
import type { Suite } from '../suite.ts';
import { type ClusterScores, scoreClusters } from './bcubed.ts';
import { growStories } from './growStories.ts';
import { type GoldClusters, scoreSmallFolders } from './smallFolders.ts';

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  date: z.string().nullish(),
  source: z.string().nullish(),
  cluster: z.string(),
});
type Row = z.infer<typeof rowSchema>;

/** Titles alone over two days: another task than articles, so it stays out of the mean. */
const NOT_IN_MACRO: ReadonlySet<string> = new Set(['uci-titles']);

/** Stories against gold clusters, all sets with one configuration. */
export const storiesSuite: Suite = {
  name: 'stories',
  async *evaluate(folder, { effects, configuration }) {
    const resources = loadStoryResources(effects.readAsset);
    const inMacro: ClusterScores[] = [];
    const clusters: GoldClusters[] = [];
    for (const { name, path } of await listSets(folder, ['.jsonl', '.jsonl.gz'], effects)) {
      const rows = await readJsonLines(path, (value) => rowSchema.parse(value), effects);
      const started = effects.clock.monotonicMs();
      const vectors = rows.map(toVector);
      const { stories } = clusterStories(vectors, resources, configuration.events);
      const seconds = (effects.clock.monotonicMs() - started) / 1000;
      const scores = scoreLabels(
        new Map(stories.flatMap(({ id, articleIds }) => articleIds.map((article) => [article, id] as const))),
        rows,
      );
      const row = { suite: 'stories', set: name, n: rows.length };
      for (const [metric, value] of Object.entries(scores)) yield { ...row, metric, value };
      yield { ...row, metric: 'docsPerSecond', value: rows.length / Math.max(seconds, 1e-3) };
      if (!NOT_IN_MACRO.has(name)) {
        inMacro.push(scores);
        clusters.push(goldClusters(rows, vectors));
      }
      if (rows.every(({ date }) => date)) {
        const grown = growStories(vectors, resources, configuration.events);
        const { bcubedF1 } = scoreLabels(grown, rows);
        yield { ...row, metric: 'growingF1', value: bcubedF1 };
        yield { ...row, metric: 'growingLoss', value: scores.bcubedF1 - bcubedF1 };
      }
    }
    if (inMacro.length === 0) return;
    for (const metric of ['bcubedF1', 'bcubedPrecision', 'bcubedRecall', 'ari', 'vMeasure'] as const) {
      const value = inMacro.reduce((sum, scores) => sum + scores[metric], 0) / inMacro.length;
      yield { suite: 'stories', set: 'macro', metric, value, n: inMacro.length };
    }
    const { bcubedF1, aloneF1, draws } = scoreSmallFolders(clusters, resources, configuration.events);
    yield { suite: 'stories', set: 'small-folders', metric: 'bcubedF1', value: bcubedF1, n: draws };
    yield { suite: 'stories', set: 'small-folders', metric: 'aloneF1', value: aloneF1, n: draws };
  },
};

function goldClusters(rows: readonly Row[], vectors: readonly StoryVector[]): GoldClusters {
  const clusters = groupBy(vectors.keys(), (index) => rows[index]?.cluster);
  return [...clusters.values()].map((members) => members.flatMap((index) => vectors[index] ?? []));
}

/** @param storyOf the story of each article */
function scoreLabels(storyOf: ReadonlyMap<string, string>, rows: readonly Row[]): ClusterScores {
  return scoreClusters(
    rows.map(({ id }) => storyOf.get(id) ?? `missing ${id}`),
    rows.map(({ cluster }) => cluster),
  );
}

function toVector({ id, title, text, date, source }: Row): StoryVector {
  const article: Article = {
    id,
    title,
    ...(date ? { publishedAt: date } : {}),
    ...(source ? { publisher: source } : {}),
    authors: [],
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', role: 'body', span: { start: 0, end: text.length }, reasons: [] }],
    removed: [],
    sourceFile: id,
    sourceIndex: 0,
    warnings: [],
  };
  return vectorizeArticle(article);
}
