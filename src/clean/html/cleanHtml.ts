import type { SiteRule } from '../../model/siteRule.ts';
import { flagBackground } from '../background/flagBackground.ts';
import type { CleanResources } from '../cleanResources.ts';
import type { ArticleDraft, ArticleMetadata, DraftRemoval } from '../draft.ts';
import { findContentType } from '../metadata/contentType.ts';
import { firstMeta, type PageHead, readHead } from '../metadata/pageHead.ts';
import { isPaywallStub } from '../metadata/stub.ts';
import { flagPullQuotes } from '../pullQuotes.ts';
import { applySiteRule } from '../siteRules/applySiteRule.ts';
import { findSiteRule } from '../siteRules/findSiteRule.ts';
import { type BlockMeasures, measureBlocks } from './blockMeasures.ts';
import { type BlockChoice, chooseBlocks } from './chooseBlocks.ts';
import { parseHtml } from './dom.ts';
import { type DraftedBlocks, draftBlocks } from './draftBlocks.ts';
import { isIndexPage } from './indexPage.ts';
import { collectBlocks } from './pageBlocks.ts';
import { readHints } from './pageHints.ts';
import { readMetadata } from './readMetadata.ts';
import { type Rescue, rescueText } from './rescue.ts';
import { scoreBlocks } from './scoreBlocks.ts';

/** Main text and metadata of a page. */
export function cleanHtml(
  html: string,
  resources: CleanResources,
  siteRules: readonly SiteRule[] = [],
): ArticleDraft {
  const $ = parseHtml(html);
  const roots = $.root().contents().toArray();
  const head = readHead(roots);
  const unruled = measureBlocks(collectBlocks(roots));
  const stated = readMetadata(head, unruled);
  const rule = findSiteRule(siteRules, stated.site);
  const ruled = rule === undefined ? undefined : applySiteRule($, rule, stated);
  const measures = ruled === undefined ? unruled : measureBlocks(collectBlocks(roots, ruled.rulings));
  const metadata = { ...stated, ...ruled?.metadata };
  const { choices, drafted, keptWords } = readText(measures, head, metadata, resources);
  const rescue = rescueText(
    head,
    roots,
    keptWords,
    (nodes) => readText(measureBlocks(collectBlocks(nodes)), head, metadata, resources).drafted.blocks,
  );
  const { blocks, removed } = rescue === undefined ? drafted : { ...drafted, blocks: rescue.blocks };
  const contentType = findContentType(
    head,
    keptWords,
    choices.filter(({ reason }) => reason === 'caption').length,
    blocks.some(({ at }) => at !== undefined),
  );
  const stub =
    rescue?.isStub === true
      ? 'description'
      : isWalled(head, keptWords, rescue, removed)
        ? 'paywall'
        : undefined;
  return {
    metadata: {
      ...metadata,
      ...(contentType === undefined ? {} : { contentType }),
      ...(stub === undefined ? {} : { stub }),
    },
    blocks: flagBackground(flagPullQuotes(blocks)),
    removed,
    warnings: [...(ruled?.warnings ?? []), ...(rescue === undefined ? [] : [rescue.warning])],
    isIndexPage: isIndexPage(measures, choices, isDeclaredArticle(head)),
  };
}

function readText(
  measures: readonly BlockMeasures[],
  head: PageHead,
  metadata: ArticleMetadata,
  { blockModel }: CleanResources,
): { choices: readonly BlockChoice[]; drafted: DraftedBlocks; keptWords: number } {
  const hints = readHints(head);
  const choices = chooseBlocks(measures, scoreBlocks(measures, hints, blockModel), hints.description);
  const keptWords = measures.reduce(
    (sum, { words }, row) => sum + (choices[row]?.isKept === true ? words : 0),
    0,
  );
  return { choices, drafted: draftBlocks(measures, choices, metadata), keptWords };
}

function isWalled(
  head: PageHead,
  keptWords: number,
  rescue: Rescue | undefined,
  removed: readonly DraftRemoval[],
): boolean {
  return (
    rescue === undefined &&
    isPaywallStub(
      head,
      keptWords,
      removed.map(({ text }) => text),
    )
  );
}

function isDeclaredArticle(head: PageHead): boolean {
  return head.linkedData.article !== undefined || firstMeta(head, 'og:type') === 'article';
}
