import { scaleUtc } from 'd3-scale';
import type { Event } from '../../../model/event.ts';
import { formatDate, formatInterval } from '../../dates.ts';
import { sortBy } from '../../ranking.ts';
import { rowsAt } from '../../runIndex.ts';
import { eventStatusWords } from '../../wording.ts';
import { statusBadge } from '../eventCard.ts';
import { html, type Markup } from '../markup.ts';
import type { View } from '../site.ts';
import { renderChart, roundPosition, shapes } from './plot.ts';
import { timeTicks } from './timeAxis.ts';

const DAY_MS = 86_400_000;
const MOST_ROWS = 24;
/** Longer times ("next year", "by 2035") would press all else into one spot of the scale. */
const LONGEST_DAYS = 62;

/** When the events take place, with the days on which articles report them; undefined with fewer than two dated. */
export function eventTimeline(view: View, events: readonly Event[]): Markup | undefined {
  const dated = events.filter((event) => event.time !== undefined && lengthInDays(event) <= LONGEST_DAYS);
  const shown = sortBy(dated.slice(0, MOST_ROWS), (event) => [event.time?.start, event.time?.end, event.id]);
  const days = shown.flatMap((event) => [
    event.time?.start ?? '',
    event.time?.end ?? '',
    ...reportDays(view, event),
  ]);
  const times = days.map(toTime).filter((time) => !Number.isNaN(time));
  if (shown.length < 2 || times.length === 0) return undefined;
  const scale = scaleUtc()
    .domain([Math.min(...times), Math.max(...times) + DAY_MS])
    .range([1, 99]);
  const at = (day: string, offset = 0.5) => `${roundPosition(scale(toTime(day) + offset * DAY_MS))}%`;
  return renderChart({
    view,
    name: 'events',
    title: 'When',
    summary:
      'Each row is an event: a bar where it took place, a dashed bar where it is planned, a cross where it was called off. Small strokes are the days on which articles report it.',
    legend: [
      [shapes.bar('2', '18', 'actual'), 'took place'],
      [shapes.bar('2', '18', 'plan'), 'planned'],
      [shapes.cross('11'), 'cancelled or denied'],
      [html`<line class="report" x1="11" x2="11" y1="6" y2="14"/>`, 'an article'],
    ],
    rows: shown.map((event) => ({
      label: html`<a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a>`,
      marks: [...reportMarks(view, event, at), ...eventMark(event, at, scale)],
    })),
    ticks: timeTicks(scale),
    data: {
      heads: ['Event', 'Status', 'When', 'Reported'],
      rows: shown.map((event) => [
        event.title,
        statusBadge(event.status),
        event.time === undefined ? '' : formatInterval(event.time),
        reportDays(view, event).map(formatDate).join(', '),
      ]),
    },
  });
}

function eventMark(
  event: Event,
  at: (day: string, offset?: number) => string,
  scale: (time: number) => number,
): Markup[] {
  const { time, status } = event;
  if (time === undefined) return [];
  if (status === 'cancelled' || status === 'denied') return [shapes.cross(at(time.start))];
  const width = scale(toTime(time.end) + DAY_MS) - scale(toTime(time.start));
  const kind = status === 'held' || status === 'ongoing' ? 'actual' : 'plan';
  const title = html`<title>${event.title}: ${eventStatusWords[status]}, ${formatInterval(time)}</title>`;
  return [
    html`<g>${title}${shapes.bar(at(time.start, 0), `${roundPosition(Math.max(width, 1.2))}%`, kind)}</g>`,
  ];
}

function reportMarks(view: View, event: Event, at: (day: string) => string): Markup[] {
  return reportDays(view, event).map(
    (day) => html`<line class="report" x1="${at(day)}" x2="${at(day)}" y1="19" y2="26"/>`,
  );
}

function reportDays(view: View, event: Event): string[] {
  const ids = event.articles.map((article) => article.id);
  const days = rowsAt(view.index.articles, ids).flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []);
  return [...new Set(days)].filter((day) => !Number.isNaN(toTime(day))).sort();
}

function lengthInDays({ time }: Event): number {
  return time === undefined ? 0 : (toTime(time.end) - toTime(time.start)) / DAY_MS;
}

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
