import { countPublishers, findSources, readReport } from '../../src/claims/sources.ts';
import type { RunResult } from '../../src/model/run.ts';
import { toCsv } from '../../src/report/csv.ts';
import { applyCorrections } from '../../src/review/applyCorrections.ts';
import { readCorrections } from '../../src/review/corrections.ts';
import { readWorksheet } from '../../src/review/worksheet.ts';
import { fixture } from '../report/fixture.ts';

export type Row = Readonly<Record<string, string>>;

/** Rows as a worksheet of exactly their columns. */
export function sheetOf(rows: readonly Row[]): Uint8Array {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Buffer.from(toCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]));
}

/** The run with the rows applied; relations and groups stay as they are but for what the rows say of them. */
export function correct(rows: readonly Row[], run: RunResult = fixture): RunResult {
  const read = readCorrections(readWorksheet('corrections.csv', sheetOf(rows)));
  return applyCorrections(run, read, {
    relate: ({ claims, relations }) => ({
      claims,
      relations,
      groups: run.groups.flatMap((group) => {
        const claimIds = group.claimIds.filter((id) => claims.some((claim) => claim.id === id));
        return claimIds.length === 0 ? [] : [{ ...group, claimIds }];
      }),
    }),
    count: ({ articles }) => {
      const sources = findSources({ articles, syndicated: [] });
      return (claims) => ({
        ...countPublishers(claims.map(readReport), sources),
        agreement: claims.length > 1 ? 'corroborated' : 'single',
      });
    },
  });
}

/** "applied", "unmatched", ... in the order of the rows. */
export function statusesOf({ corrections = [] }: RunResult): string[] {
  return corrections.map(({ status }) => status);
}
