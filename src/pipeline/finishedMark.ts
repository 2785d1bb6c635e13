import { join } from 'node:path';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { sha256 } from '../model/ids.ts';
import { type Manifest, manifestSchema } from '../model/manifest.ts';
import { WORK_FOLDER } from '../model/workFolder.ts';
import type { MappedBatch } from './mapBatch.ts';

/** What a finished run leaves, so that the next can tell that it would write the same. */
interface FinishedMark {
  readonly key: string;
  /** Path and bytes of the files that were written. */
  readonly sizes: readonly (readonly [path: string, size: number])[];
}

/** Pages are many; of more files than this, only those at the top of the folder are looked at. */
const MOST_CHECKED = 200;

/**
 * Hash of all that decides what a run writes: the artefacts of its articles, what came of the other records, the code,
 * the configuration (but for what only decides how fast it goes) and the formats.
 */
export function keyOfRun(
  batch: MappedBatch,
  configuration: Configuration,
  version: string,
  formats: readonly string[],
): string {
  const { workers: _workers, cache: _cache, ingest: _ingest, ...deciding } = configuration;
  const { articles, failures, skipped, inputs, records, complete } = batch;
  return sha256(
    JSON.stringify([
      version,
      deciding,
      formats,
      articles.map(({ cleaned, analysis }) => [cleaned, analysis]),
      failures,
      skipped,
      inputs,
      records,
      complete,
    ]),
  );
}

/** The manifest of the folder's finished run, where that is what a run of this key would write. */
export async function findFinished(
  folder: string,
  key: string,
  effects: Effects,
): Promise<Manifest | undefined> {
  try {
    const mark: FinishedMark = JSON.parse(await readText(markPath(folder), effects));
    if (mark.key !== key) return undefined;
    const manifest = manifestSchema.parse(JSON.parse(await readText(join(folder, 'manifest.json'), effects)));
    const top = mark.sizes.filter(([path]) => !path.includes('/'));
    const checked = mark.sizes.length > MOST_CHECKED ? top : mark.sizes;
    for (const [path, size] of checked) {
      if ((await effects.files.status(join(folder, path))).size !== size) return undefined;
    }
    return manifest;
  } catch {
    // A file is missing, or is none of ours: then the run is not finished.
    return undefined;
  }
}

export async function markFinished(
  folder: string,
  key: string,
  sizes: FinishedMark['sizes'],
  effects: Effects,
): Promise<void> {
  const mark: FinishedMark = { key, sizes };
  await effects.files.writeDurably(markPath(folder), JSON.stringify(mark));
}

function markPath(folder: string): string {
  return join(folder, WORK_FOLDER, 'finished.json');
}

async function readText(path: string, { files }: Effects): Promise<string> {
  return new TextDecoder().decode(await files.read(path));
}
