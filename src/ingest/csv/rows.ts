import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse';

/**
 * The rows of a table. They are taken from the parser chunk by chunk and not through its own stream, which forgets the
 * rows before an error.
 * @throws CsvError where a row is longer than `maxCharacters` or its quotation marks do not close
 */
export async function* parseRows(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
  maxCharacters: number,
): AsyncGenerator<readonly string[]> {
  let rows: string[][] = [];
  let failure: Error | undefined;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxCharacters,
    on_record: (row: string[]) => {
      rows.push(row);
      return null;
    },
  });
  parser.on('error', (error) => {
    failure ??= error;
  });
  const closed = finished(parser.resume()).catch(() => {});
  for await (const chunk of chunks) {
    await new Promise((written) => parser.write(chunk, written));
    yield* rows;
    rows = [];
    if (failure !== undefined) throw failure;
  }
  parser.end();
  await closed;
  yield* rows;
  if (failure !== undefined) throw failure;
}
