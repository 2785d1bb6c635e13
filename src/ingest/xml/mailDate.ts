import { monthNames } from '../../model/time.ts';

const MONTHS = monthNames.map((name) => name.slice(0, 3).toLowerCase());
const MAIL_DATE =
  /(?<!\d)(\d\d?)\s([a-z]{3})[a-z]{0,6}\.?\s(\d{4})\s(\d\d):(\d\d)(?::(\d\d))?\s?(?:(z|ut|utc|gmt)|([+-]\d\d):?(\d\d))$/iu;

/**
 * `Tue, 10 Mar 2026 08:00:00 +0100`, as e-mail (RFC 822) and RSS write a moment, as ISO 8601 in the same zone; anything
 * else as it is. Which of two outlets came first is lost with the time.
 */
export function isoMoment(text: string | undefined): string | undefined {
  const match = MAIL_DATE.exec(text?.trim() ?? '');
  const [, day = '', name = '', year, hour, minute, second = '00', , zoneHour, zoneMinute] = match ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (match === null || month === 0) return text;
  const zone = zoneHour === undefined ? 'Z' : `${zoneHour}:${zoneMinute}`;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return `${date}T${hour}:${minute}:${second}${zone}`;
}
