// npm run bench -- events [COUNT...]: CPU and memory of stories and events on a year of made-up news, per size in a
// process of its own. On a shared machine CPU seconds count, not the clock.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { scoreClusters } from '../../dist/eval/stories/bcubed.js';
import { mergeEvents } from '../../dist/events/mergeEvents.js';
import { clusterStories } from '../../dist/events/stories/clusterStories.js';
import { loadStoryResources } from '../../dist/events/stories/storyResources.js';
import { vectorizeArticle } from '../../dist/events/stories/vectorizeArticle.js';
import { defaultConfiguration } from '../../dist/model/configuration.js';
import { realEffects } from '../../dist/pipeline/effects.js';
import { entityTable, generateYear } from './newsYear.mjs';

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function measure(count) {
  const resources = loadStoryResources(realEffects().readAsset);
  const [vectors, articles, mentions, byArticle, gold] = [[], [], new Map(), new Map(), new Map()];
  let mapSeconds = 0;
  for (const { article, mentions: own, entities, story } of generateYear(count)) {
    const started = cpuSeconds();
    vectors.push(vectorizeArticle(article));
    mapSeconds += cpuSeconds() - started;
    articles.push({ id: article.id, title: article.title, publishedAt: article.publishedAt });
    // As a run reads them, from JSON: a part of a text would keep all of it in memory.
    mentions.set(article.id, JSON.parse(JSON.stringify(own)));
    byArticle.set(article.id, entities);
    gold.set(article.id, story);
  }
  const started = cpuSeconds();
  const stories = clusterStories(vectors, resources, defaultConfiguration().events);
  const clustered = cpuSeconds();
  const { events } = mergeEvents({ articles, mentions, entities: entityTable(byArticle), stories });
  const merged = cpuSeconds();
  const labels = new Map(
    stories.stories.flatMap(({ articleIds }, story) => articleIds.map((id) => [id, String(story)])),
  );
  const ids = [...gold.keys()];
  const scores = scoreClusters(
    ids.map((id) => labels.get(id)),
    ids.map((id) => gold.get(id)),
  );
  return {
    articles: count,
    'vectors, CPU s': mapSeconds,
    'stories, CPU s': clustered - started,
    'events, CPU s': merged - clustered,
    'all, CPU s': mapSeconds + merged - started,
    'CPU ms per article': ((mapSeconds + merged - started) * 1000) / count,
    'peak memory, MB': process.resourceUsage().maxRSS / 1024,
    'stories found': stories.stories.length,
    'events found': events.length,
    'B-cubed F1 of stories': scores.bcubedF1,
  };
}

/** So that the peak is what the work needs, not what has not been collected yet: V8 takes 4 GB where it may. */
const HEAP = '--max-old-space-size=1700';

const own = fileURLToPath(import.meta.url);
if (process.argv[2] === '--size') {
  for (const [label, value] of Object.entries(measure(Number(process.argv[3])))) {
    console.log(
      `${label.padEnd(24)} ${(Number.isInteger(value) ? String(value) : value.toFixed(2)).padStart(10)}`,
    );
  }
} else {
  const sizes = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
  for (const size of sizes.length > 0 ? sizes : ['10000', '100000']) {
    spawnSync(process.execPath, [HEAP, own, '--size', size], { stdio: 'inherit' });
  }
}
