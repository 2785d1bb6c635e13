import { type Command, InvalidArgumentError, Option } from 'commander';

/** Flags of every command that reads articles. */
export interface InputOptions {
  readonly config?: string;
  readonly jobs?: number;
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly assumeDate?: string;
  readonly publisher?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export interface RunOptions extends InputOptions {
  readonly output: string;
  readonly formats?: string;
  readonly singleFile?: boolean;
  readonly profile?: 'precise' | 'balanced' | 'recall';
  readonly strict?: boolean;
  readonly maxFailures?: number;
  readonly json?: boolean;
}

export function inputOptions<T extends Command>(command: T): T {
  return command
    .option('--config <file>', 'configuration file (claimwire.config.json is found by itself)')
    .option('-j, --jobs <n>', 'worker threads; one per free processor where not given', positiveInteger)
    .option('--only <glob...>', 'only records whose path matches')
    .option('--ignore <glob...>', 'no records whose path matches')
    .option('--since <date>', 'only articles published on or after this date (YYYY-MM-DD)', isoDate)
    .option('--until <date>', 'only articles published on or before this date', isoDate)
    .option('--assume-date <date>', 'date of articles that state none', isoDate)
    .option('--publisher <name>', 'publisher of articles that name none')
    .option('-q, --quiet', 'no progress, no summary')
    .option('-v, --verbose', 'name every skipped and failed record') as T;
}

export function addRunOptions<T extends Command>(command: T): T {
  return inputOptions(command)
    .option('-o, --output <folder>', 'where to write', 'output')
    .option('-f, --formats <list>', 'comma-separated output formats; all where not given')
    .option('--single-file', 'also the whole report as one file, report.html')
    .addOption(
      new Option('--profile <name>', 'how willingly a claim counts as worth checking').choices([
        'precise',
        'balanced',
        'recall',
      ]),
    )
    .option('--strict', 'exit 1 when any record failed')
    .option('--max-failures <n>', 'stop after this many failed records', nonNegativeInteger)
    .option('--json', 'the manifest as JSON on stdout') as T;
}

export function nonNegativeInteger(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}

function positiveInteger(value: string): number {
  const number = nonNegativeInteger(value);
  if (number < 1) throw new InvalidArgumentError('Expected a whole number of at least 1.');
  return number;
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
