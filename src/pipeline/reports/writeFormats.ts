import type { Effects } from '../../model/effects.ts';
import { compareText } from '../../model/order.ts';
import type { RunResult } from '../../model/run.ts';
import type { ReportContext } from '../../report/reporter.ts';
import type { OutputJournal } from '../outputJournal.ts';
import type { NamedReporters } from './chooseReporters.ts';
import { countThreads } from './countThreads.ts';
import { FileTickets } from './fileTickets.ts';
import type { ReportElsewhere } from './reportShare.ts';
import { startReportThreads } from './reportThreads.ts';
import { type WrittenFiles, writeReports } from './writeReports.ts';

export interface FormatOptions {
  readonly reporters: NamedReporters;
  readonly context: ReportContext;
  /** What the reports show where that is less than the tables hold. */
  readonly shown?: RunResult;
  /** Threads that may write at once, this one among them. */
  readonly threads: number;
  /** Who else may write what is made from the tables. */
  readonly elsewhere?: ReportElsewhere | undefined;
  readonly journal: Pick<OutputJournal, 'note'>;
  readonly effects: Effects;
}

/** Beyond so many, rows are not held in memory once for each thread: 0.3 MB an article. */
const MOST_ARTICLES_IN_MEMORY = 500;

/** The tables, and from them all other formats, with as many threads as the run is large enough for. */
export async function writeFormats(
  folder: string,
  result: RunResult,
  { reporters, context, shown, threads, elsewhere, journal, effects }: FormatOptions,
): Promise<WrittenFiles> {
  const note = (path: string): void => journal.note(path);
  const tables = reporters.filter(([name]) => name === 'jsonl');
  const others = reporters.filter(([name]) => name !== 'jsonl');
  const written = await writeReports(folder, tables, result, context, effects, { note });
  const isShared = shown === undefined && tables.length > 0 && others.length > 0;
  const terms = {
    formats: others.map(([name]) => name),
    context,
    hasCorrections: result.corrections !== undefined,
    onDisk: result.articles.length > MOST_ARTICLES_IN_MEMORY,
  };
  const theirs = isShared ? await elsewhere?.(terms, result.claims.length) : undefined;
  if (theirs !== undefined) return inOrder([...written, ...theirs]);
  const tickets = FileTickets.share();
  const count = isShared ? countThreads(result.claims.length, threads) - 1 : 0;
  const beside = startReportThreads(count, { ...terms, folder, tickets });
  try {
    const mine = new FileTickets(tickets);
    const take = () => mine.take();
    const own = await writeReports(folder, others, shown ?? result, context, effects, { note, take });
    return inOrder([...written, ...own, ...(await beside.finish())]);
  } finally {
    await beside.stop();
  }
}

function inOrder(files: readonly (readonly [string, number])[]): WrittenFiles {
  return new Map([...files].sort(([a], [b]) => compareText(a, b)));
}
