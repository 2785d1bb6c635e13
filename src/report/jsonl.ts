import type { RunResult } from '../model/run.ts';
import type { Reporter } from './reporter.ts';

/** The tables of the output contract; each becomes one file with a row per line. */
const TABLES = [
  'articles',
  'entities',
  'figures',
  'events',
  'stories',
  'claims',
  'groups',
  'relations',
  'failures',
] as const satisfies readonly (keyof RunResult)[];
type Table = (typeof TABLES)[number] | 'corrections';

/** Paths of the tables that a run writes, by its having corrections. */
export function tableFiles(hasCorrections: boolean): readonly string[] {
  return tablesOf(hasCorrections).map(fileOf);
}

const jsonl: Reporter = (result) =>
  tablesOf(result.corrections !== undefined).map((table) => ({
    path: fileOf(table),
    chunks: jsonLines(result[table] ?? []),
  }));

function tablesOf(hasCorrections: boolean): readonly Table[] {
  return hasCorrections ? [...TABLES, 'corrections'] : TABLES;
}

function fileOf(table: Table): string {
  return `${table}.jsonl`;
}

export default jsonl;

function* jsonLines(rows: readonly unknown[]): Iterable<string> {
  for (const row of rows) yield `${toJsonLine(row)}\n`;
}

/**
 * JSON on one line for every reader: JSON leaves U+0085, U+2028 and U+2029 bare, and programs that split on
 * Unicode line ends (Python's splitlines among them) would break the row there.
 */
export function toJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/gu,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
