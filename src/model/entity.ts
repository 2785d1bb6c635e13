import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { spanSchema } from './span.ts';

export const entityTypes = ['person', 'organization', 'place', 'office', 'group'] as const;
export type EntityType = (typeof entityTypes)[number];
export const mentionForms = ['name', 'role', 'pronoun', 'metonym'] as const;

/** "Secretary General of NATO", with the dates between which it was held where they are known. */
export const roleSchema = z.object({
  title: z.string(),
  of: z.string().exactOptional(),
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
});
export type Role = Artefact<typeof roleSchema>;

/** A span that names someone or something; `entity` indexes `TaggedArticle.entities`. */
export const mentionSchema = z.object({
  span: spanSchema,
  quote: z.string(),
  form: z.enum(mentionForms),
  entity: z.int().nonnegative(),
  confidence: z.number().min(0).max(1).describe('of the link to the entity; 1 for a full name'),
});
export type Mention = Artefact<typeof mentionSchema>;

/** What one article's mentions resolve to within that article, before articles are linked with each other. */
export const localEntitySchema = z.object({
  type: z.enum(entityTypes),
  name: z.string().describe("the longest full form in the article, or the gazetteer's name"),
  aliases: z.array(z.string()),
  roles: z.array(roleSchema),
  gazetteerId: z.string().exactOptional().describe('row of the gazetteer that it resolves to'),
  wikidata: z.string().exactOptional(),
  gender: z.enum(['male', 'female']).exactOptional().describe('of a person, as titles and given names tell'),
  placeKind: z.enum(['country', 'town']).exactOptional().describe('of a place that no gazetteer knows'),
  kinds: z
    .array(z.string())
    .exactOptional()
    .describe('nouns by which the article says what an organization is: "union", "club"'),
  governmentOf: z
    .object({ name: z.string(), gazetteerId: z.string().exactOptional(), byCapital: z.boolean() })
    .exactOptional()
    .describe('the country whose government it is, or the capital by which a text names it'),
});
export type LocalEntity = Artefact<typeof localEntitySchema>;

/** An entity of the whole run, as written to entities.jsonl. */
export const entitySchema = z.object({
  id: z.string(),
  type: z.enum(entityTypes),
  name: z.string(),
  wikidata: z.string().exactOptional(),
  aliases: z.array(z.string()),
  roles: z.array(roleSchema),
  governmentOf: z.string().exactOptional().describe('id of the country whose government it is'),
  mentions: z.array(
    z.object({
      articleId: z.string(),
      span: spanSchema,
      quote: z.string(),
      form: z.enum(mentionForms),
    }),
  ),
});
export type Entity = Artefact<typeof entitySchema>;

/** The result of linking: which entity of the run each local entity of each article is. */
export interface EntityTable {
  readonly entities: readonly Omit<Entity, 'mentions'>[];
  /** article id -> entity id per local index. */
  readonly byArticle: ReadonlyMap<string, readonly string[]>;
}
