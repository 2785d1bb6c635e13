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
      /** editors */
      concurrency: z.int().min(1).max(64).default(4).describe('Files read at once'),
      /** editors: the longest real page seen was 5 MB. */
      maxRecordBytes: z
        .int()
        .positive()
        .default(20_000_000)
        .describe('A larger record becomes a failure row'),
      /** editors: far above what real dumps reach. */
      archives: z
        .strictObject({
          maxEntries: z
            .int()
            .positive()
            .default(1_000_000)
            .describe('Entries of one archive, those of archives within it included'),
          maxTotalBytes: z
            .int()
            .positive()
            .default(200_000_000_000)
            .describe('Bytes that one file may unpack to'),
          maxRatio: z
            .number()
            .positive()
            .default(200)
            .describe(
              'Unpacked bytes per byte of the file; text packs 3 to 20 times, a bomb 1,000 times and more',
            ),
          maxDepth: z
            .int()
            .positive()
            .default(5)
            .describe('Archives and compressions inside one another: .tar.gz is two'),
        })
        .prefault({})
        .describe('Where the reading of one archive or compressed file stops'),
      columns: columnsSchema
        .default({})
        .describe(
          'Which column of a CSV file holds what, by its header; the rest is recognised by the usual names',
        ),
    })
    .prefault({})
    .describe('Reading: how much at once, and where it stops'),
  clean: z
    .strictObject({
      /** editors */
      minTextLength: z
        .int()
        .nonnegative()
        .default(80)
        .describe('A page with less clean text becomes a failure row'),
      /** editors: with two, a shared quotation would go */
      templatePages: z
        .int()
        .min(2)
        .default(3)
        .describe('A line on this many articles of one site is its template'),
      siteRules: z
        .array(siteRuleSchema)
        .default([])
        .describe('What the user knows of single sites; --site-rules FILE adds the rules of a file'),
    })
    .prefault({})
    .describe('From a page to its article'),
  tag: z
    .strictObject({
      /** editors */
      speakerConfidence: z
        .number()
        .min(0)
        .max(1)
        .default(0.5)
        .describe('A speaker below this confidence stays open'),
      attributionModel: z
        .boolean()
        .default(true)
        .describe(
          'Use the trained model of reported speech beside the rules; its data states no licence (models/attributions.md)',
        ),
      assumeDate: z.iso
        .date()
        .exactOptional()
        .describe('A relative date without the article’s date is resolved against this date'),
      gazetteer: z
        .array(gazetteerRowSchema)
        .default([])
        .describe('Names of one’s own, laid over the gazetteer that ships; --gazetteer FILE.csv fills it'),
    })
    .prefault({})
    .describe('Names, figures, times and speech in an article'),
  events: z
    .strictObject({
      stories: z
        .enum(['strict', 'balanced', 'loose'])
        .default('balanced')
        .describe('How alike the articles of one story are'),
      /**
       * eval stories, macro B-cubed precision and recall: strict .929 and .826, balanced .903 and .877 (the best F1, and
       * the best on small folders), loose .830 and .910.
       */
      storyThresholds: z
        .strictObject({
          strict: z
            .number()
            .min(0)
            .max(1)
            .default(0.08)
            .describe('Few articles in a story, and few wrong ones'),
          balanced: z.number().min(0).max(1).default(0.06).describe('In between'),
          loose: z.number().min(0).max(1).default(0.04).describe('Whatever may belong together'),
        })
        .prefault({})
        .describe('Average-link cut over corrected similarities'),
      /** sketches/stories/neardup */
      duplicateContainment: z
        .number()
        .min(0)
        .max(1)
        .default(0.4)
        .describe('Winnowed shingle containment above which two articles are copies'),
      /** eval stories: growing by the day costs g5w1h .027 B-cubed F1 at 120 days, .019 at 400. */
      memoryDays: z
        .int()
        .positive()
        .default(400)
        .describe(
          'Days before the newest article within which a state file keeps articles for new ones to join',
        ),
    })
    .prefault({})
    .describe('Stories and the events that they tell'),
  claims: z
    .strictObject({
      /** editors; the balanced cut lies where F1 of a calibrated score is highest, near half of that F1. */
      worthAt: z
        .strictObject({
          precise: z.number().min(0).max(1).default(0.68).describe('Few claims, most of them worth it'),
          balanced: z.number().min(0).max(1).default(0.435).describe('In between'),
          recall: z.number().min(0).max(1).default(0.22).describe('Nearly all that are worth it, and others'),
        })
        .prefault({})
        .describe('Cut of the check-worthiness score per profile'),
      profile: z
        .enum(['precise', 'balanced', 'recall'])
        .default('balanced')
        .describe('Which of these cuts counts'),
      reference: z
        .array(referenceRowSchema)
        .default([])
        .describe('What figures are held against; --reference FILE adds the rows of a CSV file'),
    })
    .prefault({})
    .describe('What is worth checking, and what it is held against'),
  cache: z
    .strictObject({
      maxBytes: z
        .int()
        .nonnegative()
        .default(10_000_000_000)
        .describe(
          'What is kept below the output folder; beyond it, what was not used for longest is removed after a run',
        ),
    })
    .prefault({})
    .describe('What is kept from run to run'),
  workers: z
    .strictObject({
      threads: z
        .int()
        .min(0)
        .max(256)
        .default(0)
        .describe('Threads for the language work; 0 stands for one per processor that is free to use'),
      /** editors: the slowest real page seen took 3 s. */
      recordTimeoutMs: z
        .int()
        .positive()
        .default(60_000)
        .describe('A record that takes longer becomes a failure row'),
      /** editors: models take 150 MB of it. */
      memoryMb: z
        .int()
        .min(64)
        .default(1024)
        .describe('A record for which a worker needs more memory becomes a failure row'),
      /** bench run: 0.3 MB of memory an article otherwise. */
      articlesInMemory: z
        .int()
        .nonnegative()
        .default(1500)
        .describe('Rows of a larger run wait on disk until they are written'),
    })
    .prefault({})
    .describe('Threads and memory: how fast a run goes, never what it finds'),
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
