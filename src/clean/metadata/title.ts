import { foldSpace, textOf } from '../html/dom.ts';
import { stringOf } from './linkedData.ts';
import { firstMeta, type PageHead } from './pageHead.ts';
import { squash, wordsOf } from './squashedText.ts';

/** A separator between headline and site name, with white space on at least one side. */
const SEPARATOR = /\s{1,9}[|–—\-·•»«:~/\\]+\s+|\s{0,9}\|\s*|\s{1,9}::\s+|:\s+/gu;
/** No headline is as long; every separator in it is tried. */
const MAX_LENGTH = 1000;

/**
 * The headline, without the site's name.
 * @param isOnPage whether a text stands on the page as a block of its own
 */
export function findTitle(
  head: PageHead,
  siteNames: readonly string[],
  isOnPage: (text: string) => boolean,
): string {
  const declared = [
    firstMeta(head, 'og:title'),
    stringOf(head.linkedData.article?.headline),
    firstMeta(head, 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'),
    head.titles[0],
  ]
    .filter((title) => title !== undefined)
    .map((title) => foldSpace(decodeTwice(title.slice(0, MAX_LENGTH))))
    .map((title) => splitAtSite(title, isOnPage)?.title ?? stripSite(title, siteNames))
    .filter((title) => title !== '');
  const headings = head.headings
    .map((heading) => textOf(heading, 500))
    .filter((text) => text !== '' && text.length <= 300 && !isSiteName(text, siteNames));
  const heading = chooseHeading(headings, declared);
  if (heading === undefined) return declared[0] ?? '';
  // "TIPS FOR ONLINE SUCCESS" is set by the designer, not written by the author.
  return declared.find((title) => sameLetters(title, heading) && !isShouted(title)) ?? heading;
}

/** The first heading that shares words with what the page calls itself; any, where it calls itself nothing. */
function chooseHeading(headings: readonly string[], declared: readonly string[]): string | undefined {
  if (declared.length === 0) return headings[0];
  const scored = headings.map((heading) => Math.max(...declared.map((title) => wordOverlap(heading, title))));
  const best = Math.max(0, ...scored);
  if (best >= SHARED_WORDS) return headings[scored.indexOf(best)];
  // Search titles ("Best Apps in 2025") may share nothing with a headline of several words.
  const [first] = headings;
  return headings.length === 1 && first !== undefined && wordsOf(first).length >= 4 ? first : undefined;
}

/** Share of the shorter one's words; chosen on the train pages. */
const SHARED_WORDS = 0.4;

function wordOverlap(a: string, b: string): number {
  const left = new Set(wordsOf(a));
  const right = new Set(wordsOf(b));
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

/** "Headline - Site 98.4", where the page shows the headline alone: the rest names the site. */
export function splitAtSite(
  title: string,
  isOnPage: (text: string) => boolean,
): { title: string; site: string } | undefined {
  for (const cut of title.matchAll(SEPARATOR)) {
    const [left, right] = [title.slice(0, cut.index).trim(), title.slice(cut.index + cut[0].length).trim()];
    if (wordsOf(right).length <= 6 && wordsOf(left).length >= 3 && isOnPage(left))
      return { title: left, site: right };
  }
  return undefined;
}

/** "Headline | Site" -> "Headline": a last or first part that names the site, or is short where another part is not. */
export function stripSite(title: string, siteNames: readonly string[]): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  for (const cut of cuts) {
    const tail = title.slice(cut.index + cut[0].length);
    if (isSiteName(tail, siteNames)) return title.slice(0, cut.index).trim();
  }
  const [first] = cuts;
  if (first !== undefined && isSiteName(title.slice(0, first.index), siteNames)) {
    return title.slice(first.index + first[0].length).trim();
  }
  const last = cuts.at(-1);
  if (last !== undefined && /[|»·]/u.test(last[0])) {
    const rest = title.slice(0, last.index).trim();
    const tail = title.slice(last.index + last[0].length);
    if (wordsOf(tail).length <= 4 && wordsOf(rest).length >= 3) return rest;
  }
  return title;
}

function isSiteName(text: string, siteNames: readonly string[]): boolean {
  // "The Evening Post" and "Evening Post" are one paper.
  const letters = squash(text.replace(/^the\s/iu, ''));
  if (letters === '') return true;
  return siteNames.some((name) => {
    const site = squash(name.replace(/^the\s/iu, ''));
    if (site === '') return false;
    return (
      letters === site ||
      (letters.length >= 4 && site.includes(letters)) ||
      (site.length >= 4 && letters.startsWith(site) && letters.length < site.length + 25)
    );
  });
}

function sameLetters(a: string, b: string): boolean {
  return squash(a) === squash(b);
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Entities that a content system escaped once too often: "Movers &amp;amp; Shakers". */
function decodeTwice(text: string): string {
  return text
    .replace(/&(?:#0?39|apos|rsquo|#8217);/gu, '’')
    .replace(/&(?:quot|#0?34);/gu, '"')
    .replace(/&#8211;/gu, '–')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&(?:amp|#0?38);/gu, '&');
}
