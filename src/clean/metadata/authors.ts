import { type DomElement, foldSpace, textOf } from '../html/dom.ts';
import { namesOf } from './linkedData.ts';
import { firstMeta, type PageHead } from './pageHead.ts';
import { cleanNames, isPersonName } from './personNames.ts';

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
  'twitter:data1',
];
const BY =
  /(?:^|\b)(?:(?:written |reported |posted |published |words |story |text )?by|von|par|por|di|door|av|af|autor(?:in)?:?|author:?|text:)\s+/iu;

/** The authors' names, in the page's order; none where only a desk or the site itself signs. */
export function findAuthors(
  head: PageHead,
  siteNames: readonly string[],
  opening: readonly string[],
): string[] {
  const { linkedData, metas } = head;
  const clean = (names: readonly string[]): string[] => cleanNames(names, siteNames);
  const { article, page } = linkedData;
  const sources: (() => string[])[] = [
    () => clean(namesOf(article?.author, linkedData)),
    () => clean(bylineNames(head.bylines, true)),
    () =>
      clean(META_NAMES.flatMap((name) => metas.get(name) ?? []).filter((name) => !/^https?:/u.test(name))),
    () => clean(bylineNames(head.bylines, false)),
    () => clean(opening.flatMap(openingByline)),
    () => clean(namesOf(article?.creator ?? page?.author ?? page?.creator, linkedData)),
    () => clean([firstMeta(head, 'twitter:creator') ?? '']),
  ];
  for (const source of sources) {
    const names = source();
    if (names.length > 0) return names;
  }
  return [];
}

/** Elements that a page marks as the author's name; with `strict` only by itemprop and rel. */
function bylineNames(elements: readonly DomElement[], strict: boolean): string[] {
  const names: string[] = [];
  for (const element of elements) {
    const { attribs } = element;
    const isMarked = /\bauthor\b/u.test(`${attribs.itemprop ?? ''} ${attribs.rel ?? ''}`);
    if (
      strict !== isMarked ||
      (!strict && /comment|related|avatar|image|photo|social|more/iu.test(attribs.class ?? ''))
    )
      continue;
    const text = textOf(element, 300);
    if (text === '' || text.length > 160) continue;
    const after = BY.exec(text);
    const candidate = foldSpace(after === null ? text : text.slice(after.index + after[0].length));
    if (after === null && !strict && !isPersonName(candidate.split(/[,|•·]/u)[0] ?? '')) continue;
    names.push(candidate);
    // The first byline is the article's; the next ones belong to teasers and comments.
    if (cleanNames(names, []).length > 0) break;
  }
  return names;
}

/** "By Jane Doe, Reuters" as a line of its own near the headline. */
export function openingByline(text: string): string[] {
  if (text.length > 140) return [];
  const match =
    /^(?:(?:written|reported|posted|published|story|words|text)\s+)?(?:by|von|par|por|di)[:\s]\s*(\S.{2,120})$/iu.exec(
      text,
    );
  const rest = match?.[1];
  return rest === undefined || !/^["“'‘]?\p{Lu}/u.test(rest) ? [] : [rest];
}
