import { z } from 'zod';
import { errorText } from '../model/errors.ts';
import { UserError } from '../model/userError.ts';
import { linesOfRows, readCsvRows } from './csvRows.ts';

/** Reads a file that ships with the package, below `src/`, such as `lexicon/countries.csv`. */
export type ReadAsset = (name: string) => Uint8Array;

/** Every row of a lexicon says where it comes from and under which licence it may be used. */
export const provenance = { source: z.string().min(1), licence: z.string().min(1) };

/** A cell that holds several values, separated by `|`. */
export const listCell = z
  .string()
  .transform((cell) => (cell === '' ? [] : cell.split('|').map((value) => value.trim())));

/** A cell that may be empty: `undefined` rather than an empty string. */
export const optionalCell = z.string().transform((cell) => (cell === '' ? undefined : cell));

/**
 * The rows of a CSV file with a header line, each checked against a schema.
 * @throws UserError that names the file, the line and the column of the first bad row
 */
export function readTable<Schema extends z.ZodType>(
  fileName: string,
  content: Uint8Array,
  schema: Schema,
): z.infer<Schema>[] {
  return parseRows(fileName, content).map((record, index) => {
    const row = schema.safeParse(record);
    if (row.success) return row.data;
    const issue = row.error.issues[0];
    const column = issue?.path.join('.') ?? '';
    throw new UserError(
      `${fileName}, line ${lineOf(content, index)}${column === '' ? '' : `, column "${column}"`}: ${issue?.message ?? 'bad row'}`,
      'See the header line of the file for its columns; values of a list are separated by "|".',
    );
  });
}

function parseRows(fileName: string, content: Uint8Array): unknown[] {
  try {
    return readCsvRows(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    throw new UserError(
      `${fileName} is no readable CSV: ${errorText(error)}`,
      'It must be UTF-8 text with a header line and as many cells in each row as in the header.',
    );
  }
}

/** Read anew with the lines: to note them for every row doubles the time of reading, and rows are hardly ever bad. */
function lineOf(content: Uint8Array, row: number): number {
  return linesOfRows(new TextDecoder().decode(content))[row] ?? 0;
}
