import type { Paragraph } from './paragraphs.ts';

/** "10:42", "9.15am", "17 h 05"-like openings of a line; what follows a point alone may be a decimal. */
const CLOCK =
  /^\(?(\d{1,2})([:.h])(\d\d)(?:\s?([ap])\.?m\b\.?)?(?:\s?(uhr|gmt|utc|bst|ce?st|cet|e[sd]t|p[sd]t|h)\b)?\)?(?=\s|$|[|:–—-])/iu;
/** A text with fewer timed posts is an article with a time in it. */
const MIN_POSTS = 3;
/** What stands between times in a programme or a list of results is shorter. */
const MIN_POST_LENGTH = 60;

export interface PostTimes {
  /** Paragraphs without the lines that only hold a post's time. */
  readonly body: readonly Paragraph[];
  readonly timeLines: readonly Paragraph[];
  /** When each paragraph's post was published, ISO 8601. */
  readonly times: ReadonlyMap<Paragraph, string>;
}

/**
 * The posts of a live blog, each opened by its time, the newest first or last.
 * @param publishedAt the text's date, without which a time of day is none
 */
export function readPostTimes(paragraphs: readonly Paragraph[], publishedAt: string | undefined): PostTimes {
  const none = { body: paragraphs, timeLines: [], times: new Map<Paragraph, string>() };
  if (publishedAt === undefined) return none;
  const clocks = paragraphs.map(({ text }) => readClock(text));
  const minutes = clocks.flatMap((clock) => clock?.minutes ?? []);
  if (minutes.length < MIN_POSTS || !isOrdered(minutes)) return none;
  const first = clocks.findIndex((clock) => clock !== undefined);
  const posted = paragraphs.slice(first);
  const length = posted.reduce((sum, { text }) => sum + text.length, 0);
  if (length < minutes.length * MIN_POST_LENGTH) return none;
  const times = new Map<Paragraph, string>();
  let at: string | undefined;
  paragraphs.forEach((paragraph, row) => {
    const clock = clocks[row];
    if (clock !== undefined) at = `${publishedAt.slice(0, 10)}T${clockText(clock.minutes)}:00Z`;
    if (at !== undefined) times.set(paragraph, at);
  });
  const isTimeLine = (row: number): boolean => clocks[row]?.isAlone === true;
  return {
    body: paragraphs.filter((_, row) => !isTimeLine(row)),
    timeLines: paragraphs.filter((_, row) => isTimeLine(row)),
    times,
  };
}

function readClock(text: string): { minutes: number; isAlone: boolean } | undefined {
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const [whole, hour = '', separator, minute = '', half, zone] = match;
  const isAlone = text.slice(whole.length).trim() === '';
  if (separator === '.' && half === undefined && zone === undefined && !isAlone) return undefined;
  const isTwelve = half !== undefined && Number(hour) === 12;
  const hours = (isTwelve ? 0 : Number(hour)) + (/p/iu.test(half ?? '') ? 12 : 0);
  return hours > 23 || Number(minute) > 59 ? undefined : { minutes: hours * 60 + Number(minute), isAlone };
}

function isOrdered(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
