import type { Effects } from '../../model/effects.ts';
import type { ReportContext } from '../../report/reporter.ts';
import { OutputJournal } from '../outputJournal.ts';
import { chooseReporters } from './chooseReporters.ts';
import { FileTickets } from './fileTickets.ts';
import { openTables } from './openTables.ts';
import { type WrittenFiles, writeReports } from './writeReports.ts';

/** What a thread needs to write its share of a report: plain data, and a counter that all of them see. */
export interface ReportShare {
  readonly folder: string;
  readonly formats: readonly string[];
  readonly context: ReportContext;
  readonly hasCorrections: boolean;
  /** Rows are read when they are asked for: they would not fit into memory once for each thread. */
  readonly onDisk: boolean;
  readonly tickets: SharedArrayBuffer;
  /** Every so many-th file is for these threads, from that one on: others, elsewhere, write the rest. */
  readonly part?: { readonly at: number; readonly of: number };
}

/** What others than threads of this process need to know of a report that they write. */
export type ReportTerms = Pick<ReportShare, 'formats' | 'context' | 'hasCorrections' | 'onDisk'>;

/**
 * Has a report written elsewhere, once its tables are there.
 * @returns undefined where it is to be written here
 */
export type ReportElsewhere = (terms: ReportTerms, claims: number) => Promise<WrittenFiles | undefined>;

/** Writes, from the tables that are there already, the files that no other thread writes. */
export async function writeShare(share: ReportShare, effects: Effects): Promise<WrittenFiles> {
  const { folder, formats, context, tickets, part = { at: 0, of: 1 } } = share;
  const tables = await openTables(folder, share, effects);
  const journal = OutputJournal.join(folder, effects);
  try {
    const mine = new FileTickets(tickets);
    let file = 0;
    return await writeReports(folder, chooseReporters(formats.join(',')), tables.result, context, effects, {
      note: journal.note,
      take: () => file++ % part.of === part.at && mine.take(),
    });
  } finally {
    journal.close();
    tables.close();
  }
}
