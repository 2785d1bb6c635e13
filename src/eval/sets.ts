import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Effects } from '../model/effects.ts';
import { compareText } from '../model/order.ts';

export interface DataSet {
  readonly name: string;
  readonly path: string;
}

/** The sets of a suite's folder: its files, not its folders, in name order, whose names end as asked. */
export async function listSets(
  folder: string,
  endings: readonly string[],
  effects: Effects,
): Promise<DataSet[]> {
  const sets: DataSet[] = [];
  for (const name of [...(await effects.files.list(folder))].sort(compareText)) {
    const ending = endings.find((candidate) => name.endsWith(candidate));
    const path = join(folder, name);
    if (ending === undefined || (await effects.files.status(path)).kind !== 'file') continue;
    sets.push({ name: basename(name, ending), path });
  }
  return sets;
}

/** Text of a file, gunzipped where its name ends in .gz. */
export async function readSetText(path: string, effects: Effects): Promise<string> {
  const bytes = await effects.files.read(path);
  return new TextDecoder().decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

/** Rows of a JSONL file, plain or gzipped. */
export async function readJsonLines<Row>(
  path: string,
  parse: (value: unknown) => Row,
  effects: Effects,
): Promise<Row[]> {
  const lines = (await readSetText(path, effects)).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => parse(JSON.parse(line)));
}
