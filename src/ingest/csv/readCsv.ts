import { CsvError } from 'csv-parse';
import { errorText } from '../../model/errors.ts';
import type { ByteSource, ReadContext } from '../byteSource.ts';
import { failed, type IngestItem, readFailure, skipped } from '../options.ts';
import { statedRecord } from '../statedRecord.ts';
import { asUtf8, peek } from '../textStream.ts';
import { type ColumnMap, mapColumns, readRow } from './columns.ts';
import { parseRows } from './rows.ts';

/** How much of a table is looked at to find its delimiter. */
const HEAD_BYTES = 65_536;

/** Records of a table with a header, a row each; which column holds what is told by `ingest.columns` or by its name. */
export async function* readCsv(
  { label, name, chunks }: ByteSource,
  { options }: ReadContext,
): AsyncGenerator<IngestItem> {
  const { head, chunks: whole } = await peek(asUtf8(chunks()), HEAD_BYTES);
  const delimiter = name.toLowerCase().endsWith('.tsv') ? '\t' : findDelimiter(head);
  let columns: ColumnMap | undefined;
  let index = 0;
  try {
    for await (const cells of parseRows(whole, delimiter, options.maxRecordBytes)) {
      if (columns === undefined) {
        const mapped = mapColumns(cells, options.columns);
        if ('problem' in mapped) {
          yield failed(label, 'no-columns', mapped.problem);
          return;
        }
        columns = mapped.columns;
        continue;
      }
      const article = readRow(cells, columns);
      yield article === undefined
        ? skipped(`${label}#${index}`, 'row without text')
        : statedRecord(label, index, article);
      index++;
    }
  } catch (error) {
    yield rowFailure(`${label}#${index}`, error, options.maxRecordBytes);
    return;
  }
  if (index === 0) yield failed(label, 'empty', 'There is no row below its header.');
}

function rowFailure(record: string, error: unknown, maxBytes: number): IngestItem {
  switch (csvErrorCode(error)) {
    case 'CSV_MAX_RECORD_SIZE': {
      const limit = `The row is longer than ${maxBytes} characters (ingest.maxRecordBytes)`;
      return failed(
        record,
        'too-large',
        `${limit}, or a quotation mark is never closed; the rest was not read.`,
      );
    }
    case undefined:
      return readFailure(record, error);
    default:
      return failed(record, 'bad-csv', `The rest was not read: ${errorText(error)}`);
  }
}

function csvErrorCode(error: unknown): string | undefined {
  return error instanceof CsvError ? error.code : undefined;
}

/** The one of the usual delimiters that the header has most of. */
function findDelimiter(head: Uint8Array): string {
  const text = new TextDecoder().decode(head);
  const [header = ''] = text.split(/[\r\n]/u, 1);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
