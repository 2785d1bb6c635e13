import { scaleUtc } from 'd3-scale';
import { formatDate } from '../../dates.ts';
import { countWords } from '../../wording.ts';
import { type Content, html, type Markup } from '../markup.ts';
import type { View } from '../site.ts';
import { type Chart, renderChart, roundPosition } from './plot.ts';
import { timeTicks } from './timeAxis.ts';

const DAY_MS = 86_400_000;
const MOST_BINS = 90;
const TALLEST = 22;

/** A row of the picture: a name, and the articles that mention it, as often as they do. */
export interface Mentioned {
  readonly label: Content;
  readonly articleIds: readonly string[];
}

/** How often each row is mentioned over time, by the date of the articles; undefined on fewer than two days. */
export function mentionsOverTime(
  view: View,
  rows: readonly Mentioned[],
  { title, summary, name }: Pick<Chart, 'title' | 'summary' | 'name'>,
): Markup | undefined {
  const dated = rows
    .map((row) => ({ ...row, times: timesOf(view, row) }))
    .filter((row) => row.times.length > 0);
  const times = dated.flatMap((row) => row.times);
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const last = times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY);
  if (times.length === 0 || first === last) return undefined;
  const days = Math.ceil(((last - first) / DAY_MS + 1) / MOST_BINS);
  const binOf = (time: number) => first + Math.floor((time - first) / (days * DAY_MS)) * days * DAY_MS;
  const counted = dated.map((row) => ({ ...row, bins: countBins(row.times.map(binOf)) }));
  const most = Math.max(...counted.flatMap(({ bins }) => [...bins.values()]));
  const scale = scaleUtc()
    .domain([first, last + days * DAY_MS])
    .range([1, 99]);
  const width = roundPosition(Math.max(scale(first + days * DAY_MS) - 1.15, 0.5));
  const undated = rows.reduce((sum, { articleIds }) => sum + articleIds.length, 0) - times.length;
  const each = days === 1 ? 'day' : `${days} days`;
  return renderChart({
    view,
    ...(name === undefined ? {} : { name }),
    title,
    summary: `${summary} A bar per ${each}, the tallest ${countWords(most, 'mention')}${undated > 0 ? `; ${countWords(undated, 'mention')} in undated articles not shown` : ''}.`,
    legend: [],
    rows: counted.map(({ label, bins }) => ({
      label,
      marks: [...bins].map(([time, count]) => {
        const height = roundPosition(Math.max(3, (count / most) * TALLEST));
        return html`<rect class="actual" x="${roundPosition(scale(time))}%" y="${roundPosition(26 - height)}" width="${width}%" height="${height}"><title>${dayWords(time)}: ${count}</title></rect>`;
      }),
    })),
    ticks: timeTicks(scale),
    data: {
      heads: ['Name', `Mentions per ${each}, from`],
      rows: counted.map(({ label, bins }) => [
        label,
        [...bins].map(([time, count]) => `${dayWords(time)}: ${count}`).join('; '),
      ]),
    },
  });
}

function timesOf(view: View, { articleIds }: Mentioned): number[] {
  return articleIds.flatMap((id) => {
    const day = view.index.articles.get(id)?.publishedAt?.slice(0, 10);
    const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(time) ? [] : [time];
  });
}

function countBins(times: readonly number[]): ReadonlyMap<number, number> {
  const bins = new Map<number, number>();
  for (const time of [...times].sort((a, b) => a - b)) bins.set(time, (bins.get(time) ?? 0) + 1);
  return bins;
}

function dayWords(time: number): string {
  return formatDate(new Date(time).toISOString());
}
