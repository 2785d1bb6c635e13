import { join } from 'node:path';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { UserError } from '../model/failure.ts';
import { type Manifest, manifestSchema } from '../model/manifest.ts';
import { compareText } from '../model/order.ts';
import type { RunResult } from '../model/run.ts';
import type { ReportContext, Reporter } from '../report/reporter.ts';
import { reporters as allReporters, optionalFormats } from '../report/reporters.ts';
import type { RunOutcome } from './runPipeline.ts';

export type NamedReporters = readonly (readonly [name: string, load: () => Promise<Reporter>])[];

/**
 * The named formats, or all that are not second versions of another, and those that are asked for on top.
 * @throws UserError where a format is not known
 */
export function chooseReporters(
  formats: string | undefined,
  { also = [], excerpts = false }: { readonly also?: readonly string[]; readonly excerpts?: boolean } = {},
): NamedReporters {
  const known = Object.entries(allReporters);
  const standard = known.map(([name]) => name).filter((name) => !optionalFormats.has(name));
  const wanted = [...(formats?.split(',').map((name) => name.trim()) ?? standard), ...also];
  for (const name of wanted) {
    if (!Object.hasOwn(allReporters, name)) {
      throw new UserError(
        `there is no format "${name}"`,
        `one or more of: ${known.map(([format]) => format).join(', ')}`,
      );
    }
  }
  const chosen = known.filter(([name]) => wanted.includes(name));
  return excerpts ? chosen.map(([name, load]) => [name, () => excerpted(load)]) : chosen;
}

async function excerpted(load: () => Promise<Reporter>): Promise<Reporter> {
  const render = await load();
  return (result, context) => render(result, { ...context, excerpts: true });
}

/**
 * Fails early, before any work, where the output folder cannot be written.
 * @throws UserError
 */
export async function claimOutputFolder(folder: string, effects: Effects): Promise<void> {
  const probe = join(folder, '.claimwire-probe');
  try {
    await effects.files.createFolder(folder);
    await effects.files.write(probe, '');
    await effects.files.remove(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `cannot write to the output folder ${folder}: ${reason}`,
      'choose another one with -o',
    );
  }
}

/** Renders and writes every chosen format; returns the paths written, relative to the folder, sorted. */
export async function writeReports(
  folder: string,
  reporters: NamedReporters,
  result: RunResult,
  context: ReportContext,
  effects: Effects,
): Promise<string[]> {
  const written: string[] = [];
  for (const [, load] of reporters) {
    const render = await load();
    for (const { path, chunks } of render(result, context)) {
      await effects.files.writeChunks(join(folder, path), chunks);
      written.push(path);
    }
  }
  return written.sort(compareText);
}

export interface RunDetails {
  readonly version: string;
  readonly configuration: Configuration;
  readonly startedAt: string;
  readonly timings: Readonly<Record<string, number>>;
  readonly memoryPeakBytes: number;
  readonly corrections?: NonNullable<Manifest['corrections']>;
}

/**
 * Writes a whole run: removes what an earlier run left in the folder (and nothing else), renders, and writes the
 * manifest last, so that a folder with a manifest is a finished one.
 */
export async function writeRun(
  folder: string,
  outcome: RunOutcome,
  reporters: NamedReporters,
  details: () => RunDetails,
  effects: Effects,
): Promise<Manifest> {
  await removeEarlierRun(folder, effects);
  const { result, complete, inputs, skipped, records } = outcome;
  const counts = {
    records,
    articles: result.articles.length,
    failures: result.failures.length,
    skipped: skipped.length,
    entities: result.entities.length,
    figures: result.figures.length,
    events: result.events.length,
    stories: result.stories.length,
    claims: result.claims.length,
    groups: result.groups.length,
    relations: result.relations.length,
  };
  const { version } = details();
  const context = { version, complete, counts, inputs: inputs.map(({ path }) => path) };
  const files = await writeReports(folder, reporters, result, context, effects);
  const manifest: Manifest = {
    schema: 'claimwire/1',
    complete,
    inputs,
    counts,
    skipped,
    files,
    ...details(),
  };
  await effects.files.write(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function removeEarlierRun(folder: string, effects: Effects): Promise<void> {
  const path = join(folder, 'manifest.json');
  let files: readonly string[];
  try {
    const text = new TextDecoder().decode(await effects.files.read(path));
    files = manifestSchema.parse(JSON.parse(text)).files;
  } catch {
    return;
  }
  await effects.files.remove(path);
  for (const file of files) {
    // A manifest is data: it may not name anything outside the folder.
    if (!file.startsWith('/') && !file.split('/').includes('..'))
      await effects.files.remove(join(folder, file));
  }
}
