import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { correctionStatuses } from './correction.ts';

/** What a run read, did and wrote. Only `startedAt` and what follows it differ between equal runs. */
export const manifestSchema = z.object({
  schema: z.literal('claimwire/1'),
  version: z.string(),
  complete: z.boolean().describe('false when the run was interrupted and the output is partial'),
  configuration: z.record(z.string(), z.unknown()),
  inputs: z.array(z.object({ path: z.string(), records: z.int(), sha256: z.string() })),
  counts: z.object({
    records: z.int(),
    articles: z.int(),
    failures: z.int(),
    skipped: z.int(),
    entities: z.int(),
    figures: z.int(),
    events: z.int(),
    stories: z.int(),
    claims: z.int(),
    groups: z.int(),
    relations: z.int(),
  }),
  corrections: z
    .object({ sha256: z.string(), rows: z.record(z.enum(correctionStatuses), z.int()) })
    .exactOptional()
    .describe('the corrections file of the run, and how many of its rows became of what'),
  skipped: z.array(z.object({ record: z.string(), reason: z.string() })),
  files: z.array(z.string()),
  startedAt: z.string(),
  timings: z.record(z.string(), z.number()).describe('milliseconds per stage'),
  memoryPeakBytes: z.number(),
  telemetry: z
    .object({
      workers: z.int().describe('threads that the map steps ran in'),
      cpuMs: z.number().describe('of all threads'),
      wallMs: z.number(),
      mapMs: z.number().describe('wall time until the map steps were done'),
      articlesPerSecond: z.number(),
      throughput: z
        .record(z.string(), z.number())
        .describe('articles per second of each stage, by its own time'),
      memory: z
        .record(z.string(), z.number())
        .describe('bytes in use when the map steps, the reduces and the writing were done'),
      cache: z
        .record(z.string(), z.object({ hits: z.int(), misses: z.int() }))
        .describe('by map step: work that was found done, and work that was not'),
    })
    .exactOptional(),
});
export type Manifest = Artefact<typeof manifestSchema>;
