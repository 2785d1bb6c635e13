import type { Article } from '../../model/article.ts';
import { squash } from '../metadata/squashedText.ts';
import { lineKey } from './lineKey.ts';
import { pageAddress } from './pageAddress.ts';

/** What the reduce over a run needs of one article to find its site's template and its other copies. */
export interface TemplateKeys {
  readonly articleId: string;
  readonly sourceFile: string;
  readonly sourceIndex: number;
  /** The host, or the name of the site where no address is known. */
  readonly site: string;
  /** The address without what makes it the AMP, print or second page of an article. */
  readonly address?: string;
  readonly title: number;
  readonly variant?: Article['variant'];
  readonly page?: number;
  readonly publishedAt?: string;
  /** Keys of the kept lines, each once, in order. */
  readonly lines: readonly number[];
}

/** A longer article adds nothing about its site. */
const MAX_LINES = 400;
const MIN_TITLE_LETTERS = 8;

/** `undefined` for an article of an unknown site: what repeats across files of nobody knows where is news. */
export function templateKeysOf(article: Article): TemplateKeys | undefined {
  const site = siteOf(article);
  if (site === undefined) return undefined;
  const address = article.url === undefined ? undefined : pageAddress(article.url);
  const title = squash(article.title);
  const lines = new Set<number>();
  for (const { span } of article.blocks) {
    if (lines.size < MAX_LINES) lines.add(lineKey(article.text.slice(span.start, span.end)));
  }
  return {
    articleId: article.id,
    sourceFile: article.sourceFile,
    sourceIndex: article.sourceIndex,
    site,
    ...(address === undefined ? {} : { address }),
    title: title.length < MIN_TITLE_LETTERS ? lineKey(article.id) : lineKey(title),
    ...(article.variant === undefined ? {} : { variant: article.variant }),
    ...(article.page === undefined ? {} : { page: article.page }),
    ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
    lines: [...lines],
  };
}

/** The host, or the name of the site where no address is known; `undefined` where neither is. */
export function siteOf({ site, sourceFile, publisher }: Article): string | undefined {
  return site ?? mirroredHost(sourceFile) ?? signedSite(publisher);
}

/** Mirroring tools keep a site in a folder of its host's name. */
function mirroredHost(path: string): string | undefined {
  const match = /^(?:www\.)?((?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12})\//u.exec(path);
  return match?.[1];
}

function signedSite(publisher: string | undefined): string | undefined {
  const name = squash(publisher ?? '');
  return name === '' ? undefined : `name ${name}`;
}
