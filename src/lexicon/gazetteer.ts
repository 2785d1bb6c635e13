import type { EntityType } from '../model/entity.ts';
import type { GazetteerRow } from '../model/gazetteerRow.ts';
import { addCountries, addOfficeholders, addOrganizations, addPlaces } from './gazetteerEntries.ts';
import { layGazetteer } from './gazetteerLayers.ts';
import { countryRow, officeholderRow, organizationRow, placeRow } from './gazetteerRows.ts';
import { nameKey } from './nameKey.ts';
import { type ReadAsset, readTable } from './table.ts';

export type Gender = 'male' | 'female';

/** A role with the days between which it was held; `knownUntil` bounds a role whose end is not known. */
export interface DatedRole {
  readonly title: string;
  /** Id of the country or organization. */
  readonly of?: string;
  readonly from?: string;
  readonly to?: string;
  readonly knownUntil?: string;
  /** A user's row: without dates it holds at any time. */
  readonly isOwn?: true;
}

export type GazetteerKind = 'country' | 'organization' | 'person' | 'region' | 'city' | 'sea' | 'building';

/** Somebody or something that is known by name. */
export interface GazetteerEntry {
  /** Readable and stable: "country:FR", "organization:World Bank", "person:Mark Rutte". */
  readonly id: string;
  readonly type: EntityType;
  readonly kind: GazetteerKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Adjectives: "French". */
  readonly adjectives: readonly string[];
  /** Common nouns that may refer back to it: "alliance", "country". */
  readonly nouns: readonly string[];
  readonly gender?: Gender;
  readonly country?: string;
  /** Entry that a metonym stands for: Paris for France. */
  readonly standsFor?: string;
  readonly roles: readonly DatedRole[];
  readonly wikidata?: string;
  /** A user vouches for it: it needs no tagger to agree. */
  readonly isOwn?: true;
}

/** `adjective`: "French", "the Danes", which name no place by themselves. */
export type NameUse = 'name' | 'adjective';

export interface GazetteerName {
  readonly entry: GazetteerEntry;
  readonly use: NameUse;
}

export interface Gazetteer {
  readonly entries: ReadonlyMap<string, GazetteerEntry>;
  /** name key -> what it may name, the most prominent first. */
  readonly names: ReadonlyMap<string, readonly GazetteerName[]>;
  /** First word of a name key -> most words of a name that starts so. */
  readonly lengths: ReadonlyMap<string, number>;
}

/** @param rows of a user, laid over what ships */
export function loadGazetteer(readAsset: ReadAsset, rows: readonly GazetteerRow[] = []): Gazetteer {
  const table = <Row>(name: string, read: (file: string, content: Uint8Array) => Row): Row =>
    read(name, readAsset(name));
  const entries = new Map<string, GazetteerEntry>();
  const add = (entry: GazetteerEntry): void => {
    const known = entries.get(entry.id);
    // Brussels is a capital by its country's row, but stands for the European Union by its own.
    if (known === undefined) entries.set(entry.id, entry);
    else if (entry.standsFor !== undefined) entries.set(entry.id, { ...known, standsFor: entry.standsFor });
  };
  addCountries(
    table('lexicon/countries.csv', (file, content) => readTable(file, content, countryRow)),
    add,
  );
  addOrganizations(
    table('lexicon/organizations.csv', (file, content) => readTable(file, content, organizationRow)),
    add,
  );
  addPlaces(
    table('lexicon/places.csv', (file, content) => readTable(file, content, placeRow)),
    add,
  );
  addOfficeholders(
    table('lexicon/officeholders.csv', (file, content) => readTable(file, content, officeholderRow)),
    add,
  );
  return indexGazetteer(layGazetteer(entries, rows));
}

export function indexGazetteer(entries: ReadonlyMap<string, GazetteerEntry>): Gazetteer {
  const names = new Map<string, GazetteerName[]>();
  const lengths = new Map<string, number>();
  const index = (text: string, name: GazetteerName): void => {
    const key = nameKey(text);
    const known = names.get(key);
    if (known === undefined) names.set(key, [name]);
    else if (!known.some((other) => other.entry === name.entry && other.use === name.use)) known.push(name);
    const words = key.split(' ');
    const first = words[0] ?? '';
    lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length));
  };
  for (const entry of entries.values()) {
    for (const text of [entry.name, ...entry.aliases]) index(text, { entry, use: 'name' });
    for (const text of entry.adjectives) index(text, { entry, use: 'adjective' });
  }
  return { entries, names, lengths };
}
