import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { entityTypes } from './entity.ts';

const list = z.array(z.string().min(1)).default([]);

/**
 * Somebody or something that a user knows by name, laid over the gazetteer that ships: it adds spellings and roles to
 * what is there under the same name and type, and comes first where a name is borne twice. Several rows of one name
 * are several roles.
 */
export const gazetteerRowSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(entityTypes),
  aliases: list,
  /** "Ostvikan" for Ostvika: words that lead to it without naming it. */
  adjectives: list,
  /** What a text may call it: "the alliance". */
  nouns: list,
  gender: z.enum(['male', 'female']).exactOptional(),
  /** A role of a person, of a country (two-letter code or name) or an organization. */
  title: z.string().min(1).exactOptional(),
  of: z.string().min(1).exactOptional(),
  from: z.iso.date().exactOptional(),
  to: z.iso.date().exactOptional(),
  /** The row is vouched for up to this day where the role has no end. */
  knownUntil: z.iso.date().exactOptional(),
  /** Country or organization that a place stands for when it acts. */
  standsFor: z.string().min(1).exactOptional(),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .exactOptional(),
});
export type GazetteerRow = Artefact<typeof gazetteerRowSchema>;
