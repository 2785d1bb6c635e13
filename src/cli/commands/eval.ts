import { join } from 'node:path';
import { floorsSchema, missedFloors } from '../../eval/floors.ts';
import type { MetricRow, Suite } from '../../eval/suite.ts';
import { suites } from '../../eval/suites.ts';
import type { Effects } from '../../model/effects.ts';
import { errorText } from '../../model/errors.ts';
import { UserError } from '../../model/userError.ts';
import { loadConfiguration } from '../configure.ts';

export interface EvalOptions {
  readonly data: string;
  readonly json?: boolean;
  readonly floors?: string;
  readonly config?: string;
}

/** Scores suites on labelled data; exit 1 when a floor is missed. */
export async function evaluate(
  names: readonly string[],
  options: EvalOptions,
  effects: Effects,
): Promise<number> {
  const configuration = await loadConfiguration(
    options.config === undefined ? {} : { config: options.config },
    effects,
  );
  const floors = options.floors === undefined ? undefined : await readFloors(options.floors, effects);
  const rows: MetricRow[] = [];
  for (const suite of await chooseSuites(names)) {
    const folder = join(options.data, suite.name);
    if (!(await isFolder(folder, effects))) {
      effects.terminal.stderr(`claimwire: skipped suite ${suite.name}: no folder ${folder}\n`);
      continue;
    }
    for await (const row of suite.evaluate(folder, { effects, configuration })) {
      rows.push(row);
      effects.terminal.stdout(options.json === true ? `${JSON.stringify(row)}\n` : formatRow(row));
    }
  }
  const missed = floors === undefined ? [] : missedFloors(rows, floors);
  for (const { floor, bound, value } of missed) {
    effects.terminal.stderr(
      `claimwire: floor missed: ${floor} is ${value?.toFixed(4) ?? 'gone'}, bound ${bound}\n`,
    );
  }
  return missed.length === 0 ? 0 : 1;
}

async function chooseSuites(names: readonly string[]): Promise<Suite[]> {
  const known = Object.keys(suites);
  for (const name of names) {
    if (!known.includes(name))
      throw new UserError(`there is no suite "${name}"`, `one of: ${known.join(', ')}`);
  }
  const chosen = names.length === 0 ? known : known.filter((name) => names.includes(name));
  return Promise.all(chosen.flatMap((name) => suites[name]?.() ?? []));
}

async function isFolder(path: string, effects: Effects): Promise<boolean> {
  try {
    return (await effects.files.status(path)).kind === 'folder';
  } catch {
    return false;
  }
}

async function readFloors(file: string, effects: Effects) {
  try {
    return floorsSchema.parse(JSON.parse(new TextDecoder().decode(await effects.files.read(file))));
  } catch (error) {
    const reason = errorText(error);
    throw new UserError(
      `cannot read the floors file ${file}: ${reason}`,
      'see test/floors.json for the form',
    );
  }
}

function formatRow({ suite, set, metric, value, n }: MetricRow): string {
  return `${suite.padEnd(17)} ${set.padEnd(22)} ${metric.padEnd(24)} ${value.toFixed(4).padStart(10)}  n=${n}\n`;
}
