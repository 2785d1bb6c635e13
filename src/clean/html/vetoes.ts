import { navigationReason } from '../plainText/boilerplate.ts';
import type { BlockMeasures } from './blockMeasures.ts';
import { cueBit } from './classCues.ts';
import type { PageElement } from './pageElement.ts';
import { promptReason } from './promptLines.ts';

/** Names that are given to nothing but readers' comments, and to nothing but boxes laid over the page. */
const COMMENTS =
  /(?:^|[\s_-])(?:comments?|cmts?|commentlist|comment-?(?:list|body|content|text|block|area|section)|disqus_thread|guestbook|respond)(?:$|[\s_-])/iu;
const OVERLAY =
  /(?:^|[\s_-])(?:modal|pop-?up|popmake|pum|lightbox|cookie|consent|gdpr|onetrust)(?:$|[\s_-])|cookie-?(?:banner|notice|bar)|modal-content/iu;
/** What plug-ins call their lists of other articles, and the box about an author. */
const RELATED =
  /(?:^|[\s_-])(?:related[_-]?(?:posts?|articles?|content|stories|links|news)|wp_rp|crp_related|jp-relatedposts|yarpp|outbrain|taboola|read-?(?:more|next|also)-?box|rsssummary|widget_rss)(?:$|[\s_-])/iu;
const AUTHOR_BOX =
  /(?:^|[\s_-])(?:author|autor)[_-]?(?:bio|box|description|info|card|profile|about|details?)|(?:^|[\s_-])about-?(?:the-?)?author/iu;
const SIGN_UP = /(?:^|[\s_-])(?:newsletter|signup|sign-up|subscribe|promo-?box)(?:$|[\s_-])/iu;
const BOX_CUES =
  cueBit('related') | cueBit('sidebar') | cueBit('subscribe') | cueBit('advert') | cueBit('share');
const BOX_LABEL =
  /^(?:read (?:more|also|next|on)|related|see also|more (?:on|from|stories)|also(?: (?:read|in|on)\b|:)|recommended|don['’]t miss|you (?:may|might) also|lesen sie auch|mehr zum thema|auch interessant|à lire aussi|lire aussi|lea también|te puede interesar|leggi anche)\b/iu;

/** Largest share of a page's prose that a vetoed element may hold: a forum is made of comments. */
const MAX_SHARE = 0.5;
const MAX_BOX_WORDS = 60;
const MAX_LIST_WORDS = 150;
const BOX_LEVELS = 4;

/**
 * Says why a block is no part of the article whatever the model holds of it: what the markup says outright is not left
 * to a model whose training pages hold few such boxes; `undefined` where the model decides.
 */
export type Veto = (measure: BlockMeasures, isCandidate: boolean) => string | undefined;

/** The vetoes of one page; what the names of an element say is read once for all blocks inside. */
export function readVetoes(pageProse: number): Veto {
  const known = new Map<PageElement, string>();
  const markupReason = (chain: readonly PageElement[]): string => {
    let reason = DECIDES_MODEL;
    let level = 0;
    for (; level < chain.length; level++) {
      const element = chain[level];
      const before = element === undefined ? DECIDES_MODEL : known.get(element);
      if (before !== undefined) {
        reason = before;
        break;
      }
      if (element === undefined || /^(?:body|html|main)$/u.test(element.name)) continue;
      if (element.proseWords > pageProse * MAX_SHARE) break;
      reason = namedReason(element);
      if (reason !== DECIDES_MODEL) break;
    }
    for (const element of chain.slice(0, level + 1)) known.set(element, reason);
    return reason;
  };
  return (measure, isCandidate) => {
    const { ruling } = measure.block.element;
    if (ruling !== undefined) return ruling === 'drop' ? 'site rule' : undefined;
    const reason = markupReason(measure.chain);
    if (reason !== DECIDES_MODEL) return reason;
    return isCandidate ? wordedReason(measure, pageProse) : undefined;
  };
}

const DECIDES_MODEL = '';

function namedReason({ name, names, words }: PageElement): string {
  if (names === '') return name === 'dialog' ? 'overlay' : DECIDES_MODEL;
  if (COMMENTS.test(names)) return 'comments';
  if (words <= MAX_BOX_WORDS && SIGN_UP.test(names)) return 'subscription';
  if (OVERLAY.test(names) || name === 'dialog') return 'overlay';
  if (words <= MAX_LIST_WORDS && RELATED.test(names)) return 'related links';
  if (words <= MAX_LIST_WORDS && AUTHOR_BOX.test(names)) return 'about the author';
  return DECIDES_MODEL;
}

function wordedReason(measure: BlockMeasures, pageProse: number): string | undefined {
  const { chain, words } = measure;
  if (words > MAX_BOX_WORDS) return undefined;
  const boxes = chain.slice(0, BOX_LEVELS);
  if (boxes.some((box) => isTeaserBox(box) || isLabelledList(box, pageProse))) return 'related links';
  if (measure.block.cells !== undefined) return undefined;
  return navigationReason(measure.block.text) ?? promptReason(measure.block.text, measure.lower);
}

/** A small box with a linked headline, named or labelled as leading elsewhere. */
function isTeaserBox(element: PageElement): boolean {
  const { words, linkWords, cues, name, opening } = element;
  if (words > MAX_BOX_WORDS || linkWords < 3 || linkWords < words * 0.25) return false;
  if (/^(?:article|main|body|html|p|h[1-6]|td|tr|table)$/u.test(name)) return false;
  return name === 'aside' || (cues & BOX_CUES) !== 0 || BOX_LABEL.test(opening);
}

/** A side column of teasers under a label such as "Also in this issue". */
function isLabelledList(
  { words, linkWords, proseWords, name, opening }: PageElement,
  pageProse: number,
): boolean {
  if (words > MAX_LIST_WORDS || linkWords < 3 || proseWords > pageProse * 0.3) return false;
  return !/^(?:article|main|body|html)$/u.test(name) && BOX_LABEL.test(opening);
}

/** Rows whose text has stood before, word for word: pages carry an article twice, for two sizes of screen. */
export function findRepeats(
  measures: readonly BlockMeasures[],
  isKept: (row: number) => boolean,
): Set<number> {
  const seen = new Set<string>();
  const repeats = new Set<number>();
  measures.forEach(({ block, words }, row) => {
    if (words < MIN_REPEAT_WORDS || !isKept(row)) return;
    if (seen.has(block.text)) repeats.add(row);
    seen.add(block.text);
  });
  return repeats;
}

/** Shorter lines may rightly stand twice. */
const MIN_REPEAT_WORDS = 12;
