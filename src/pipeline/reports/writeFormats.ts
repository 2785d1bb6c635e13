import type { Effects } from '../../model/effects.ts';
import { compareText } from '../../model/order.ts';
import type { RunResult } from '../../model/run.ts';
import type { ReportContext } from '../../report/reporter.ts';
import type { OutputJournal } from '../outputJournal.ts';
import type { NamedReporters } from './chooseReporters.ts';
import { FileTickets } from './fileTickets.ts';
import { startReportThreads } from './reportThreads.ts';
import { type WrittenFiles, writeReports } from './writeReports.ts';

export interface FormatOptions {
  readonly reporters: NamedReporters;
  readonly context: ReportContext;
  /** What the reports show where that is less than the tables hold. */
  readonly shown?: RunResult;
  /** Threads that may write at once, this one among them. */
  readonly threads: number;
  readonly journal: Pick<OutputJournal, 'note'>;
  readonly effects: Effects;
}

/** A thread more is worth its start and its reading of the tables. */
const CLAIMS_PER_THREAD = 2_500;
/** Beyond so many, rows are not held in memory once for each thread: 0.3 MB an article. */
const MOST_ARTICLES_IN_MEMORY = 500;

/** The tables, and from them all other formats, with as many threads as the run is large enough for. */
export async function writeFormats(
  folder: string,
  result: RunResult,
  { reporters, context, shown, threads, journal, effects }: FormatOptions,
): Promise<WrittenFiles> {
  const note = (path: string): void => journal.note(path);
  const tables = reporters.filter(([name]) => name === 'jsonl');
  const others = reporters.filter(([name]) => name !== 'jsonl');
  const written = await writeReports(folder, tables, result, context, effects, { note });
  const most = shown === undefined && tables.length > 0 && others.length > 0 ? threads - 1 : 0;
  const tickets = FileTickets.share();
  const beside = startReportThreads(Math.min(most, Math.floor(result.claims.length / CLAIMS_PER_THREAD)), {
    folder,
    formats: others.map(([name]) => name),
    context,
    hasCorrections: result.corrections !== undefined,
    onDisk: result.articles.length > MOST_ARTICLES_IN_MEMORY,
    tickets,
  });
  try {
    const mine = new FileTickets(tickets);
    const take = () => mine.take();
    const own = await writeReports(folder, others, shown ?? result, context, effects, { note, take });
    const all = [...written, ...own, ...(await beside.finish())];
    return new Map(all.sort(([a], [b]) => compareText(a, b)));
  } finally {
    await beside.stop();
  }
}
