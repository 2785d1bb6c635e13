import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { compareText } from '../../model/order.ts';
import { readFinishedRun } from '../../pipeline/finishedRun.ts';
import { chooseReporters } from '../../pipeline/reports/chooseReporters.ts';
import { writeReports } from '../../pipeline/reports/writeReports.ts';

export interface ReportOptions {
  readonly formats?: string;
  readonly output?: string;
  readonly singleFile?: boolean;
  readonly excerpts?: boolean;
}

/** Renders the chosen formats again from the JSONL files of a finished run. */
export async function report(folder: string, options: ReportOptions, effects: Effects): Promise<number> {
  const reporters = chooseReporters(options.formats, options.singleFile === true ? ['single'] : []);
  const { manifest, result } = await readFinishedRun(folder, effects);
  const inputs = manifest.inputs.map(({ path }) => path);
  const context = { ...manifest, inputs, excerpts: options.excerpts === true };
  const files = await writeReports(options.output ?? folder, reporters, result, context, effects);
  // The manifest names all that a run left, for the next run to replace and for serve to show.
  if (options.output === undefined) {
    const all = [...new Set([...manifest.files, ...files.keys()])].sort(compareText);
    await effects.files.write(
      join(folder, 'manifest.json'),
      `${JSON.stringify({ ...manifest, files: all }, null, 2)}\n`,
    );
  }
  effects.terminal.stderr(`claimwire: wrote ${files.size} files to ${options.output ?? folder}\n`);
  return 0;
}
