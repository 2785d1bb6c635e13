import { sha256 } from '../../model/ids.ts';
import { ArtefactCache } from '../../pipeline/cache/artefactCache.ts';
import { cacheKeys } from '../../pipeline/cache/cacheKeys.ts';
import type { CleanedRecord } from '../../pipeline/cleanRecords.ts';
import { bearingOn, gatherTemplates, openTemplates } from '../../pipeline/templateStep.ts';
import { viewSegments } from '../store/segmentView.ts';
import { openShard } from '../store/shardFile.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { cleanedHeads } from '../tasks/cleanedHeads.ts';
import { analyzeJob } from '../tasks/mapJob.ts';
import { divisible, giveUp } from './cleanTasks.ts';
import type { RunPlan } from './runPlan.ts';
import type { DoneTask, Task } from './settleTasks.ts';

interface CleanedShard {
  readonly name: string;
  readonly cleaned: readonly DoneTask[];
  readonly articles: readonly CleanedRecord[];
}

/**
 * The reduce over the templates of sites, and what is to be done in their light. A shard with no article left needs
 * nothing.
 * @param cleaned the tasks that cleaned each shard of the plan, in its order
 */
export async function analyzeTasks(
  run: string,
  plan: RunPlan,
  cleaned: readonly (readonly DoneTask[])[],
  store: SharedStore,
): Promise<readonly Task[]> {
  const shards: CleanedShard[] = [];
  for (const [place, { name }] of plan.shards.entries()) {
    shards.push(await readShard(name, cleaned[place] ?? [], plan, store));
  }
  const keys = shards.flatMap(({ articles }) => articles.flatMap(({ head }) => head.templateKeys ?? []));
  const templates = gatherTemplates(keys, plan.configuration);
  const templatesName = sha256(JSON.stringify(templates));
  await store.documents.write(`templates/${templatesName}`, templates);
  const index = openTemplates(templates);
  return shards
    .filter(({ articles }) => articles.length > 0)
    .map((shard): Task => {
      const bearings = shard.articles.map(({ head }) => bearingOn(index, head.templateKeys) ?? null);
      const bearing = sha256(JSON.stringify(bearings));
      const names = shard.cleaned.map(({ name }) => name);
      const jobFor = (only?: number) =>
        analyzeJob(run, plan, shard.name, names, templatesName, bearing, only);
      return divisible(jobFor(), store, (head, place) => {
        const job = jobFor(place);
        return { job, giveUp: () => giveUp(job, head, store) };
      });
    });
}

async function readShard(
  name: string,
  cleaned: readonly DoneTask[],
  { configuration, versions }: RunPlan,
  store: SharedStore,
): Promise<CleanedShard> {
  const marks = cleaned.map(({ mark }) => mark);
  const view = viewSegments(
    store.segments,
    marks.flatMap(({ segments }) => segments),
  );
  const cache = await ArtefactCache.open(view.store);
  const shard = openShard(await store.records.open(name));
  shard.close();
  try {
    const found = await cleanedHeads({ shard, marks, cache }, cacheKeys(configuration, versions));
    return { name, cleaned, articles: found.map((article) => article.cleaned) };
  } finally {
    cache.close();
  }
}
