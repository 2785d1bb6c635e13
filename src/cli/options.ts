import { type Command, InvalidArgumentError, Option } from 'commander';
import { articleFieldNames } from '../model/articleFields.ts';
import type { Configuration } from '../model/configuration.ts';

/** Flags of every command that reads articles. */
export interface InputOptions {
  readonly config?: string;
  readonly jobs?: number;
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly filesFrom?: string;
  readonly limit?: number;
  readonly columns?: Configuration['ingest']['columns'];
  readonly assumeDate?: string;
  readonly publisher?: string;
  readonly siteRules?: string;
  readonly gazetteer?: readonly string[];
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export interface RunOptions extends InputOptions {
  readonly output: string;
  readonly formats?: string;
  readonly singleFile?: boolean;
  readonly excerpts?: boolean;
  readonly reference?: string;
  readonly profile?: 'precise' | 'balanced' | 'recall';
  readonly strict?: boolean;
  readonly maxFailures?: number;
  readonly state?: string;
  readonly stories?: 'strict' | 'balanced' | 'loose';
  readonly json?: boolean;
  readonly corrections?: string;
  readonly newSince?: string;
  readonly progress?: 'bar' | 'lines' | 'json';
  /** Says nothing of a run that changed nothing. */
  readonly onlyChanges?: boolean;
}

export function inputOptions<T extends Command>(command: T): T {
  return sourceOptions(command).option(
    '-j, --jobs <n>',
    'worker threads; auto, which is also the default, is one per free processor',
    jobs,
  ) as T;
}

/** What is read and how, whoever works on it. */
export function sourceOptions<T extends Command>(command: T): T {
  return command
    .option('--config <file>', 'configuration file (claimwire.config.json, .ts or .mjs is found by itself)')
    .option(
      '--files-from <file>',
      "also the paths that stand in this file, one a line or separated by NUL ('-' for stdin)",
    )
    .option(
      '--only <glob>',
      'only records whose path matches, also within archives; may be repeated',
      gathered,
    )
    .option('--ignore <glob>', 'no records whose path matches; may be repeated', gathered)
    .option('--limit <n>', 'stop reading after so many records', positiveInteger)
    .option('--columns <list>', 'columns of CSV files, such as title=headline,text=body', columnList)
    .option('--since <date>', 'only articles published on or after this date (YYYY-MM-DD)', isoDate)
    .option('--until <date>', 'only articles published on or before this date', isoDate)
    .option('--assume-date <date>', 'date of articles that state none', isoDate)
    .option('--publisher <name>', 'publisher of articles that name none')
    .option(
      '--site-rules <file>',
      'what you know of single sites: selectors of text, of what is none, of metadata',
    )
    .option('--gazetteer <file>', 'names of your own (CSV) over those that ship; may be repeated', gathered)
    .option('-q, --quiet', 'no progress, no summary')
    .option('-v, --verbose', 'name every skipped and failed record') as T;
}

export function addRunOptions<T extends Command>(command: T): T {
  return outputOptions(inputOptions(command))
    .option('-o, --output <folder>', 'where to write', 'output')
    .addOption(
      new Option(
        '--progress <how>',
        'how to show progress: a bar on a terminal and lines elsewhere where not given',
      ).choices(['bar', 'lines', 'json']),
    )
    .option('--strict', 'exit 1 when any record failed')
    .option('--max-failures <n>', 'stop after this many failed records', nonNegativeInteger)
    .option('--json', 'the manifest as JSON on stdout') as T;
}

/** What is written, wherever. */
export function outputOptions<T extends Command>(command: T): T {
  return command
    .option('-f, --formats <list>', 'comma-separated output formats; all where not given')
    .option('--single-file', 'also the whole report as one file, report.html')
    .option('--excerpts', 'the paragraphs around claims instead of whole articles, for a report to pass on')
    .addOption(
      new Option('--profile <name>', 'how willingly a claim counts as worth checking').choices([
        'precise',
        'balanced',
        'recall',
      ]),
    )
    .option(
      '--reference <file>',
      'table (CSV: measure,subject,time,value,unit,source) that figures are held against',
    )
    .option(
      '--corrections <file>',
      'worksheet (CSV) of what persons corrected and checked, applied to the result',
    )
    .option('--new-since <folder>', 'reports and exports show only what is new since the run in this folder')
    .addOption(
      new Option('--stories <how>', 'how alike the articles of one story are').choices([
        'strict',
        'balanced',
        'loose',
      ]),
    )
    .option('--state <file>', 'keeps stories and events, and their ids, from run to run') as T;
}

/** Values of a flag that may stand several times. */
function gathered(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

export function nonNegativeInteger(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}

export function positiveInteger(value: string): number {
  const number = nonNegativeInteger(value);
  if (number < 1) throw new InvalidArgumentError('Expected a whole number of at least 1.');
  return number;
}

/** `title=headline,text=body`; by hand, since the schema would load zod before any command is known. */
function columnList(value: string): Configuration['ingest']['columns'] {
  const columns: Partial<Record<(typeof articleFieldNames)[number], string>> = {};
  for (const pair of value.split(',')) {
    const [name, header] = pair.split('=').map((part) => part.trim());
    const field = articleFieldNames.find((known) => known === name);
    if (field === undefined || header === undefined || header === '') {
      throw new InvalidArgumentError(
        `Expected FIELD=HEADER,... with the fields ${articleFieldNames.join(' ')}.`,
      );
    }
    columns[field] = header;
  }
  return columns;
}

function jobs(value: string): number {
  return value === 'auto' ? 0 : positiveInteger(value);
}

function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(value) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(value)
  ) {
    throw new InvalidArgumentError('Expected a date as YYYY-MM-DD.');
  }
  return value;
}
