import type { LimitReader } from 'warcio';

/** What an answer of a web server says before its content. */
export interface HttpHead {
  /** 0 where there is no status line. */
  readonly status: number;
  /** By name in small letters; of a name that comes twice the first. */
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * Takes status line and headers from a record, and leaves its content to be read. The library's own reading knows no
 * end of the record: an answer without any header takes the next page with it.
 */
export async function readHttpHead(record: LimitReader): Promise<HttpHead> {
  const [, status = ''] = (await record.readline()).split(' ', 2);
  const headers = new Map<string, string>();
  for (;;) {
    const line = (await record.readline()).trimEnd();
    if (line === '') return { status: Number.parseInt(status, 10) || 0, headers };
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
}
