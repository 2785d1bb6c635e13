import { stringOf } from '../metadata/linkedData.ts';
import { firstMeta, type PageHead } from '../metadata/pageHead.ts';
import type { PageHints } from './blockFeatures.ts';

/** What a page's head says that its blocks may agree with. */
export function readHints(head: PageHead): PageHints {
  return {
    title: firstMeta(head, 'og:title') ?? head.titles[0] ?? '',
    description: firstMeta(head, 'og:description', 'description') ?? '',
    articleBody: stringOf(head.linkedData.article?.articleBody) ?? '',
  };
}
