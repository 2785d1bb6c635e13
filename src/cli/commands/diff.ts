import type { Effects } from '../../model/effects.ts';
import { readFinishedRun } from '../../pipeline/finishedRun.ts';
import { compareRuns } from '../../report/comparison/compareRuns.ts';
import { renderComparisonPage } from '../../report/comparison/comparisonPage.ts';
import { renderComparisonText } from '../../report/comparison/comparisonText.ts';

export interface DiffOptions {
  readonly json?: boolean;
  readonly html?: string;
}

/** What a later run has that an earlier one has not: on stdout as text or JSON, and as a page where one is named. */
export async function diff(
  oldFolder: string,
  newFolder: string,
  options: DiffOptions,
  effects: Effects,
): Promise<number> {
  const before = (await readFinishedRun(oldFolder, effects)).result;
  const after = (await readFinishedRun(newFolder, effects)).result;
  const comparison = compareRuns(before, after);
  if (options.html !== undefined) {
    const page = renderComparisonPage(comparison, { before: oldFolder, after: newFolder });
    await effects.files.write(options.html, page);
    effects.terminal.stderr(`claimwire: wrote ${options.html}\n`);
  }
  if (options.json === true) effects.terminal.stdout(`${JSON.stringify(comparison)}\n`);
  else if (options.html === undefined) effects.terminal.stdout(renderComparisonText(comparison));
  return 0;
}
