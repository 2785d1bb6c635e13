import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { type Gazetteer, loadGazetteer } from '../../lexicon/gazetteer.ts';
import { nameKey } from '../../lexicon/nameKey.ts';
import { gazetteerColumns } from '../../lexicon/userGazetteer.ts';
import type { Effects } from '../../model/effects.ts';
import { entitySchema } from '../../model/entity.ts';
import { compareKeys } from '../../model/order.ts';
import { UserError } from '../../model/userError.ts';
import { loadConfiguration } from '../configure.ts';

const rowSchema = entitySchema.pick({ name: true, type: true, aliases: true, roles: true, mentions: true });
type NamedEntity = z.infer<typeof rowSchema>;

/** A name that is met less often needs no row. editors */
const FEWEST_MENTIONS = 3;
const MOST_ROWS = 500;

/** Prints the names of a finished run that a gazetteer of one's own could hold. @param folder true stands for `output` */
export async function listUnlinkedNames(folder: string | boolean, effects: Effects): Promise<number> {
  const directory = typeof folder === 'string' ? folder : 'output';
  const path = join(directory, 'entities.jsonl');
  let content: Uint8Array;
  try {
    content = await effects.files.read(path);
  } catch {
    throw new UserError(
      `cannot read ${path}`,
      'name the output folder of a finished run, as in doctor --gazetteer DIR',
    );
  }
  const configuration = await loadConfiguration({}, effects);
  const gazetteer = loadGazetteer(effects.readAsset, configuration.tag.gazetteer);
  effects.terminal.stdout(unlinkedNamesCsv(parseEntityLines(new TextDecoder().decode(content)), gazetteer));
  return 0;
}

/** The entities of a run's `entities.jsonl`. */
export function parseEntityLines(text: string): NamedEntity[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)));
}

/**
 * Names that a run met often and that no gazetteer knows, as a CSV to fill in: what the articles say stands there, the
 * rest is empty. Offices without a name and governments are left out, for they go by their country.
 */
export function unlinkedNamesCsv(entities: readonly NamedEntity[], { names }: Gazetteer): string {
  const unknown = entities.filter(
    ({ type, name, mentions }) =>
      type !== 'office' &&
      mentions.length >= FEWEST_MENTIONS &&
      !isDerived(name) &&
      !names.has(nameKey(name)),
  );
  unknown.sort((a, b) =>
    compareKeys([-a.mentions.length, a.name, a.type], [-b.mentions.length, b.name, b.type]),
  );
  const rows = unknown.slice(0, MOST_ROWS).map((entity) => {
    const [role] = entity.roles.filter(({ title }) => !/^former /u.test(title));
    const cells: Partial<Record<(typeof gazetteerColumns)[number], string>> = {
      name: entity.name,
      type: entity.type,
      aliases: entity.aliases.join('|'),
      ...(entity.type === 'person' && role !== undefined ? { title: role.title, of: role.of ?? '' } : {}),
    };
    const articles = new Set(entity.mentions.map(({ articleId }) => articleId)).size;
    return [...gazetteerColumns.map((column) => cells[column] ?? ''), entity.mentions.length, articles];
  });
  return stringify([[...gazetteerColumns, 'mentions', 'articles'], ...rows], { escape_formulas: true });
}

/** "Government of France", "Police of Varnholm": named by their place. */
function isDerived(name: string): boolean {
  return /^(?:Army|Cabinet|Government|Parliament|Police|Senate) of /u.test(name);
}
