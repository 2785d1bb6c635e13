import { monthNames } from '../../model/time.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTH = monthNames.join('|');
const DATED = new RegExp(
  `\\b(${DAYS.join('|')}),? (?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?)(?:,? ((?:19|20)\\d\\d))?`,
  'gu',
);
/** Without a year a date is of the year that puts it nearest to the article. */
const HALF_YEAR_MS = 183 * 86_400_000;

/** "Monday 12 May 2026": whether that day is a Monday. Without a year, by the article's date. */
export function checkWeekdays(text: string, publishedAt: string | undefined): string[] {
  // A pattern that may begin anywhere is slow where it never does.
  if (!text.includes('day')) return [];
  return [...text.matchAll(DATED)].flatMap(([quote, weekday = '', before, month, other, after, year]) => {
    const day = Number(before ?? after);
    const at = monthNames.findIndex((name) => name === (month ?? other));
    const inYear = year === undefined ? nearestYear(at, day, publishedAt) : Number(year);
    if (inYear === undefined) return [];
    const date = new Date(Date.UTC(inYear, at, day));
    if (date.getUTCMonth() !== at) return [`check of the date: ${quote} does not exist`];
    const is = DAYS[date.getUTCDay()] ?? '';
    const named = `${day} ${monthNames[at]} ${inYear}`;
    return [
      is === weekday
        ? `check of the weekday: ${named} is a ${is}, as the text says`
        : `check of the weekday: ${named} is a ${is}, the text says ${weekday}`,
    ];
  });
}

function nearestYear(month: number, day: number, publishedAt: string | undefined): number | undefined {
  if (publishedAt === undefined) return undefined;
  const published = Date.parse(publishedAt.slice(0, 10));
  const year = Number(publishedAt.slice(0, 4));
  return [year - 1, year, year + 1].find(
    (candidate) => Math.abs(Date.UTC(candidate, month, day) - published) < HALF_YEAR_MS,
  );
}
