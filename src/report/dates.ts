import { compareText } from '../model/order.ts';
import { type Interval, monthNames } from '../model/time.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/u;

/** "4 March 2031" of an ISO 8601 date or date-time; anything else is returned as it came. */
export function formatDate(iso: string): string {
  const [, year, month, day] = CALENDAR_DATE.exec(iso) ?? [];
  const name = monthNames[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** "4 March 2031, 09:30" of a date-time, in the zone that it states; a date stays one. */
export function formatMoment(iso: string): string {
  const [, , , , hour, minute] = CALENDAR_DATE.exec(iso) ?? [];
  return hour === undefined ? formatDate(iso) : `${formatDate(iso)}, ${hour}:${minute}`;
}

/** "Monday 3 March 2031", "March 2031", "2035", "3–7 March 2031": as fine as the interval is known. */
export function formatInterval({ start, end, granularity }: Interval): string {
  const [, year, month] = CALENDAR_DATE.exec(start) ?? [];
  const monthName = monthNames[Number(month) - 1];
  if (year === undefined || monthName === undefined) return `${start}–${end}`;
  switch (granularity) {
    case 'day':
      return start === end ? `${weekday(start)} ${formatDate(start)}` : formatRange(start, end);
    case 'month':
      return `${monthName} ${year}`;
    case 'quarter':
      return `${ordinalQuarter(Number(month))} quarter of ${year}`;
    case 'year':
      return year;
    case 'decade':
      return `${year}s`;
    case 'week':
    case 'weekend':
    case 'range':
      return formatRange(start, end);
  }
}

/** The interval as a machine reads it, for `<time datetime>`: a day, a month or a year, else the first day. */
export function machineTime({ start, end, granularity }: Interval): string {
  if (granularity === 'month') return start.slice(0, 7);
  return granularity === 'year' && start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : start;
}

/** What stands below the marks of an axis of days: as much of each date as tells it from the others. */
export function tickWords(days: readonly Date[]): string[] {
  const dates = days.map((day) => day.toISOString().slice(0, 10));
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  return dates.map((date) => {
    const full = formatDate(date);
    if (years.size < 2) return full.replace(/ \d{4}$/u, '');
    if (dates.every((other) => other.endsWith('-01-01'))) return date.slice(0, 4);
    return dates.every((other) => other.endsWith('-01')) ? full.replace(/^1 /u, '') : full;
  });
}

/** Earliest and latest day of the given ISO dates, or undefined where there is none. */
export function dateRange(dates: readonly (string | undefined)[]): string | undefined {
  const days = dates
    .flatMap((date) => (date !== undefined && CALENDAR_DATE.test(date) ? [date.slice(0, 10)] : []))
    .sort(compareText);
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? undefined : formatRange(first, last);
}

function formatRange(start: string, end: string): string {
  if (start === end) return formatDate(start);
  const [from, to] = [formatDate(start), formatDate(end)];
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8, 10))}–${to}`;
  return start.slice(0, 4) === end.slice(0, 4) ? `${from.slice(0, -5)} – ${to}` : `${from} – ${to}`;
}

function weekday(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[day] ?? '';
}

function ordinalQuarter(month: number): string {
  return ['first', 'second', 'third', 'fourth'][Math.floor((month - 1) / 3)] ?? '';
}
