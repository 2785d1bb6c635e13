import { parse } from 'csv-parse/sync';

const OPTIONS = { columns: true, bom: true, skip_empty_lines: true } as const;

/**
 * The rows of CSV text with a header line, by column. Tables that ship with the package quote hardly any cell: what has
 * no quotation marks is cut at line breaks and commas, for every worker reads all of them, and compiling the library's
 * parser for that was a quarter of all that V8 compiled for it.
 * @throws CsvError
 */
export function readCsvRows(text: string): Record<string, string>[] {
  return readPlainRows(text) ?? parse(text, OPTIONS);
}

/** Line of each row, counted from 1. */
export function linesOfRows(text: string): number[] {
  const rows = parse<{ readonly info: { readonly lines: number } }>(text, { ...OPTIONS, info: true });
  return rows.map(({ info }) => info.lines);
}

/** Undefined where the text is not that plain, or its rows have more or fewer cells than its header. */
function readPlainRows(text: string): Record<string, string>[] | undefined {
  if (/["\r\ufeff]/u.test(text)) return undefined;
  const [header, ...lines] = text.split('\n').filter((line) => line !== '');
  if (header === undefined) return [];
  const columns = header.split(',');
  const rows: Record<string, string>[] = [];
  for (const line of lines) {
    const cells = line.split(',');
    if (cells.length !== columns.length) return undefined;
    const row: Record<string, string> = {};
    for (const [index, column] of columns.entries()) row[column] = cells[index] ?? '';
    rows.push(row);
  }
  return rows;
}
