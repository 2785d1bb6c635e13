import type { ArticleMetadata } from '../draft.ts';
import { findAuthors } from '../metadata/authors.ts';
import { findDates } from '../metadata/dates.ts';
import type { PageHead } from '../metadata/pageHead.ts';
import { findSection } from '../metadata/section.ts';
import { findSite, siteNamesOf } from '../metadata/site.ts';
import { findSubtitle } from '../metadata/subtitle.ts';
import { findTitle, splitAtSite } from '../metadata/title.ts';
import { readVariant } from '../templates/pageAddress.ts';
import type { BlockMeasures } from './blockMeasures.ts';

/** Blocks around the headline, where bylines and dates stand. */
const OPENING_BLOCKS = 14;
const BELOW = 9;
const ABOVE = 3;
/** A line above the headline speaks of it where one of so many elements around the headline holds both. */
const SHARED_LEVELS = 4;

/** Everything that a page says about itself and its article. */
export function readMetadata(head: PageHead, measures: readonly BlockMeasures[]): ArticleMetadata {
  const isOnPage = (text: string): boolean => measures.some(({ block }) => block.text === text);
  const site = findSite(head, splitAtSite(head.titles[0] ?? '', isOnPage)?.site);
  const siteNames = siteNamesOf(head, site);
  const title = findTitle(head, siteNames, isOnPage);
  const opening = openingTexts(measures, title);
  const subtitle = findSubtitle(head, title);
  const section = findSection(head, title);
  return {
    ...site,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    authors: findAuthors(head, siteNames, opening),
    ...findDates(head, site.url, opening, shortLines(measures)),
    ...(section === undefined ? {} : { section }),
    ...(head.isAmp ? { variant: 'amp' } : readVariant(site.url ?? '')),
    ...(head.declaredLanguage === undefined ? {} : { language: head.declaredLanguage }),
  };
}

function openingTexts(measures: readonly BlockMeasures[], title: string): string[] {
  const at = measures.findIndex(({ block }) => block.text === title || block.element.name === 'h1');
  const texts = measures.map(({ block }) => block.text);
  if (at < 0) return texts.slice(0, OPENING_BLOCKS);
  // What stands below the headline speaks of it first.
  const heading = measures[at]?.chain.slice(0, SHARED_LEVELS).filter(({ name }) => name !== 'body') ?? [];
  const isBeside = ({ chain }: BlockMeasures): boolean => heading.some((element) => chain.includes(element));
  const above = measures
    .slice(Math.max(0, at - ABOVE), at)
    .filter(isBeside)
    .map(({ block }) => block.text)
    .reverse();
  return [...texts.slice(at, at + BELOW), ...above, ...texts.slice(at + BELOW, at + OPENING_BLOCKS)];
}

function shortLines(measures: readonly BlockMeasures[]): string[] {
  return measures.flatMap(({ block, words }) =>
    words <= 12 && /\d{4}|\d[./-]\d\d?[./-]\d\d/u.test(block.text) ? [block.text] : [],
  );
}
