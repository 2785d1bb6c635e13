import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { JSON_FILE, SCHEMA_FILE } from './configurationFiles.ts';
import type { RunOptions } from './options.ts';

/**
 * The real paths of what a run reads and writes besides articles. `claimwire .` has its output in its input, and the
 * second time would read its own report.
 */
export async function ownPaths(
  options: Partial<RunOptions>,
  { state, corrections }: Pick<Configuration, 'state' | 'corrections'>,
  effects: Effects,
): Promise<readonly string[]> {
  const paths = [
    options.output,
    options.newSince,
    options.config ?? [JSON_FILE, SCHEMA_FILE],
    state,
    corrections,
    options.reference,
    options.siteRules,
    options.gazetteer ?? [],
    options.filesFrom,
  ];
  const real: string[] = [];
  for (const path of paths.flat()) {
    const found = path === undefined ? undefined : await realPathOf(path, effects);
    if (found !== undefined) real.push(found);
  }
  return real;
}

/** Undefined where there is nothing by that name. */
export async function realPathOf(path: string, { files }: Effects): Promise<string | undefined> {
  try {
    return (await files.status(path)).realPath;
  } catch {
    return undefined;
  }
}
