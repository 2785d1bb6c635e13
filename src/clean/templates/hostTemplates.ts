import { compareKeys, compareText } from '../../model/order.ts';
import type { TemplateKeys } from './templateKeys.ts';

/** A line that several articles of a site share. */
export interface TemplateLine {
  readonly site: string;
  readonly key: number;
  readonly pages: number;
}

/** An AMP or print page beside its article, or a further page of one. */
export interface RelatedPage {
  readonly articleId: string;
  readonly kind: 'amp' | 'print' | 'page';
  /** The article's main page. */
  readonly mainId: string;
  readonly mainFile: string;
  readonly publishedAt?: string;
}

/** What a run's articles say together about their sites; plain JSON, sorted, the same for any order of articles. */
export interface HostTemplates {
  readonly lines: readonly TemplateLine[];
  readonly pages: readonly RelatedPage[];
}

/**
 * Lines that repeat across at least `minPages` articles of one site are its template. Versions and copies of one
 * article count once: by address and by title.
 */
export function reduceHostTemplates(all: readonly TemplateKeys[], minPages: number): HostTemplates {
  const bySite = new Map<string, TemplateKeys[]>();
  for (const keys of all) {
    const known = bySite.get(keys.site);
    if (known === undefined) bySite.set(keys.site, [keys]);
    else known.push(keys);
  }
  const sites = [...bySite].sort(([a], [b]) => compareText(a, b));
  return {
    lines: sites.flatMap(([site, keys]) => (keys.length < minPages ? [] : siteLines(site, keys, minPages))),
    pages: sites.flatMap(([, keys]) => (keys.length < 2 ? [] : relatedPages(keys))),
  };
}

function siteLines(site: string, articles: readonly TemplateKeys[], minPages: number): TemplateLine[] {
  const seen = new Map<number, { addresses: Set<string>; titles: Set<number>; pages: number }>();
  for (const { articleId, address, title, lines } of articles) {
    for (const key of lines) {
      const line = seen.get(key) ?? { addresses: new Set(), titles: new Set(), pages: 0 };
      line.pages++;
      // Enough is enough: the sets of a site's footer would grow with the run.
      if (line.addresses.size < minPages) line.addresses.add(address ?? articleId);
      if (line.titles.size < minPages) line.titles.add(title);
      seen.set(key, line);
    }
  }
  return [...seen]
    .filter(([, line]) => line.addresses.size >= minPages && line.titles.size >= minPages)
    .map(([key, { pages }]) => ({ site, key, pages }))
    .sort((a, b) => a.key - b.key);
}

function relatedPages(articles: readonly TemplateKeys[]): RelatedPage[] {
  const related: RelatedPage[] = [];
  const ordered = [...articles].sort((a, b) =>
    compareKeys([a.sourceFile, a.sourceIndex, a.articleId], [b.sourceFile, b.sourceIndex, b.articleId]),
  );
  const mains = ordered.filter(({ variant, page }) => variant === undefined && page === undefined);
  const byAddress = new Map(
    [...mains].reverse().flatMap((main) => (main.address === undefined ? [] : [[main.address, main]])),
  );
  const byTitle = new Map([...mains].reverse().map((main) => [main.title, main]));
  for (const keys of ordered) {
    const kind = keys.variant ?? (keys.page === undefined ? undefined : 'page');
    if (kind === undefined) continue;
    const main = byAddress.get(keys.address ?? '') ?? byTitle.get(keys.title);
    if (main === undefined || (kind !== 'page' && !sharesText(keys, main))) continue;
    related.push({
      articleId: keys.articleId,
      kind,
      mainId: main.articleId,
      mainFile: main.sourceFile,
      ...(main.publishedAt === undefined ? {} : { publishedAt: main.publishedAt }),
    });
  }
  return related;
}

/** A copy has most of its lines from its main page; an older version under the same address may not. */
const SHARED_LINES = 0.6;

function sharesText(copy: TemplateKeys, main: TemplateKeys): boolean {
  const lines = new Set(main.lines);
  const shared = copy.lines.filter((line) => lines.has(line)).length;
  return shared >= copy.lines.length * SHARED_LINES;
}
