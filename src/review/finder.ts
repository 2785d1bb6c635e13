import { addTo } from '../model/lists.ts';
import type { ReportedArticle } from '../model/run.ts';
import type { Address } from './corrections.ts';

/** A row that stands in an article: a claim, a figure, a mention of an event. */
export interface Placed {
  readonly id: string;
  readonly articleId: string;
  readonly quote: string;
}

export type Found<Row> = { readonly row: Row } | Missing;
export interface Missing {
  readonly status: 'unmatched' | 'ambiguous';
  readonly message: string;
}

/** Words that stand once in a whole run are found by themselves only where they are a sentence, not a "2%". */
const LEAST_WORDS = 5;

/**
 * Finds what worksheet rows are about. An id hashes the article's path and bytes, so it holds as long as the article
 * stays as it is; when the article was edited or its folder moved, the words and the article's path find it again.
 */
export class Finder<Row extends Placed> {
  readonly #byId = new Map<string, Row[]>();
  readonly #byPlace = new Map<string, Row[]>();
  readonly #byWords = new Map<string, Row[]>();
  readonly #articles: ArticleFinder;

  constructor(rows: readonly Row[], articles: ArticleFinder) {
    this.#articles = articles;
    for (const row of rows) {
      const words = wordsKey(row.quote);
      addTo(this.#byId, row.id, row);
      addTo(this.#byPlace, `${row.articleId} ${words}`, row);
      addTo(this.#byWords, words, row);
    }
  }

  /** All rows of an id: the mentions of one event have the event's. */
  all(id: string): readonly Row[] {
    return this.#byId.get(id) ?? [];
  }

  /** @param isMeant tells rows with the same words in one article apart, where the worksheet says more than words */
  find(address: Address, isMeant: (row: Row) => boolean = () => true): Found<Row> {
    const words = wordsKey(address.quote);
    const named = this.all(address.id).find(({ quote }) => words === '' || words === wordsKey(quote));
    if (named !== undefined) return { row: named };
    if (words === '')
      return { status: 'unmatched', message: `no row ${address.id} in this run, and no quote` };
    const articleIds = this.#articles.find(address);
    const here = articleIds.flatMap((articleId) => this.#byPlace.get(`${articleId} ${words}`) ?? []);
    if (here.length > 0 || articleIds.length > 0) {
      return oneOf(here, isMeant, `the article does not say "${shorten(address.quote)}" any more`);
    }
    const anywhere = words.split(' ').length < LEAST_WORDS ? [] : (this.#byWords.get(words) ?? []);
    const where = address.article === '' ? 'no article' : `no article ${address.article}`;
    return oneOf(anywhere, isMeant, `${where} in this run says "${shorten(address.quote)}"`);
  }
}

/** Articles by where they came from. */
export class ArticleFinder {
  readonly #byName = new Map<string, ReportedArticle[]>();
  readonly #byUrl = new Map<string, ReportedArticle[]>();

  constructor(articles: readonly ReportedArticle[]) {
    for (const article of articles) {
      addTo(this.#byName, fileName(article.sourceFile), article);
      if (article.url !== undefined) addTo(this.#byUrl, article.url, article);
    }
  }

  /** Ids of the articles of that path, else of that address. A run over a folder below gives shorter paths. */
  find({ article: path, url }: Address): string[] {
    const [file = '', index] = path.split('#');
    const named = this.#byName.get(fileName(file)) ?? [];
    const exact = named.filter(({ sourceFile }) => sourceFile === file);
    const nested = named.filter(
      ({ sourceFile }) => sourceFile.endsWith(`/${file}`) || file.endsWith(`/${sourceFile}`),
    );
    const paths = path === '' ? [] : exact.length > 0 ? exact : nested;
    const indexed = paths.filter(({ sourceIndex }) => index === undefined || String(sourceIndex) === index);
    const found = indexed.length > 0 ? indexed : url === '' ? [] : (this.#byUrl.get(url) ?? []);
    return found.map(({ id }) => id);
  }
}

function oneOf<Row>(rows: readonly Row[], isMeant: (row: Row) => boolean, otherwise: string): Found<Row> {
  const meant = rows.length > 1 ? rows.filter(isMeant) : rows;
  const [row, ...more] = meant.length > 0 ? meant : rows;
  if (row === undefined) return { status: 'unmatched', message: otherwise };
  if (more.length === 0) return { row };
  return { status: 'ambiguous', message: `${more.length + 1} rows of this run have these words` };
}

/**
 * Words as they compare, whatever format carried them: white space alike, without the controls that some formats
 * show by name ("⟨U+202E⟩") and others replace.
 */
export function wordsKey(quote: string): string {
  return quote
    .normalize('NFC')
    .replace(/⟨U\+[0-9A-F]{4,6}⟩/gu, '')
    .replace(/[\p{Cf}\p{Cs}\ufffd]|[^\P{Cc}\t\n\r]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
