import { z } from 'zod';
import { entityTypes } from '../model/entity.ts';
import { listCell, optionalCell, provenance } from './table.ts';

export const countryRow = z.object({
  code: z.string().length(2),
  code3: optionalCell,
  name: z.string().min(1),
  aliases: listCell,
  adjectives: listCell,
  people: listCell,
  capital: listCell,
  ...provenance,
});

export const organizationRow = z.object({
  name: z.string().min(1),
  type: z.enum(entityTypes),
  aliases: listCell,
  /** What a text may call it: "the alliance". */
  nouns: listCell,
  ...provenance,
});

export const placeRow = z.object({
  name: z.string().min(1),
  kind: z.enum(['continent', 'region', 'city', 'sea', 'river', 'building']),
  country: optionalCell,
  aliases: listCell,
  adjectives: listCell,
  /** Country code or organization that it may stand for: "the Kremlin said". */
  standsFor: optionalCell,
  ...provenance,
});

const date = z.union([z.literal('').transform(() => undefined), z.iso.date()]);

export const officeholderRow = z.object({
  name: z.string().min(1),
  gender: z.enum(['male', 'female', '']),
  title: optionalCell,
  /** Country code or organization name. */
  of: optionalCell,
  from: date,
  to: date,
  /** The editors vouch for the row up to this day; a later article's "the president" stays open. */
  knownUntil: date,
  aliases: listCell,
  ...provenance,
});

export const titleRow = z.object({
  title: z.string().min(1),
  kind: z.enum(['state', 'organization', 'military', 'court', 'religious', 'royal', 'courtesy']),
  gender: z.enum(['male', 'female', '']),
  ...provenance,
});

export const firstNameRow = z.object({
  name: z.string().min(1),
  gender: z.enum(['male', 'female', '']),
  ...provenance,
});
