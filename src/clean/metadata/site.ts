import { hostOf } from '../../model/webAddress.ts';
import { foldSpace } from '../html/dom.ts';
import { namesOf } from './linkedData.ts';
import { firstMeta, type PageHead } from './pageHead.ts';

export interface SiteMetadata {
  readonly url?: string;
  readonly site?: string;
  readonly publisher?: string;
}

/**
 * Canonical address, host and publisher of a page.
 * @param titleTail what follows the headline in the page's title
 */
export function findSite(head: PageHead, titleTail: string | undefined): SiteMetadata {
  const url = [head.canonical, firstMeta(head, 'og:url', 'twitter:url', 'al:web:url')]
    .map(absoluteUrl)
    .find((link) => link !== undefined);
  const site = hostOf(url);
  const publisher = foldSpace(
    namesOf(head.linkedData.article?.publisher, head.linkedData)[0] ??
      firstMeta(
        head,
        'og:site_name',
        'article:publisher_name',
        'dc.publisher',
        'application-name',
        'publisher',
        'copyright',
      ) ??
      // A radio station's frequency is no part of its name.
      titleTail?.replace(/\s\d{2,3}[.,]\d$/u, '') ??
      '',
  );
  const isName = publisher !== '' && publisher.length <= 80 && !/^https?:/u.test(publisher);
  return {
    ...(url === undefined ? {} : { url }),
    ...(site === undefined ? {} : { site }),
    ...(isName ? { publisher } : {}),
  };
}

/** Every name under which the site may sign a title or a byline. */
export function siteNamesOf(head: PageHead, { site, publisher }: SiteMetadata): string[] {
  const names = [
    publisher,
    ...(head.metas.get('og:site_name') ?? []),
    ...(head.metas.get('application-name') ?? []),
  ];
  const host =
    site
      ?.split('.')
      .slice(0, -1)
      .filter((part) => part.length > 2) ?? [];
  return [...names, site, ...host].filter((name): name is string => name !== undefined && name.length > 1);
}

export function absoluteUrl(link: string | undefined): string | undefined {
  if (link === undefined || !/^https?:\/\//iu.test(link)) return undefined;
  try {
    const url = new URL(link.trim());
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}
