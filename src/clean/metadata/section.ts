import { foldSpace } from '../html/dom.ts';
import { asList, isNode, type LinkedNode, stringOf } from './linkedData.ts';
import { firstMeta, type PageHead } from './pageHead.ts';
import { squash } from './squashedText.ts';

const MAX_LENGTH = 40;
const NO_SECTION =
  /^(?:home|start|startseite|accueil|inicio|news|article|articles|story|uncategori[sz]ed|https?:.*)$/iu;

/** The part of the site in which the article stands: stated, or the last level of its breadcrumbs. */
export function findSection(head: PageHead, title: string): string | undefined {
  const { article, byType } = head.linkedData;
  const candidates = [
    stringOf(article?.articleSection),
    firstMeta(
      head,
      'article:section',
      'parsely-section',
      'sailthru.section',
      'og:section',
      'section',
      'dc.subject',
      'cxenseparse:section',
    ),
    ...breadcrumbs(byType.get('BreadcrumbList')),
  ];
  return candidates
    .map(
      (text) =>
        foldSpace(text ?? '')
          .split(/[,;>|]/u)[0]
          ?.trim() ?? '',
    )
    .find(
      (text) =>
        text !== '' && text.length <= MAX_LENGTH && !NO_SECTION.test(text) && squash(text) !== squash(title),
    );
}

/** Names of the levels, the deepest first, without the article itself. */
function breadcrumbs(list: LinkedNode | undefined): string[] {
  const items = asList(list?.itemListElement).filter(isNode);
  const names = items.map(
    (item) => stringOf(item.name) ?? stringOf(isNode(item.item) ? item.item.name : undefined) ?? '',
  );
  return names.slice(0, -1).reverse();
}
