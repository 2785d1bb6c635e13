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
}

/** Writes, from the tables that are there already, the files that no other thread writes. */
export async function writeShare(share: ReportShare, effects: Effects): Promise<WrittenFiles> {
  const { folder, formats, context, tickets } = share;
  const tables = await openTables(folder, share, effects);
  const journal = OutputJournal.join(folder, effects);
  try {
    const mine = new FileTickets(tickets);
    return await writeReports(folder, chooseReporters(formats.join(',')), tables.result, context, effects, {
      note: journal.note,
      take: () => mine.take(),
    });
  } finally {
    journal.close();
    tables.close();
  }
}
