/** Month names by their first letters, in the languages that news of the corpus and the public sets use. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen', 'янв', 'січ', 'oca', 'sty', 'led', 'siječ', 'jän', 'ιαν', 'tammi'],
  ['feb', 'fév', 'fev', 'févr', 'фев', 'лют', 'şub', 'sub', 'lut', 'únor', 'velj', 'φεβ', 'helmi', 'shku'],
  ['mar', 'mär', 'mrz', 'maart', 'maa', 'март', 'мар', 'бер', 'bře', 'ožu', 'μαρ'],
  ['apr', 'avr', 'abr', 'апр', 'квіт', 'nis', 'kwi', 'dub', 'tra', 'απρ', 'huhti', 'pri'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'май', 'мая', 'трав', 'kvě', 'svi', 'μαΐ', 'touko'],
  ['jun', 'juin', 'giu', 'июн', 'черв', 'haz', 'cze', 'červn', 'lip', 'ιουν', 'kesä', 'qer'],
  ['jul', 'juil', 'lug', 'июл', 'лип', 'tem', 'červe', 'srp', 'ιουλ', 'heinä', 'korr'],
  ['aug', 'aoû', 'aou', 'ago', 'авг', 'серп', 'ağu', 'agu', 'sie', 'kolo', 'αυγ', 'elo', 'gush'],
  ['sep', 'set', 'сен', 'вер', 'eyl', 'wrz', 'zář', 'ruj', 'σεπ', 'syys', 'shta'],
  ['oct', 'okt', 'ott', 'out', 'окт', 'жовт', 'eki', 'paź', 'říj', 'listop', 'οκτ', 'loka', 'tet'],
  ['nov', 'ноя', 'лист', 'kas', 'lis', 'stud', 'νοε', 'marras', 'nën'],
  ['dec', 'dez', 'déc', 'dic', 'дек', 'груд', 'ara', 'gru', 'pros', 'δεκ', 'joulu', 'dhj'],
];

/** A calendar day or a moment, as ISO 8601; without a zone it is UTC. */
export type IsoDate = string;

const ISO =
  /(?<!\d)((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?:[T\s]\s?(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?/u;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?$/u;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)[./]\s?(\d\d?)[./]\s?(\d\d?)(?!\d)/u;
const NUMERIC = /(?<![\d.])(\d\d?)\s?([./-])\s?(\d\d?)\s?\2\s?((?:19|20)\d\d|\d\d)(?!\d)/u;
const DAY_MONTH =
  /(?<!\d)(\d\d?)(?:st|nd|rd|th|er|º|\.)?[\s,-]{1,3}(?:de\s|of\s)?(\p{L}{3,12})\.?,?[\s,-]{1,3}(?:de\s|del\s)?((?:19|20)\d\d)(?!\d)/u;
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,12})\.?\s(\d\d?)(?:st|nd|rd|th)?,?\s{1,3}((?:19|20)\d\d)(?!\d)/u;
const YEAR_MONTH_DAY = /(?<!\d)((?:19|20)\d\d)[\s/-](\p{L}{3,12})\.?[\s/-](\d\d?)(?!\d)/u;
const CHINESE = /((?:19|20)\d\d)\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일]/u;

/**
 * The first date of a short text, in any of the usual notations.
 * @param monthFirst how "03/04/2025" is meant; a part above 12 decides by itself
 */
export function parseDate(text: string, monthFirst = false): IsoDate | undefined {
  const trimmed = text.trim();
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) return build(compact[1], compact[2], compact[3]);
  const iso = ISO.exec(trimmed);
  if (iso !== null) return withTime(build(iso[1], iso[2], iso[3]), iso);
  const [first] = [
    ordered(YEAR_FIRST, trimmed, ([, year, month, day]) => build(year, month, day)),
    ordered(YEAR_MONTH_DAY, trimmed, ([, year, month, day]) => build(year, monthNumber(month), day)),
    ordered(CHINESE, trimmed, ([, year, month, day]) => build(year, month, day)),
    ordered(DAY_MONTH, trimmed, ([, day, month, year]) => build(year, monthNumber(month), day)),
    ordered(MONTH_DAY, trimmed, ([, month, day, year]) => build(year, monthNumber(month), day)),
    ordered(NUMERIC, trimmed, ([, a, separator, b, year]) =>
      numericDate(a, b, year, monthFirst && separator !== '.'),
    ),
  ]
    .filter((found) => found !== undefined)
    .sort((a, b) => a.index - b.index);
  return first?.date ?? stampDate(trimmed);
}

function ordered(
  pattern: RegExp,
  text: string,
  read: (match: RegExpExecArray) => IsoDate | undefined,
): { index: number; date: IsoDate } | undefined {
  const match = pattern.exec(text);
  const date = match === null ? undefined : read(match);
  return match === null || date === undefined ? undefined : { index: match.index, date };
}

function numericDate(a = '', b = '', year = '', monthFirst = false): IsoDate | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const [month, day] = (monthFirst && Number(a) <= 12) || Number(b) > 12 ? [a, b] : [b, a];
  return build(full, month, day);
}

/** Seconds or milliseconds since 1970. */
function stampDate(text: string): IsoDate | undefined {
  if (!/^1\d{9}(?:\d{3})?$/u.test(text)) return undefined;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().slice(0, 19).concat('Z');
}

function monthNumber(name: string | undefined): string | undefined {
  const lower = name?.toLowerCase() ?? '';
  let best: [length: number, month: number] = [0, 0];
  MONTHS.forEach((stems, index) => {
    for (const stem of stems)
      if (lower.startsWith(stem) && stem.length > best[0]) best = [stem.length, index + 1];
  });
  return best[1] === 0 ? undefined : String(best[1]);
}

function build(year?: string, month?: string, day?: string): IsoDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const days = m >= 1 && m <= 12 ? new Date(Date.UTC(y, m, 0)).getUTCDate() : 0;
  if (!(d >= 1 && d <= days) || y < 1990 || y > 2100) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function withTime(date: IsoDate | undefined, match: RegExpExecArray): IsoDate | undefined {
  const [, , , , hour, minute, second = '00', zone = ''] = match;
  if (date === undefined || hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  const offset = /^[+-]\d{4}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return `${date}T${hour}:${minute}:${second}${offset === '' ? 'Z' : offset}`;
}
