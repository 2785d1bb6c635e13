import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { spanSchema } from './span.ts';

export const granularities = [
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'range',
] as const;

/** Calendar dates (YYYY-MM-DD), both ends inclusive. */
export const intervalSchema = z.object({
  start: z.iso.date(),
  end: z.iso.date(),
  granularity: z.enum(granularities),
});
export type Interval = Artefact<typeof intervalSchema>;

/** "on Monday", "by 2035". Without `interval` it is recognised but cannot be resolved (undated article, vague). */
export const timeExpressionSchema = z.object({
  span: spanSchema,
  quote: z.string(),
  interval: intervalSchema.exactOptional(),
  relative: z.boolean().describe('needs the article date to be resolved'),
  deadline: z.boolean().describe('"by 2035": the end of the interval counts'),
});
export type TimeExpression = Artefact<typeof timeExpressionSchema>;

/** English names of the months, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
