import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { spanSchema } from './span.ts';
import { intervalSchema } from './time.ts';

export const approximations = ['exact', 'about', 'over', 'under', 'atLeast', 'atMost'] as const;
export const unitKinds = [
  'percent',
  'percentagePoint',
  'currency',
  'count',
  'duration',
  'length',
  'area',
  'mass',
  'ratio',
  'other',
] as const;
export const figureKinds = ['actual', 'target', 'pledge', 'demand', 'forecast', 'change'] as const;

export const unitSchema = z.object({
  kind: z.enum(unitKinds),
  name: z.string().exactOptional().describe('unit or counted noun, singular: "kilometre", "soldier"'),
  code: z.string().exactOptional().describe('ISO 4217 currency code or unit symbol'),
});

export const changeSchema = z.object({
  direction: z.enum(['up', 'down', 'none']),
  from: z.number().exactOptional(),
  to: z.number().exactOptional(),
});

const figureFields = {
  span: spanSchema,
  quote: z.string(),
  value: z.number().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  approximation: z.enum(approximations),
  unit: unitSchema,
  base: z.string().exactOptional().describe('what a share is of ("GDP"), or per what ("year")'),
  measure: z.string().exactOptional().describe('what is measured, as a short noun phrase'),
  time: intervalSchema.exactOptional(),
  kind: z.enum(figureKinds),
  change: changeSchema.exactOptional(),
};

/** A quantity as the tagger found it; entity and figure references are indexes within the article. */
export const taggedFigureSchema = z.object({
  ...figureFields,
  subject: z.object({ entity: z.int().nonnegative().exactOptional(), text: z.string() }).exactOptional(),
  partOf: z.int().nonnegative().exactOptional().describe('index of the whole in the same article'),
  sentence: z.int().nonnegative(),
});
export type TaggedFigure = Artefact<typeof taggedFigureSchema>;

/** A row of figures.jsonl. Has `value`, or `min` and/or `max`. */
export const figureSchema = z.object({
  id: z.string(),
  articleId: z.string(),
  ...figureFields,
  subject: z.object({ entityId: z.string().exactOptional(), text: z.string() }).exactOptional(),
  partOf: z.string().exactOptional(),
});
export type Figure = Artefact<typeof figureSchema>;
