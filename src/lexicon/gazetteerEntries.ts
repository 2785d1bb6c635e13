import type { z } from 'zod';
import type { DatedRole, GazetteerEntry } from './gazetteer.ts';
import type { countryRow, officeholderRow, organizationRow, placeRow } from './gazetteerRows.ts';

type Add = (entry: GazetteerEntry) => void;

/** A country and its capital, which may stand for its government: "Paris wants". */
export function addCountries(rows: readonly z.infer<typeof countryRow>[], add: Add): void {
  for (const row of rows) {
    const id = `country:${row.code}`;
    add({
      ...blank(id, 'country', row.name),
      aliases: row.aliases,
      // "the Russians" are named by the same entry; a plural noun stays apart from the adjective by its use.
      adjectives: [...row.adjectives, ...row.people],
      nouns: ['country', 'nation'],
      country: row.code,
    });
    const [capital, ...otherNames] = row.capital;
    if (capital === undefined) continue;
    add({
      ...blank(`place:${capital}`, 'city', capital),
      aliases: otherNames,
      nouns: ['city', 'capital'],
      country: row.code,
      standsFor: id,
    });
  }
}

export function addOrganizations(rows: readonly z.infer<typeof organizationRow>[], add: Add): void {
  for (const row of rows) {
    add({
      ...blank(`organization:${row.name}`, 'organization', row.name),
      type: row.type,
      aliases: row.aliases,
      nouns: row.nouns,
    });
  }
}

export function addPlaces(rows: readonly z.infer<typeof placeRow>[], add: Add): void {
  for (const row of rows) {
    const kind = row.kind === 'continent' ? 'region' : row.kind === 'river' ? 'sea' : row.kind;
    add({
      ...blank(`place:${row.name}`, kind, row.name),
      // "the Kremlin said": a seat of government acts under its own name.
      type: kind === 'building' && row.standsFor !== undefined ? 'office' : 'place',
      aliases: row.aliases,
      adjectives: row.adjectives,
      nouns: kind === 'city' ? ['city'] : kind === 'region' ? ['region'] : [],
      ...(row.country === undefined ? {} : { country: row.country }),
      ...(row.standsFor === undefined ? {} : { standsFor: holderId(row.standsFor) }),
    });
  }
}

/** One entry per person; several rows of one name are several roles of that person. */
export function addOfficeholders(rows: readonly z.infer<typeof officeholderRow>[], add: Add): void {
  const byName = new Map<string, z.infer<typeof officeholderRow>[]>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  for (const [name, own] of byName) {
    const gender = own.find((row) => row.gender !== '')?.gender;
    add({
      ...blank(`person:${name}`, 'person', name),
      aliases: [...new Set(own.flatMap((row) => row.aliases))],
      roles: own.flatMap(datedRole),
      ...(gender === undefined || gender === '' ? {} : { gender }),
    });
  }
}

function datedRole(row: z.infer<typeof officeholderRow>): DatedRole[] {
  if (row.title === undefined) return [];
  return [
    {
      title: row.title,
      ...(row.of === undefined ? {} : { of: holderId(row.of) }),
      ...(row.from === undefined ? {} : { from: row.from }),
      ...(row.to === undefined ? {} : { to: row.to }),
      ...(row.knownUntil === undefined ? {} : { knownUntil: row.knownUntil }),
    },
  ];
}

/** A two-letter code is a country, anything else an organization. */
function holderId(of: string): string {
  return of.length === 2 ? `country:${of}` : `organization:${of}`;
}

function blank(id: string, kind: GazetteerEntry['kind'], name: string): GazetteerEntry {
  const type = kind === 'person' ? 'person' : kind === 'organization' ? 'organization' : ('place' as const);
  return { id, kind, type, name, aliases: [], adjectives: [], nouns: [], roles: [] };
}
