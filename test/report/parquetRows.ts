import { parquetReadObjects } from 'hyparquet';
import type { ReportFile } from '../../src/report/reporter.ts';

/** The bytes of a file that a reporter yields in pieces. */
export function bytesOf({ chunks }: Pick<ReportFile, 'chunks'>): Buffer {
  return Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk)));
}

/** The rows of a table as another program reads them. */
export function readParquet(file: Pick<ReportFile, 'chunks'> = { chunks: [] }) {
  return parquetReadObjects({ file: Uint8Array.from(bytesOf(file)).buffer });
}
