import type { GazetteerRow } from '../model/gazetteerRow.ts';
import { UserError } from '../model/userError.ts';
import type { DatedRole, GazetteerEntry, GazetteerKind } from './gazetteer.ts';
import { nameKey } from './nameKey.ts';

const KIND: Readonly<Record<GazetteerRow['type'], GazetteerKind>> = {
  person: 'person',
  organization: 'organization',
  group: 'organization',
  office: 'building',
  place: 'city',
};

/**
 * The shipped entries with a user's rows over them. A row adds to the entry of its name and type where there is one;
 * all that rows speak of comes first, so that it wins where a name is borne twice.
 * @throws UserError with a line for every row that names a country or organization that neither layer knows
 */
export function layGazetteer(
  shipped: ReadonlyMap<string, GazetteerEntry>,
  rows: readonly GazetteerRow[],
): ReadonlyMap<string, GazetteerEntry> {
  if (rows.length === 0) return shipped;
  const byName = new Map<string, GazetteerEntry>();
  const nameEntry = (entry: GazetteerEntry): void => {
    for (const name of [entry.name, ...entry.aliases]) {
      const key = `${entry.type} ${nameKey(name)}`;
      if (!byName.has(key)) byName.set(key, entry);
    }
  };
  for (const entry of shipped.values()) nameEntry(entry);
  const own = new Map<string, GazetteerEntry>();
  for (const row of rows) {
    const known = byName.get(`${row.type} ${nameKey(row.name)}`);
    const id = known?.id ?? `${row.type}:${row.name}`;
    const entry = withRow(own.get(id) ?? known ?? blank(id, row), row);
    own.set(id, entry);
    nameEntry(entry);
  }
  // Holders are sought when all rows are known: "of" may name a later row.
  const unknown: string[] = [];
  const resolved = [...own].map(([id, entry]): [string, GazetteerEntry] => [
    id,
    withHolders(entry, byName, shipped, unknown),
  ]);
  if (unknown.length > 0)
    throw new UserError(
      unknown.join('\n'),
      'Give a two-letter country code, or a country or organization that the gazetteer has, or a row of its own.',
    );
  return new Map([...resolved, ...[...shipped].filter(([id]) => !own.has(id))]);
}

function blank(id: string, { name, type, adjectives }: GazetteerRow): GazetteerEntry {
  // A place with adjectives is a country to whatever asks for one.
  const kind = type === 'place' && adjectives.length > 0 ? 'country' : KIND[type];
  return { id, kind, type, name, aliases: [], adjectives: [], nouns: [], roles: [] };
}

function withRow(entry: GazetteerEntry, row: GazetteerRow): GazetteerEntry {
  const { title, of, from, to, knownUntil, gender, standsFor, wikidata } = row;
  const role: DatedRole | undefined =
    title === undefined
      ? undefined
      : {
          title,
          isOwn: true,
          ...(of === undefined ? {} : { of }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          ...(knownUntil === undefined ? {} : { knownUntil }),
        };
  return {
    ...entry,
    isOwn: true,
    aliases: union(row.aliases, entry.aliases),
    adjectives: union(row.adjectives, entry.adjectives),
    nouns: union(row.nouns, entry.nouns),
    roles: role === undefined ? entry.roles : [role, ...entry.roles],
    ...(gender === undefined ? {} : { gender }),
    ...(standsFor === undefined ? {} : { standsFor }),
    ...(wikidata === undefined ? {} : { wikidata }),
  };
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}

/** @param unknown gets a line for each holder that nothing is known of */
function withHolders(
  entry: GazetteerEntry,
  byName: ReadonlyMap<string, GazetteerEntry>,
  shipped: ReadonlyMap<string, GazetteerEntry>,
  unknown: string[],
): GazetteerEntry {
  const idOf = (holder: string): string => {
    if (shipped.has(holder)) return holder;
    const country = shipped.get(`country:${holder}`);
    const key = nameKey(holder);
    const found =
      country ??
      byName.get(`place ${key}`) ??
      byName.get(`organization ${key}`) ??
      byName.get(`group ${key}`);
    if (found !== undefined) return found.id;
    unknown.push(`the gazetteer row of ${entry.name} names "${holder}", which no row knows`);
    return holder;
  };
  return {
    ...entry,
    roles: entry.roles.map((role) => (role.of === undefined ? role : { ...role, of: idOf(role.of) })),
    ...(entry.standsFor === undefined ? {} : { standsFor: idOf(entry.standsFor) }),
  };
}
