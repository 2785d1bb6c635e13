import { type IsoDate, parseDate } from './dateText.ts';

/** "/2025/09/04/", "/2025-09-04-" or "20250904" in a URL's path. */
export function urlDate(url: string | undefined): IsoDate | undefined {
  const numbers = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?![\d])/u.exec(
    url ?? '',
  );
  if (numbers !== null) return parseDate(`${numbers[1]}-${numbers[2]}-${numbers[3]}`);
  const named = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d\d?)(?!\d)/u.exec(url ?? '');
  return named === null ? undefined : parseDate(`${named[1]} ${named[2]} ${named[3]}`);
}
