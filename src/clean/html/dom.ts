import { type CheerioAPI, load } from 'cheerio/slim';
import { type AnyNode, type Element, isTag, isText as isTextNode, type Text } from 'domhandler';
import { limitDepth } from './nestingDepth.ts';

export type DomNode = AnyNode;
export type DomElement = Element;

/** A page's DOM by htmlparser2: a seventh of parse5's cost, and like a browser it never refuses a page. */
export function parseHtml(html: string): CheerioAPI {
  return load(limitDepth(html), { xml: { xmlMode: false, decodeEntities: true } });
}

export function isElement(node: DomNode): node is DomElement {
  return isTag(node);
}

export function isText(node: DomNode): node is Text {
  return isTextNode(node);
}

/** The text below a node, white space folded; not recursive, for pages nest deeper than the stack. */
export function textOf(node: DomNode, limit = 100_000): string {
  const pending: DomNode[] = [node];
  let text = '';
  for (let next = pending.pop(); next !== undefined && text.length < limit; next = pending.pop()) {
    if (isText(next)) text += next.data;
    else if (isElement(next)) {
      if (next.name === 'br') text += ' ';
      for (let index = next.children.length - 1; index >= 0; index--) {
        const child = next.children[index];
        if (child !== undefined) pending.push(child);
      }
    }
  }
  return foldSpace(text);
}

/** What a reader sees of white space: one space; soft hyphens and zero-width marks are not seen at all. */
export function foldSpace(text: string): string {
  if (isFolded(text)) return text;
  const plain = INVISIBLE.test(text) ? text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '') : text;
  return plain.replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** Most texts are: ASCII with single spaces between words. */
function isFolded(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 126 || code < 32 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return text === '' || before !== 32;
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;
