import { flagBackground } from '../background/flagBackground.ts';
import type { CleanResources } from '../cleanResources.ts';
import type { ArticleDraft, ArticleMetadata } from '../draft.ts';
import { findAuthors } from '../metadata/authors.ts';
import { findDates } from '../metadata/dates.ts';
import { type PageHead, readHead } from '../metadata/pageHead.ts';
import { findSite, siteNamesOf } from '../metadata/site.ts';
import { findSubtitle } from '../metadata/subtitle.ts';
import { findTitle, splitAtSite } from '../metadata/title.ts';
import { type BlockMeasures, measureBlocks } from './blockMeasures.ts';
import { parseHtml } from './dom.ts';
import { draftBlocks } from './draftBlocks.ts';
import { collectBlocks } from './pageBlocks.ts';
import { readHints } from './pageHints.ts';
import { scoreBlocks } from './scoreBlocks.ts';

/** Main text and metadata of a page. */
export function cleanHtml(html: string, resources: CleanResources): ArticleDraft {
  const roots = parseHtml(html).root().contents().toArray();
  const measures = measureBlocks(collectBlocks(roots));
  const head = readHead(roots);
  const metadata = readMetadata(head, measures);
  const scores = scoreBlocks(measures, readHints(head), resources.blockModel);
  const { blocks, removed } = draftBlocks(measures, scores, metadata);
  return { metadata, blocks: flagBackground(blocks), removed, warnings: [] };
}

/** Blocks around the headline, where bylines and dates stand. */
const OPENING_BLOCKS = 14;

function readMetadata(head: PageHead, measures: readonly BlockMeasures[]): ArticleMetadata {
  const shown = new Set(measures.map(({ block }) => block.text));
  const isOnPage = (text: string): boolean => shown.has(text);
  const site = findSite(head, splitAtSite(head.titles[0] ?? '', isOnPage)?.site);
  const siteNames = siteNamesOf(head, site);
  const title = findTitle(head, siteNames, isOnPage);
  const opening = openingTexts(measures, title);
  const subtitle = findSubtitle(head, title);
  return {
    ...site,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    authors: findAuthors(head, siteNames, opening),
    ...findDates(head, site.url, opening),
    ...(head.declaredLanguage === undefined ? {} : { language: head.declaredLanguage }),
  };
}

function openingTexts(measures: readonly BlockMeasures[], title: string): string[] {
  const at = measures.findIndex(({ block }) => block.text === title || block.element.name === 'h1');
  const start = Math.max(0, at - 3);
  return measures.slice(start, start + OPENING_BLOCKS).map(({ block }) => block.text);
}
