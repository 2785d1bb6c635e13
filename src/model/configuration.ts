import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { articleFieldNames } from './articleFields.ts';
import { describeIssues } from './configurationErrors.ts';
import { gazetteerRowSchema } from './gazetteerRow.ts';
import { referenceRowSchema } from './reference.ts';
import { siteRuleSchema } from './siteRule.ts';
import { UserError } from './userError.ts';

const columnsSchema = z.partialRecord(z.enum(articleFieldNames), z.string());

/**
 * Every threshold and weight of the pipeline, in one place. A comment names the evaluation that chose a value;
 * "editors" marks one that was set by judgement and awaits a measurement.
 */
export const configurationSchema = z.strictObject({
  ingest: z
    .strictObject({
      /** Files read at once. editors */
      concurrency: z.int().min(1).max(64).default(4),
      /** A larger record becomes a failure row. editors: the longest real page seen was 5 MB. */
      maxRecordBytes: z.int().positive().default(20_000_000),
      /** Where the reading of one archive or compressed file stops. editors: far above what real dumps reach. */
      archives: z
        .strictObject({
          /** Entries of one archive, those of archives within it included. */
          maxEntries: z.int().positive().default(1_000_000),
          /** Bytes that one file may unpack to. */
          maxTotalBytes: z.int().positive().default(200_000_000_000),
          /** Unpacked bytes per byte of the file; text packs 3 to 20 times, a bomb 1,000 times and more. */
          maxRatio: z.number().positive().default(200),
          /** Archives and compressions inside one another: `.tar.gz` is two. */
          maxDepth: z.int().positive().default(5),
        })
        .prefault({}),
      /** Which column of a CSV file holds what, by its header; the rest is recognised by the usual names. */
      columns: columnsSchema.default({}),
    })
    .prefault({}),
  clean: z
    .strictObject({
      /** A page with less clean text becomes a failure row. editors */
      minTextLength: z.int().nonnegative().default(80),
      /** A line on this many articles of one site is its template. editors: with two, a shared quotation would go */
      templatePages: z.int().min(2).default(3),
      /** What the user knows of single sites; `--site-rules FILE` adds the rules of a file. */
      siteRules: z.array(siteRuleSchema).default([]),
    })
    .prefault({}),
  tag: z
    .strictObject({
      /** A speaker below this confidence stays open. editors */
      speakerConfidence: z.number().min(0).max(1).default(0.5),
      /** Use the trained model of reported speech beside the rules; its data states no licence (models/attributions.md). */
      attributionModel: z.boolean().default(true),
      /** A relative date without the article's date is resolved against this date. */
      assumeDate: z.iso.date().exactOptional(),
      /** Names of one's own, laid over the gazetteer that ships; `--gazetteer FILE.csv` fills it. */
      gazetteer: z.array(gazetteerRowSchema).default([]),
    })
    .prefault({}),
  events: z
    .strictObject({
      /** How alike the articles of one story are. */
      stories: z.enum(['strict', 'balanced', 'loose']).default('balanced'),
      /**
       * Average-link cut over corrected similarities. eval stories, macro B-cubed precision and recall: strict .929 and
       * .826, balanced .903 and .877 (the best F1, and the best on small folders), loose .830 and .910.
       */
      storyThresholds: z
        .strictObject({
          strict: z.number().default(0.08),
          balanced: z.number().default(0.06),
          loose: z.number().default(0.04),
        })
        .prefault({}),
      /** Winnowed shingle containment above which two articles are copies. sketches/stories/neardup */
      duplicateContainment: z.number().min(0).max(1).default(0.4),
      /**
       * Days before the newest article within which a state file keeps articles for new ones to join. eval stories:
       * growing by the day costs g5w1h .027 B-cubed F1 at 120 days, .019 at 400.
       */
      memoryDays: z.int().positive().default(400),
    })
    .prefault({}),
  claims: z
    .strictObject({
      /** Cut of the check-worthiness score per profile. editors */
      worthAt: z
        .strictObject({
          precise: z.number().default(0.7),
          balanced: z.number().default(0.5),
          recall: z.number().default(0.3),
        })
        .prefault({}),
      profile: z.enum(['precise', 'balanced', 'recall']).default('balanced'),
      /** What figures are held against; `--reference FILE` adds the rows of a CSV file. */
      reference: z.array(referenceRowSchema).default([]),
    })
    .prefault({}),
  cache: z
    .strictObject({
      /** What is kept below the output folder; beyond it, what was not used for longest is removed after a run. */
      maxBytes: z.int().nonnegative().default(10_000_000_000),
    })
    .prefault({}),
  workers: z
    .strictObject({
      /** Threads for the language work; 0 stands for one per processor that is free to use. */
      threads: z.int().min(0).max(256).default(0),
      /** A record that takes longer becomes a failure row. editors: the slowest real page seen took 3 s. */
      recordTimeoutMs: z.int().positive().default(60_000),
      /** A record for which a worker needs more memory becomes a failure row. editors: models take 150 MB of it. */
      memoryMb: z.int().min(64).default(1024),
      /** Rows of a larger run wait on disk until they are written. bench run: 0.3 MB of memory an article otherwise. */
      articlesInMemory: z.int().nonnegative().default(500),
    })
    .prefault({}),
  state: z.string().exactOptional().describe('file that keeps stories and events from run to run'),
  corrections: z.string().exactOptional().describe('worksheet (CSV) of what persons corrected and checked'),
  publisher: z.string().exactOptional().describe('publisher of articles that name none'),
});
export type Configuration = Artefact<typeof configurationSchema>;

export function defaultConfiguration(): Configuration {
  return configurationSchema.parse({});
}

/** What a configuration file may hold: every part may be left out. */
export type ConfigurationInput = z.input<typeof configurationSchema>;

/**
 * @param origin where the value comes from, for the message: a file name, or "configuration"
 * @throws UserError that names every key that does not fit, and what was probably meant
 */
export function parseConfiguration(value: unknown, origin: string): Configuration {
  const parsed = configurationSchema.safeParse(withoutSchema(value));
  if (parsed.success) return parsed.data;
  const lines = describeIssues(parsed.error.issues, value, (path) => knownKeys(path));
  throw new UserError(
    `${origin}: ${lines.join('; ')}`,
    'claimwire schema configuration prints what is allowed',
  );
}

/** "$schema" tells an editor where the JSON Schema is. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'));
}

/** Keys of the section at a path: the defaults have every section, and all keys but those without a default. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  const section = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    defaultConfiguration(),
  );
  return typeof section === 'object' && section !== null ? Object.keys(section) : [];
}
