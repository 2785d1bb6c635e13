import type { Article } from '../../model/article.ts';

export interface PageVariant {
  readonly variant?: NonNullable<Article['variant']>;
  /** Of an article that goes over several pages, from 2 on. */
  readonly page?: number;
}

const AMP =
  /\/amp\/?$|[./]amp\.html?$|^(?:https?:\/\/)?amp\.|[?&](?:amp|outputtype=amp|output=amp)(?:[=&]|$)/iu;
const PRINT =
  /\/(?:print|printable|printversion|print-view|drucken|imprimir|imprimer|stampa)(?:\.\w{2,5})?\/?$|[?&](?:print|printable|printview|view=print|output=print)(?:[=&]|$)|[._-]print\.html?$/iu;
const PAGE =
  /\/(?:page|seite|pagina)[/-](\d{1,2})\/?(?:index\.html?)?$|[?&](?:page|seite|pagina|pg)=(\d{1,2})(?:&|$)/iu;

/** What an address says of its page: the AMP or print copy of an article, or its second page. */
export function readVariant(address: string): PageVariant {
  const path = address.replace(/\/index\.html?$/iu, '/');
  const match = PAGE.exec(path);
  const page = Number(match?.[1] ?? match?.[2] ?? 1);
  if (AMP.test(path)) return { variant: 'amp' };
  if (PRINT.test(path)) return { variant: 'print' };
  return page > 1 ? { page } : {};
}

/** Host and path of an article's main page, whichever of its pages the address is of. */
export function pageAddress(url: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  const host = parsed.hostname.replace(/^(?:www|amp|m|mobile)\./u, '');
  const path = parsed.pathname
    .replace(/\/index\.html?$/iu, '/')
    .replace(/\/(?:page|seite|pagina)[/-]\d{1,2}\/?$/iu, '')
    .replace(/\/(?:amp|print|printable|printversion|print-view)\/?$/iu, '')
    .replace(/[._-](?:amp|print)(?=\.html?$)/iu, '')
    .replace(/\/$/u, '');
  // What else the query says may be the article's number.
  const query = [...parsed.searchParams]
    .filter(
      ([name]) =>
        !/^(?:amp|output|outputtype|print|printable|printview|view|page|seite|pagina|pg|utm_\w+|fbclid|ref)$/iu.test(
          name,
        ),
    )
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return `${host}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}
