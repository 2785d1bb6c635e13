import { z } from 'zod';
import { approximations, figureKinds, unitKinds } from '../../model/figure.ts';
import type { Span } from '../../model/span.ts';

const goldFigureSchema = z.object({
  quote: z.string().min(1),
  value: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.enum(unitKinds),
  approximation: z.enum(approximations),
  measure: z.string(),
  subject: z.string().nullable(),
  base: z.string().optional(),
  kind: z.enum(figureKinds),
  time: z.object({ start: z.iso.date(), end: z.iso.date() }).optional(),
});

/** A line of `figure-meaning/*.jsonl` (test/gold/README): a passage and the figures in it, in text order. */
export const figureMeaningRowSchema = z.object({
  text: z.string(),
  figures: z.array(goldFigureSchema),
  reference: z.iso.date().optional(),
});
export type FigureMeaningRow = z.infer<typeof figureMeaningRowSchema>;

export interface GoldFigure extends z.infer<typeof goldFigureSchema> {
  readonly span: Span;
}

/**
 * Gold figures with their places: each quote is the next one to the right of the figure before it.
 * @throws Error where a quote does not stand there, for the gold is at fault
 */
export function placeFigures({ text, figures }: FigureMeaningRow): GoldFigure[] {
  let from = 0;
  return figures.map((figure) => {
    const start = text.indexOf(figure.quote, from);
    if (start < 0) throw new Error(`no "${figure.quote}" after offset ${from} of "${text}"`);
    from = start + figure.quote.length;
    return { ...figure, span: { start, end: from } };
  });
}
