import { type DomElement, textOf } from '../html/dom.ts';
import { type IsoDate, parseDate } from './dateText.ts';

const MAX_LINE = 160;
/** A line of more words says something else besides. */
const MAX_LABEL_WORDS = 10;
const MODIFIED =
  /updat|modif|revised|reviewed|edited|aktualisiert|bearbeitet|geändert|stand\s?:|mis à jour|actualizad|aggiornat|обновлено/iu;
const PUBLISHED =
  /\b(?:published|publié|publicad|publiziert)|posted|veröffentlicht|erstellt|pubblicat|опубликован/iu;
/** Where one line says both: "Published 4 March 2025 Updated 6 March 2025". */
const NEXT_LABEL = /(?=\b(?:last )?(?:updated|modified|published|aktualisiert|mis à jour|actualizado)\b)/iu;
/** No line without such digits holds a date. */
const DATED = /\d{4}|\d\s?[./-]\s?\d\d?\s?[./-]/u;
const WORD = /[\p{L}\p{N}]+/gu;

/** A date that a page shows its readers. */
export interface ShownDate {
  readonly row: number;
  readonly date: IsoDate;
  readonly says: 'published' | 'modified' | 'nothing';
  /** The line is there for the date's sake. */
  readonly isLabel: boolean;
  /** The other reading of "03/04/2025". */
  readonly swapped?: IsoDate;
}

/** The first date of each short line, and of each part of a line that says what its date is. */
export function readShownDates(lines: readonly string[], monthFirst: boolean): ShownDate[] {
  return lines.flatMap((line, row) => {
    if (line.length > MAX_LINE || !DATED.test(line)) return [];
    return spaced(line)
      .split(NEXT_LABEL)
      .flatMap((part, index) => {
        const date = parseDate(part, monthFirst);
        if (date === undefined) return [];
        // "Updated" may stand in a line of its own above the date.
        const before = index === 0 ? (lines[row - 1] ?? '') : '';
        const label = before.length <= MAX_LABEL ? `${before} ${part}` : part;
        const swapped = /\d\d?\s?[./-]\s?\d/u.test(part) ? swapDayAndMonth(date) : undefined;
        return [
          {
            row,
            date,
            says: MODIFIED.test(label) ? 'modified' : PUBLISHED.test(label) ? 'published' : 'nothing',
            isLabel: (part.match(WORD)?.length ?? 0) <= MAX_LABEL_WORDS,
            ...(swapped === undefined ? {} : { swapped }),
          } as const,
        ];
      });
  });
}

const MAX_LABEL = 24;
/** Lines from the headline on among which its own dateline stands; teasers may follow. */
const BESIDE = 12;

function swapDayAndMonth(date: IsoDate): IsoDate | undefined {
  const [year, month, day] = date.slice(0, 10).split('-');
  return parseDate(`${year}-${day}-${month}`);
}

/** Inline elements without a space between them: "Jane DoeMar 5, 2025April 24, 2025". */
function spaced(line: string): string {
  return line.replace(/(?<=\p{Ll}|[12]\d{3})(?=\p{Lu}\p{L})/gu, ' ');
}

/**
 * Content systems stamp a head with the moment at which they last stored the page. Where the page shows its readers
 * another day beside the headline, and nowhere that of the head, the shown one is the article's. A shown day that is
 * the head's last change counts only against JSON-LD: of the train pages three in four with JSON-LD give it, one in
 * three of those whose head has meta elements alone.
 * @param opening dates of the page's opening, from the headline on
 * @param readLabels dates of all short lines of the page
 */
export function settleDate(
  { date, found }: { date: IsoDate; found: string },
  modified: IsoDate | undefined,
  opening: readonly ShownDate[],
  readLabels: () => readonly ShownDate[],
): IsoDate {
  if (found !== 'json-ld' && found !== 'meta') return date;
  // Published and changed in one minute, or the other way round: the moment says nothing of the article.
  const isStamped = modified !== undefined && date.slice(0, 16) >= modified.slice(0, 16);
  const isHead = (shown: IsoDate | undefined): boolean =>
    shown !== undefined && dayDistance(shown, date) <= (isStamped ? 0 : 1);
  if (opening.some(({ date: shown, swapped, says }) => says !== 'modified' && [shown, swapped].some(isHead)))
    return date;
  const labels = readLabels();
  if (labels.some(({ date: shown, says }) => says !== 'modified' && dayDistance(shown, date) === 0))
    return date;
  const lines = opening.filter(({ isLabel, row }) => isLabel && (isStamped || row < BESIDE));
  const shown =
    lines.find(({ says }) => says !== 'modified')?.date ??
    firstOfFewDays(
      labels.filter(({ says }) => says === 'published'),
      1,
    ) ??
    // Nothing was published after its own last update.
    (isStamped ? lines.find(({ date: day }) => day.slice(0, 10) < date.slice(0, 10))?.date : undefined);
  if (shown === undefined) return date;
  const isChange = modified !== undefined && dayDistance(shown, modified) <= 1;
  return isChange && found !== 'json-ld' ? date : shown;
}

/** The first of dates that are of so few different days. */
export function firstOfFewDays(dates: readonly ShownDate[], mostDays: number): IsoDate | undefined {
  return new Set(dates.map(({ date }) => date.slice(0, 10))).size <= mostDays ? dates[0]?.date : undefined;
}

/** In days; at a distance of one, two moments may share their day in another zone. */
function dayDistance(a: IsoDate, b: IsoDate): number {
  return Math.abs(dayDifference(a.slice(0, 10), b.slice(0, 10)));
}

function dayDifference(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * The day as the outlet's readers had it: a moment in UTC that falls on the day before or after the one that the page
 * shows or the URL holds is that day. "On Monday" counts from there.
 */
export function localDay(publishedAt: IsoDate, shown: readonly (IsoDate | undefined)[]): IsoDate {
  if (!/T[^T]*(?:Z|\+00:00)$/u.test(publishedAt)) return publishedAt;
  const [day, hour] = [publishedAt.slice(0, 10), Number(publishedAt.slice(11, 13))];
  for (const date of shown) {
    if (date === undefined || date.slice(0, 10) === day) continue;
    const days = dayDifference(day, date.slice(0, 10));
    // West of Greenwich it is still the evening before, east of it the next morning.
    if ((days === -1 && hour < 8) || (days === 1 && hour >= 11)) return date.slice(0, 10);
  }
  return publishedAt;
}

/** What a reader sees in a time element that stands for the same moment. */
export function shownDate(published: IsoDate, monthFirst: boolean): (time: DomElement) => IsoDate[] {
  return (time) => {
    const text = textOf(time, 81);
    const stated = parseDate(time.attribs.datetime ?? '')?.slice(0, 10);
    const shown =
      text.length > 80 || stated !== published.slice(0, 10) ? undefined : parseDate(text, monthFirst);
    return shown === undefined ? [] : [shown];
  };
}
