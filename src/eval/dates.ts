import { z } from 'zod';
import type { Interval, TimeExpression } from '../model/time.ts';
import { tagTimes } from '../tag/times/tagTimes.ts';
import { listSets, readJsonLines } from './sets.ts';
import type { Suite } from './suite.ts';

const rowSchema = z.object({
  text: z.string(),
  start: z.iso.date().nullable(),
  end: z.iso.date().nullable(),
  reference: z.iso.date(),
});
export type DateRow = z.infer<typeof rowSchema>;

/** `exact`: the expression's start and end both right, and nothing else found (eval/README). */
export const datesSuite: Suite = {
  name: 'dates',
  async *evaluate(folder, { effects }) {
    for (const { name, path } of await listSets(folder, ['.jsonl', '.jsonl.gz'], effects)) {
      const rows = await readJsonLines(path, (value) => rowSchema.parse(value), effects);
      const right = rows.filter(isExact).length;
      yield {
        suite: 'dates',
        set: name,
        metric: 'exact',
        value: rows.length === 0 ? 0 : right / rows.length,
        n: rows.length,
      };
    }
  },
};

export function isExact(row: DateRow): boolean {
  const resolved = findTimes(row.text, row.reference).filter((time) => time.interval !== undefined);
  if (row.start === null || row.end === null) return resolved.length === 0;
  const { start, end } = row;
  return (
    resolved.length === 1 &&
    resolved.some((time) => readings(time).some((one) => one.start === start && one.end === end))
  );
}

/** Time expressions of one sentence, as the tagger finds them in an article of that date. */
export function findTimes(text: string, publishedAt: string): TimeExpression[] {
  return tagTimes(
    { article: { text, publishedAt }, sentences: [{ span: { start: 0, end: text.length } }] },
    { tag: {} },
  );
}

/** A deadline is annotated as its interval ("by 2035 is 2035") or as the last day of it; both are right. */
function readings({ interval, deadline }: TimeExpression): Pick<Interval, 'start' | 'end'>[] {
  if (interval === undefined) return [];
  return deadline ? [interval, { start: interval.end, end: interval.end }] : [interval];
}
