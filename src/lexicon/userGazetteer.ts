import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { errorText } from '../model/errors.ts';
import { type GazetteerRow, gazetteerRowSchema } from '../model/gazetteerRow.ts';
import { UserError } from '../model/userError.ts';

/** Columns of a gazetteer of one's own; the first two are needed, others (`source`, `licence`, counts) are passed over. */
export const gazetteerColumns = [
  'name',
  'type',
  'aliases',
  'adjectives',
  'nouns',
  'gender',
  'title',
  'of',
  'from',
  'to',
  'knownUntil',
  'standsFor',
  'wikidata',
] as const;

const LISTS: ReadonlySet<string> = new Set(['aliases', 'adjectives', 'nouns']);
const parsedSchema = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.int() }) }),
);
/** More bad rows than this are counted, not told. */
const MOST_TOLD = 20;

/**
 * The rows of a gazetteer that a user wrote.
 * @throws UserError with one line per bad row: its line in the file, the column and what is wrong
 */
export function readUserGazetteer(fileName: string, content: Uint8Array): GazetteerRow[] {
  const rows: GazetteerRow[] = [];
  const problems: string[] = [];
  for (const { record, info } of parseRecords(fileName, content)) {
    const row = gazetteerRowSchema.safeParse(cellsOf(record));
    const problem = row.success ? problemOf(row.data) : issueOf(row.error);
    if (row.success && problem === undefined) rows.push(row.data);
    else problems.push(`  line ${info.lines}: ${problem}`);
  }
  if (problems.length === 0) return rows;
  const told = problems.slice(0, MOST_TOLD);
  const more = problems.length > told.length ? [`  and ${problems.length - told.length} more`] : [];
  throw new UserError(
    [`${fileName}: ${problems.length} bad row${problems.length === 1 ? '' : 's'}`, ...told, ...more].join(
      '\n',
    ),
    `Columns are ${gazetteerColumns.join(', ')}; values of a list are separated by "|", dates are YYYY-MM-DD.`,
  );
}

/** Cells that hold something, lists taken apart. */
function cellsOf(record: Readonly<Record<string, string>>): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const column of gazetteerColumns) {
    const cell = record[column]?.normalize('NFC').trim() ?? '';
    if (cell === '') continue;
    cells[column] = LISTS.has(column)
      ? cell
          .split('|')
          .map((value) => value.trim())
          .filter((value) => value !== '')
      : cell;
  }
  return cells;
}

function issueOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const column = issue?.path[0];
  if (column === 'name') return 'column "name": it is empty';
  return column === undefined
    ? (issue?.message ?? 'not a row')
    : `column "${String(column)}": ${issue?.message ?? ''}`;
}

/** What no single cell shows. */
function problemOf({ type, title, of, from, to, gender, standsFor }: GazetteerRow): string | undefined {
  if (from !== undefined && to !== undefined && from > to) return `column "to": ${to} is before ${from}`;
  if (type !== 'person' && title !== undefined) return 'column "title": only a person has a role';
  if (type !== 'person' && gender !== undefined) return 'column "gender": only a person has one';
  if (title === undefined && (of !== undefined || from !== undefined || to !== undefined))
    return 'column "title": a role with a holder or dates needs its title';
  if (type !== 'place' && standsFor !== undefined)
    return 'column "standsFor": only a place stands for others';
  return undefined;
}

function parseRecords(fileName: string, content: Uint8Array): z.infer<typeof parsedSchema> {
  let records: z.infer<typeof parsedSchema>;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    records = parsedSchema.parse(
      parse(text, {
        columns: true,
        info: true,
        bom: true,
        skip_empty_lines: true,
        relax_column_count_less: true,
      }),
    );
  } catch (error) {
    throw new UserError(
      `${fileName} is no readable CSV: ${errorText(error)}`,
      'It must be UTF-8 text with a header line.',
    );
  }
  const [first] = records;
  if (first !== undefined && !('name' in first.record && 'type' in first.record))
    throw new UserError(
      `${fileName} has no columns "name" and "type"`,
      'The first line must name the columns.',
    );
  return records;
}
