import { flagBackground } from '../background/flagBackground.ts';
import type { CleanResources } from '../cleanResources.ts';
import type { ArticleDraft } from '../draft.ts';
import { firstMeta, type PageHead, readHead } from '../metadata/pageHead.ts';
import { measureBlocks } from './blockMeasures.ts';
import { chooseBlocks } from './chooseBlocks.ts';
import { parseHtml } from './dom.ts';
import { draftBlocks } from './draftBlocks.ts';
import { isIndexPage } from './indexPage.ts';
import { collectBlocks } from './pageBlocks.ts';
import { readHints } from './pageHints.ts';
import { readMetadata } from './readMetadata.ts';
import { scoreBlocks } from './scoreBlocks.ts';

/** Main text and metadata of a page. */
export function cleanHtml(html: string, resources: CleanResources): ArticleDraft {
  const roots = parseHtml(html).root().contents().toArray();
  const measures = measureBlocks(collectBlocks(roots));
  const head = readHead(roots);
  const metadata = readMetadata(head, measures);
  const scores = scoreBlocks(measures, readHints(head), resources.blockModel);
  const choices = chooseBlocks(measures, scores);
  const { blocks, removed } = draftBlocks(measures, choices, metadata);
  return {
    metadata,
    blocks: flagBackground(blocks),
    removed,
    warnings: [],
    isIndexPage: isIndexPage(measures, choices, isDeclaredArticle(head)),
  };
}

function isDeclaredArticle(head: PageHead): boolean {
  return head.linkedData.article !== undefined || firstMeta(head, 'og:type') === 'article';
}
