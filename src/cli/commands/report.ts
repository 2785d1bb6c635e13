import type { Effects } from '../../model/effects.ts';
import { readFinishedRun } from '../../pipeline/finishedRun.ts';
import { chooseReporters, writeReports } from '../../pipeline/writeRun.ts';

export interface ReportOptions {
  readonly formats?: string;
  readonly output?: string;
  readonly singleFile?: boolean;
  readonly excerpts?: boolean;
}

/** Renders the chosen formats again from the JSONL files of a finished run. */
export async function report(folder: string, options: ReportOptions, effects: Effects): Promise<number> {
  const reporters = chooseReporters(options.formats, {
    also: options.singleFile === true ? ['single'] : [],
    excerpts: options.excerpts === true,
  });
  const { manifest, result } = await readFinishedRun(folder, effects);
  const context = { ...manifest, inputs: manifest.inputs.map(({ path }) => path) };
  const files = await writeReports(options.output ?? folder, reporters, result, context, effects);
  effects.terminal.stderr(`claimwire: wrote ${files.length} files to ${options.output ?? folder}\n`);
  return 0;
}
