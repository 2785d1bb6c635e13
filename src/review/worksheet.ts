import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { errorText } from '../model/errors.ts';
import { UserError } from '../model/userError.ts';
import { type WorksheetColumn, worksheetColumns } from '../model/worksheet.ts';

/** One row that a person handed back. A column that the file does not have is empty. */
export interface WorksheetRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  cell(column: WorksheetColumn | 'claim' | 'review url'): string;
}

/** Names that other files of ours, and people, give to the columns. */
const ALIASES: Readonly<Record<string, string>> = {
  sourcefile: 'article',
  publishedat: 'date',
  standalone: 'claim',
  evidenceurl: 'evidence',
  reviewer: 'checkedby',
  datechecked: 'checkedon',
};
const KNOWN = new Set<string>([...worksheetColumns, 'claim', 'review url'].map(normalizeName));

const tableSchema = z.array(z.array(z.string()));

/**
 * Reads a worksheet as spreadsheets save them: UTF-8 with or without a byte order mark or the Windows code page,
 * parted by commas, semicolons or tabs, columns in any order and with others between them.
 * @throws UserError where it is no table or has neither `id` nor `quote`
 */
export function readWorksheet(fileName: string, content: Uint8Array): WorksheetRow[] {
  const [head = [], ...rows] = parseTable(fileName, decode(content));
  const columns = head.map((name) => {
    const known = normalizeName(name);
    return ALIASES[known] ?? known;
  });
  if (!columns.includes('id') && !columns.includes('quote')) {
    throw new UserError(
      `${fileName} has neither a column "id" nor a column "quote"`,
      `a worksheet has these columns: ${worksheetColumns.join(', ')}`,
    );
  }
  return rows.flatMap((cells, index) => {
    const values = new Map<string, string>();
    columns.forEach((column, at) => {
      const value = unquoteFormula(cells[at] ?? '').trim();
      // Of two columns of one name the first that is filled in counts.
      if (KNOWN.has(column) && value !== '' && !values.has(column)) values.set(column, value);
    });
    if (values.size === 0) return [];
    return [{ row: index + 2, cell: (column) => values.get(normalizeName(column)) ?? '' }];
  });
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // What a spreadsheet on Windows saves as plain "CSV".
    return new TextDecoder('windows-1252').decode(content);
  }
}

function parseTable(fileName: string, text: string): string[][] {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', ';', '\t'].reduce((best, mark) =>
    count(head, mark) > count(head, best) ? mark : best,
  );
  try {
    return tableSchema.parse(parse(text, { delimiter, bom: true, relax_column_count: true }));
  } catch (error) {
    throw new UserError(
      `${fileName} is no readable CSV: ${errorText(error)}`,
      'save it from the spreadsheet as CSV in UTF-8',
    );
  }
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** Takes off the apostrophe that our own writers put before what a spreadsheet would run. */
function unquoteFormula(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}
