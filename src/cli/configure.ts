import { parseReference } from '../claims/relations/reference.ts';
import { loadGazetteer } from '../lexicon/gazetteer.ts';
import { readUserGazetteer } from '../lexicon/userGazetteer.ts';
import { type Configuration, parseConfiguration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { errorText } from '../model/errors.ts';
import type { GazetteerRow } from '../model/gazetteerRow.ts';
import type { SiteRule } from '../model/siteRule.ts';
import { UserError } from '../model/userError.ts';
import { JSON_FILE, TYPESCRIPT_FILE } from './configurationFiles.ts';
import type { RunOptions } from './options.ts';

/** Looked for in the current folder, in this order. */
const DEFAULT_FILES = [JSON_FILE, TYPESCRIPT_FILE, 'claimwire.config.mjs'];

/** The configuration file (a named one, or the first of the default ones that is there) with flags laid over it. */
export async function loadConfiguration(
  options: Partial<RunOptions>,
  effects: Effects,
): Promise<Configuration> {
  const file = options.config ?? (await findDefaultFile(effects));
  const value = file === undefined ? {} : await readConfiguration(file, effects);
  const stated = parseConfiguration(value, file ?? 'configuration');
  const siteRules = options.siteRules === undefined ? [] : await readSiteRules(options.siteRules, effects);
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
    events: { ...stated.events, ...(options.stories === undefined ? {} : { stories: options.stories }) },
    ...(options.state === undefined ? {} : { state: options.state }),
    ...(options.corrections === undefined ? {} : { corrections: options.corrections }),
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
  };
}

/** The rows of all gazetteers, those of the first file first. */
async function readGazetteers(files: readonly string[], effects: Effects): Promise<GazetteerRow[]> {
  const rows: GazetteerRow[] = [];
  for (const file of files) {
    rows.push(...readUserGazetteer(file, await readBytes(file, '--gazetteer', effects)));
  }
  // Loaded once here, so that a holder nobody knows is told before the run begins.
  if (rows.length > 0) loadGazetteer(effects.readAsset, rows);
  return rows;
}

async function findDefaultFile({ files }: Effects): Promise<string | undefined> {
  for (const file of DEFAULT_FILES) {
    try {
      if ((await files.status(file)).kind === 'file') return file;
    } catch {
      // Not there.
    }
  }
  return undefined;
}

async function readConfiguration(file: string, effects: Effects): Promise<unknown> {
  if (!/\.[cm]?[jt]s$/u.test(file)) return readJson(file, '--config', effects);
  try {
    return await effects.loadModule(file);
  } catch (error) {
    // The loader adds where it looked on further lines.
    const [reason = ''] = errorText(error).split('\nRequire stack');
    throw new UserError(
      `cannot read the configuration file ${file}: ${reason.replaceAll(/\s+/gu, ' ').trim()}`,
      'the file must run by itself and say what it holds by export default { … }',
    );
  }
}

const WHAT = new Map([
  ['--config', 'configuration file'],
  ['--gazetteer', 'gazetteer'],
  ['--site-rules', 'file of site rules'],
  ['--reference', 'reference table'],
]);

async function readBytes(file: string, flag: string, effects: Effects): Promise<Uint8Array> {
  try {
    return await effects.files.read(file);
  } catch (error) {
    throw new UserError(
      `cannot read the ${WHAT.get(flag) ?? 'file'} ${file}: ${errorText(error)}`,
      `check the path given to ${flag}`,
    );
  }
}

async function readText(file: string, flag: string, effects: Effects): Promise<string> {
  return new TextDecoder().decode(await readBytes(file, flag, effects));
}

async function readJson(file: string, flag: string, effects: Effects): Promise<unknown> {
  const text = await readText(file, flag, effects);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `${file} is not valid JSON: ${placeInText(errorText(error), text)}`,
      'check commas and quotation marks; JSON has no comments, a .ts file may have them',
    );
  }
}

/** Node counts letters from the start of a file; an editor shows lines. */
function placeInText(reason: string, text: string): string {
  const position = /at position (\d{1,15})/u.exec(reason)?.[1];
  const lines = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  return `${reason.replace(/ (?:in JSON )?at position \d{1,15}.{0,40}$/u, '')} at ${place}`;
}

async function readSiteRules(path: string, effects: Effects): Promise<readonly SiteRule[]> {
  // Selectors are tried on a page: the parser of pages is loaded where there are any.
  const { parseSiteRules } = await import('../clean/siteRules/parseSiteRules.ts');
  return parseSiteRules(await readJson(path, '--site-rules', effects), path);
}
