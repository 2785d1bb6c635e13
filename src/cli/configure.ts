import { parseReference } from '../claims/relations/reference.ts';
import { parseSiteRules } from '../clean/siteRules/parseSiteRules.ts';
import { loadGazetteer } from '../lexicon/gazetteer.ts';
import { readUserGazetteer } from '../lexicon/userGazetteer.ts';
import { type Configuration, parseConfiguration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { UserError } from '../model/failure.ts';
import type { GazetteerRow } from '../model/gazetteerRow.ts';
import type { RunOptions } from './options.ts';

const DEFAULT_FILE = 'claimwire.config.json';

/** The configuration file (a named one, or claimwire.config.json where there is one) with flags laid over it. */
export async function loadConfiguration(
  options: Partial<RunOptions>,
  effects: Effects,
): Promise<Configuration> {
  const stated = parseConfiguration(
    await readConfiguration(options.config, effects),
    options.config ?? DEFAULT_FILE,
  );
  const siteRules =
    options.siteRules === undefined
      ? []
      : parseSiteRules(await readJson(options.siteRules, '--site-rules', effects), options.siteRules);
  const reference =
    options.reference === undefined
      ? []
      : parseReference(await readText(options.reference, '--reference', effects), options.reference);
  return {
    ...stated,
    clean: { ...stated.clean, siteRules: [...siteRules, ...stated.clean.siteRules] },
    ingest: { ...stated.ingest, columns: { ...stated.ingest.columns, ...options.columns } },
    workers: { ...stated.workers, ...(options.jobs === undefined ? {} : { threads: options.jobs }) },
    tag: {
      ...stated.tag,
      gazetteer: [...(await readGazetteers(options.gazetteer ?? [], effects)), ...stated.tag.gazetteer],
      ...(options.assumeDate === undefined ? {} : { assumeDate: options.assumeDate }),
    },
    claims: {
      ...stated.claims,
      reference: [...reference, ...stated.claims.reference],
      ...(options.profile === undefined ? {} : { profile: options.profile }),
    },
    ...(options.state === undefined ? {} : { state: options.state }),
    ...(options.corrections === undefined ? {} : { corrections: options.corrections }),
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
  };
}

/** The rows of all gazetteers, those of the first file first. */
async function readGazetteers(files: readonly string[], effects: Effects): Promise<GazetteerRow[]> {
  const rows: GazetteerRow[] = [];
  for (const file of files) {
    let content: Uint8Array;
    try {
      content = await effects.files.read(file);
    } catch {
      throw new UserError(`cannot read the gazetteer ${file}`, 'check the path given to --gazetteer');
    }
    rows.push(...readUserGazetteer(file, content));
  }
  // Loaded once here, so that a holder nobody knows is told before the run begins.
  if (rows.length > 0) loadGazetteer(effects.readAsset, rows);
  return rows;
}

async function readConfiguration(file: string | undefined, effects: Effects): Promise<unknown> {
  if (file !== undefined) return readJson(file, '--config', effects);
  try {
    await effects.files.status(DEFAULT_FILE);
  } catch {
    return {};
  }
  return readJson(DEFAULT_FILE, '--config', effects);
}

const WHAT = new Map([
  ['--config', 'configuration file'],
  ['--site-rules', 'file of site rules'],
  ['--reference', 'reference table'],
]);

async function readText(file: string, flag: string, effects: Effects): Promise<string> {
  try {
    return new TextDecoder().decode(await effects.files.read(file));
  } catch {
    throw new UserError(
      `cannot read the ${WHAT.get(flag) ?? 'file'} ${file}`,
      `check the path given to ${flag}`,
    );
  }
}

async function readJson(file: string, flag: string, effects: Effects): Promise<unknown> {
  const text = await readText(file, flag, effects);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} is not valid JSON: ${reason}`, 'check commas and quotation marks');
  }
}
