import { join } from 'node:path';
import type { Effects, OpenFile } from '../../model/effects.ts';
import type { RunResult } from '../../model/run.ts';
import type { Kept } from '../rows/keptFields.ts';
import { lineRows, parseRows } from '../rows/lineRows.ts';
import { tableFields } from '../rows/tableFields.ts';
import type { ReportShare } from './reportShare.ts';

export interface OpenTables {
  readonly result: RunResult;
  /** After the last row was read. */
  close(): void;
}

/** The tables that this run has just written. They are not checked: nobody else writes below its lock. */
export async function openTables(
  folder: string,
  { hasCorrections, onDisk }: Pick<ReportShare, 'hasCorrections' | 'onDisk'>,
  { files }: Effects,
): Promise<OpenTables> {
  const open: OpenFile[] = [];
  const rows = <Row extends object>(table: string, kept: NoInfer<Kept<Row>> = {}): readonly Row[] => {
    const file = files.openForReading(join(folder, `${table}.jsonl`));
    open.push(file);
    return onDisk ? lineRows<Row>(file, kept) : parseRows<Row>(file);
  };
  const result: RunResult = {
    articles: rows('articles', tableFields.articles),
    entities: rows('entities', tableFields.entities),
    figures: rows('figures', tableFields.figures),
    events: rows('events'),
    stories: rows('stories'),
    claims: rows('claims', tableFields.groupedClaims),
    groups: rows('groups', tableFields.groups),
    relations: rows('relations'),
    failures: rows('failures'),
    ...(hasCorrections ? { corrections: rows('corrections') } : {}),
  };
  return {
    result,
    close: () => {
      for (const file of open) file.close();
    },
  };
}
