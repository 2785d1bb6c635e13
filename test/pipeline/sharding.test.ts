import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IngestItem } from '../../src/ingest/readRecords.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { contentId } from '../../src/model/ids.ts';
import type { RunResult } from '../../src/model/run.ts';
import type { ArtefactStore } from '../../src/model/store.ts';
import { ArtefactCache } from '../../src/pipeline/cache/artefactCache.ts';
import { cacheKeys } from '../../src/pipeline/cache/cacheKeys.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { InputLedger } from '../../src/pipeline/inputLedger.ts';
import { mapBatch } from '../../src/pipeline/mapBatch.ts';
import { reduceBatch } from '../../src/pipeline/reduceBatch.ts';
import { loadResources } from '../../src/pipeline/resources.ts';
import { startStopwatch } from '../../src/pipeline/stopwatch.ts';
import { openMemoryStore } from '../../src/pipeline/store/memoryStore.ts';
import { executeHere } from '../../src/pipeline/workers/mapExecutor.ts';
import { smallArticle } from '../e2e/smallArticles.ts';

const configuration = defaultConfiguration();
const resources = loadResources(realEffects().readAsset, configuration);
const FOOTER = '<p>Read more about this town in the evening edition.</p></article>';

const items = Array.from({ length: 9 }, (_, number): IngestItem => {
  // All of one site, whose footer is its template: a reduce stands between the map steps.
  const bytes = new TextEncoder().encode(smallArticle(number * 10).replace('</article>', FOOTER));
  const path = `www.north.example/${number}.html`;
  const id = contentId('r', path, 0, bytes);
  return { kind: 'record', record: { id, path, index: 0, mediaType: 'html', bytes } };
});

interface Way {
  /** Workers, each as fast as chance has it. */
  readonly width: number;
  readonly delays: readonly number[];
}

async function run(
  some: readonly IngestItem[],
  { width, delays }: Way,
  store: ArtefactStore,
): Promise<RunResult> {
  const here = executeHere(resources, configuration, () => 0);
  let turn = 0;
  const executor: typeof here = {
    ...here,
    width,
    async run(task) {
      await new Promise((done) => setTimeout(done, delays[turn++ % delays.length]));
      return here.run(task);
    },
  };
  const cache = await ArtefactCache.open(store);
  const stopwatch = startStopwatch(() => 0);
  const stream = async function* () {
    yield* some;
  };
  const keys = cacheKeys(configuration, { clean: '1', analyze: '1' });
  const options = { configuration, executor, cache, keys, ledger: new InputLedger(), stopwatch };
  const batch = await mapBatch(stream(), options);
  return (await reduceBatch(batch, { configuration, resources, cache, stopwatch })).result;
}

describe('a run', () => {
  it('gives the same for any workers, any order, and whatever earlier runs left in the cache', async () => {
    const expected = JSON.stringify(await run(items, { width: 1, delays: [0] }, openMemoryStore()));
    expect(expected).toContain('evening edition');
    const way = fc.record({
      width: fc.integer({ min: 1, max: 5 }),
      delays: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 }),
    });
    const shuffled = fc.shuffledSubarray(items, { minLength: items.length });
    await fc.assert(
      fc.asyncProperty(way, shuffled, fc.subarray(items), way, async (first, order, earlier, second) => {
        const store = openMemoryStore();
        await run(earlier, first, store);
        expect(JSON.stringify(await run(order, second, store))).toBe(expected);
      }),
      { numRuns: 12, seed: 20260302 },
    );
  }, 120_000);
});
