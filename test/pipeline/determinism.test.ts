import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IngestItem, readRecords } from '../../src/ingest/readRecords.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { isExact, type Quoted } from '../../src/model/span.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { loadResources, type Resources } from '../../src/pipeline/resources.ts';
import { type RunOutcome, runPipeline } from '../../src/pipeline/runPipeline.ts';
import { reporters } from '../../src/report/reporters.ts';

const CORPUS = 'corpus/demo';
const configuration = defaultConfiguration();
const effects = realEffects();
let resources: Resources;
let items: IngestItem[];
/** Once for all tests that only look at it. */
let wholeRun: RunOutcome;

beforeAll(async () => {
  resources = loadResources(effects.readAsset, configuration);
  items = await read(1);
  wholeRun = await analyze(items);
}, 120_000);

async function read(concurrency: number): Promise<IngestItem[]> {
  const read: IngestItem[] = [];
  for await (const item of readRecords([CORPUS], { ...configuration.ingest, concurrency }, effects))
    read.push(item);
  return read;
}

async function analyze(records: readonly IngestItem[]): Promise<RunOutcome> {
  const stream = async function* () {
    yield* records;
  };
  return runPipeline(stream(), { configuration, resources, monotonicMs: () => 0 });
}

async function render({ result, complete, inputs }: RunOutcome): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const counts = {
    records: 0,
    articles: 0,
    failures: 0,
    skipped: 0,
    entities: 0,
    figures: 0,
    events: 0,
    stories: 0,
    claims: 0,
    groups: 0,
    relations: 0,
  };
  const context = { version: '0', complete, counts, inputs: inputs.map(({ path }) => path) };
  for (const load of Object.values(reporters)) {
    for (const { path, chunks } of (await load())(result, context)) {
      files.set(path, [...chunks].map((chunk) => Buffer.from(chunk).toString('latin1')).join(''));
    }
  }
  return files;
}

describe('a run', () => {
  it('reads the same records in the same order with one reader and with four', async () => {
    expect(await read(4)).toEqual(items);
  });

  it('gives the same bytes whatever the order of its records', async () => {
    // A third of the corpus, so that many orders can be tried; whole outputs are compared, file by file.
    const some = items.filter((_, index) => index % 3 === 0);
    const expected = await render(await analyze(some));
    expect(expected.size).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(some, { minLength: some.length }), async (shuffled) => {
        expect(await render(await analyze(shuffled))).toEqual(expected);
      }),
      { numRuns: 2, seed: 20260302 },
    );
  }, 120_000);

  it('quotes exactly: every span of every output holds the words that it claims', async () => {
    const { result } = wholeRun;
    const texts = new Map(result.articles.map(({ id, text }) => [id, text]));
    const quoted: (Quoted & { articleId: string })[] = [
      ...result.claims,
      ...result.figures,
      ...result.entities.flatMap(({ mentions }) => mentions),
      ...result.events.flatMap(({ mentions }) => mentions),
    ];
    expect(quoted.length).toBeGreaterThan(1000);
    expect(quoted.filter((row) => !isExact(texts.get(row.articleId) ?? '', row))).toEqual([]);
    for (const { attribution, articleId } of result.claims) {
      const length = texts.get(articleId)?.length ?? 0;
      const spans = [attribution.sourceSpan, attribution.cueSpan, ...attribution.contentSpans];
      for (const span of spans) if (span) expect(span.start < span.end && span.end <= length).toBe(true);
    }
  }, 120_000);

  it('refers only to rows that exist', async () => {
    const { result } = wholeRun;
    const ids = new Set(
      [
        result.articles,
        result.entities,
        result.figures,
        result.events,
        result.stories,
        result.claims,
        result.groups,
      ].flatMap((rows) => rows.map(({ id }) => id)),
    );
    const references = [
      ...result.articles.map(({ storyId }) => storyId),
      ...result.claims.flatMap((claim) => [
        claim.articleId,
        claim.groupId,
        claim.eventId,
        claim.storyId,
        claim.attribution.speakerId,
        ...claim.figureIds,
      ]),
      ...result.figures.flatMap((figure) => [figure.articleId, figure.subject?.entityId, figure.partOf]),
      ...result.events.flatMap((event) => [
        ...event.participants.map(({ entityId }) => entityId),
        event.place?.entityId,
        ...event.articles.map(({ id }) => id),
        ...event.storyIds,
      ]),
      ...result.stories.flatMap((story) => [story.leadEventId, ...story.eventIds, ...story.articleIds]),
      ...result.groups.flatMap(({ claimIds }) => claimIds),
      ...result.relations.flatMap((relation) => [
        ...relation.claimIds,
        ...relation.figureIds.map(({ id }) => id),
      ]),
    ];
    expect(references.filter((id) => id !== undefined && !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(
      [
        result.articles,
        result.entities,
        result.figures,
        result.events,
        result.stories,
        result.claims,
        result.groups,
      ].reduce((sum, rows) => sum + rows.length, 0),
    );
  }, 120_000);
});
