import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Versions of the stages: a hash over the code, lexicons and models that decide what they yield. */
export interface StageVersions {
  readonly ingest: string;
  readonly clean: string;
  /** Tagging, event mentions, claims and vectors. */
  readonly analyze: string;
  /** Everything, reduces and reporters included. */
  readonly run: string;
}

const SHARED = ['model', 'language', 'learn', 'lexicon'];
const CODE = new URL('../', import.meta.url);
const ASSETS = new URL('../../src/', import.meta.url);

/**
 * Nobody has to remember to count a version up: whatever is changed in a stage, its artefacts are made again. Reads
 * about 7 MB, 30 ms.
 */
export function stageVersions(): StageVersions {
  const ingest = hashFolders(['ingest', 'model'], []);
  const clean = hashFolders(['clean', ...SHARED], ['models/clean.bin', 'lexicon']);
  const analyze = hashFolders(['tag', 'events', 'claims', ...SHARED], ['models', 'lexicon']);
  const run = hashFolders(['link', 'report', 'pipeline', 'scale'], []);
  return {
    ingest,
    clean,
    analyze: `${clean}${analyze}`,
    run: `${ingest}${clean}${analyze}${run}`,
  };
}

const IS_CODE: ReadonlySet<string> = new Set(['.js', '.ts']);
const IS_ASSET: ReadonlySet<string> = new Set(['.csv', '.bin']);

function hashFolders(codeFolders: readonly string[], assets: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (base: URL, name: string, endings: ReadonlySet<string>): void => {
    for (const file of filesBelow(base, name)) {
      if (!endings.has(extname(file)) || file.endsWith('.d.ts')) continue;
      const bytes = readFileSync(new URL(file, base));
      hash.update(`${file}:${bytes.length}:`).update(bytes);
    }
  };
  for (const folder of codeFolders) add(CODE, folder, IS_CODE);
  for (const asset of assets) add(ASSETS, asset, IS_ASSET);
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(base: URL, name: string): string[] {
  if (extname(name) !== '') return [name];
  const names = readdirSync(fileURLToPath(new URL(name, base)), { recursive: true, encoding: 'utf8' });
  return names.map((inner) => `${name}/${inner.replaceAll('\\', '/')}`).sort();
}
