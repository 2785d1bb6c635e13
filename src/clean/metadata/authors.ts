import { bylineNames, openingByline } from './bylines.ts';
import { asList, namesOf } from './linkedData.ts';
import type { PageHead } from './pageHead.ts';
import { cleanNames, isAgencyName, splitNames } from './personNames.ts';
import { squash } from './squashedText.ts';

const META_NAMES = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dcsext.author',
  'citation_author',
  'cxenseparse:author',
  'article:author_name',
];

/**
 * The authors' names, in the page's order: persons, from the most to the least reliable place; where none signs, the
 * agency or organization that the page names as its author.
 */
export function findAuthors(
  head: PageHead,
  siteNames: readonly string[],
  opening: readonly string[],
): string[] {
  const { linkedData, metas } = head;
  const { article, page } = linkedData;
  const stated = namesOf(article?.author, linkedData);
  const inMeta = META_NAMES.flatMap((name) => metas.get(name) ?? []).filter(
    (name) => !/^https?:/u.test(name),
  );
  const sites = new Set(siteNames.map(squash));
  const isForeign = (name: string): boolean => !sites.has(squash(name));
  const sources: (() => string[])[] = [
    () => cleanNames(stated).filter(isForeign),
    () => cleanNames(bylineNames(head.bylines, true)).filter(isForeign),
    () => cleanNames(inMeta).filter(isForeign),
    () => cleanNames(bylineNames(head.bylines, false)),
    () => cleanNames(opening.flatMap((text, index) => openingByline(text, opening[index + 1]))),
    () => cleanNames(namesOf(page?.author ?? article?.creator ?? page?.creator, linkedData)),
    // A personal site bears its author's name.
    () => cleanNames([...stated, ...inMeta, ...twitterAuthor(head)]),
    () =>
      asList([...stated, ...inMeta].flatMap(splitNames).find(isAgencyName)).filter(
        (name) => typeof name === 'string',
      ),
  ];
  for (const source of sources) {
    const names = source();
    if (names.length > 0) return names;
  }
  return [];
}

/** WordPress: `twitter:label1` "Written by", `twitter:data1` the name. */
function twitterAuthor({ metas }: PageHead): string[] {
  return [1, 2].flatMap((number) =>
    /by|author|von|par|por/iu.test(metas.get(`twitter:label${number}`)?.[0] ?? '')
      ? (metas.get(`twitter:data${number}`) ?? [])
      : [],
  );
}
