import { type DomElement, type DomNode, isElement, isText, textOf } from '../html/dom.ts';
import { type LinkedData, readLinkedData } from './linkedData.ts';

/** Everything of a page that speaks about the page, gathered in one walk. */
export interface PageHead {
  readonly declaredLanguage: string | undefined;
  /** Contents of meta elements by lower-cased name, property, itemprop or http-equiv. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly titles: readonly string[];
  readonly headings: readonly DomElement[];
  readonly times: readonly DomElement[];
  /** Elements that carry an author by rel, itemprop or class. */
  readonly bylines: readonly DomElement[];
  /** Elements that carry a date by itemprop or class. */
  readonly datelines: readonly DomElement[];
  readonly canonical: string | undefined;
  /** `<html amp>`: the page is the AMP copy of another. */
  readonly isAmp: boolean;
  readonly linkedData: LinkedData;
}

const BYLINE = /byline|author|(?:^|[\s_-])(?:writer|contributor|autor|redacteur|journalist)/iu;
const DATELINE = /date|time|publi|posted|updated|modified|fecha|datum|zeit|meta|info/iu;

/** What an unclosed tag or quotation mark swallows is the rest of the page. */
const MAX_TITLE = 1000;
const MAX_CONTENT = 20_000;

export function readHead(roots: readonly DomNode[]): PageHead {
  const metas = new Map<string, string[]>();
  const titles: string[] = [];
  const headings: DomElement[] = [];
  const times: DomElement[] = [];
  const bylines: DomElement[] = [];
  const datelines: DomElement[] = [];
  const scripts: string[] = [];
  let declaredLanguage: string | undefined;
  let canonical: string | undefined;
  let isAmp = false;

  const readMeta = ({ attribs }: DomElement): void => {
    const content = (attribs.content ?? attribs.value)?.slice(0, MAX_CONTENT).trim() ?? '';
    if (content === '') return;
    for (const key of new Set([attribs.property, attribs.name, attribs.itemprop, attribs['http-equiv']])) {
      if (key === undefined || key === '') continue;
      const name = key.toLowerCase();
      const known = metas.get(name);
      if (known === undefined) metas.set(name, [content]);
      else if (known.length < 20) known.push(content);
    }
  };
  // Pages repeat their class names.
  const roles = new Map<string, { readonly isByline: boolean; readonly isDateline: boolean }>();
  const rolesOf = (role: string): { readonly isByline: boolean; readonly isDateline: boolean } => {
    const known = roles.get(role);
    if (known !== undefined) return known;
    const says = { isByline: BYLINE.test(role), isDateline: DATELINE.test(role) };
    roles.set(role, says);
    return says;
  };
  const visit = (node: DomElement): void => {
    const { name, attribs } = node;
    if (name === 'meta') readMeta(node);
    else if (name === 'title' && titles.length < 3) titles.push(textOf(node, MAX_TITLE).slice(0, MAX_TITLE));
    else if (name === 'html') {
      declaredLanguage ??= attribs.lang ?? attribs['xml:lang'];
      isAmp ||= attribs.amp !== undefined || attribs['⚡'] !== undefined;
    } else if (name === 'link' && attribs.rel?.toLowerCase() === 'canonical') canonical ??= attribs.href;
    else if (name === 'h1' && headings.length < 10) headings.push(node);
    else if (name === 'time') times.push(node);
    else if (name === 'script' && /ld\+json/iu.test(attribs.type ?? '')) scripts.push(rawText(node));
    const { rel, itemprop, class: names, id } = attribs;
    if (rel === undefined && itemprop === undefined && names === undefined && id === undefined) return;
    const role = `${rel ?? ''} ${itemprop ?? ''} ${names ?? ''} ${id ?? ''}`;
    if (role.length <= 3 || name === 'body' || name === 'html') return;
    const says = rolesOf(role);
    if (says.isByline && bylines.length < 60) bylines.push(node);
    if (says.isDateline && datelines.length < 120) datelines.push(node);
  };

  const pending: DomNode[] = [...roots].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isElement(node)) continue;
    visit(node);
    if (node.name === 'svg') continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined && child.nodeType === 1) pending.push(child);
    }
  }
  return {
    declaredLanguage,
    metas,
    titles,
    headings,
    times,
    bylines,
    datelines,
    canonical,
    isAmp,
    linkedData: readLinkedData(scripts),
  };
}

/** First content of the first of these meta names that the page has. */
export function firstMeta(head: PageHead, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const [content] = head.metas.get(name) ?? [];
    if (content !== undefined) return content;
  }
  return undefined;
}

function rawText(node: DomElement): string {
  return node.children.map((child) => (isText(child) ? child.data : '')).join('');
}
