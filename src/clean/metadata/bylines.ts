import { type DomElement, type DomNode, foldSpace, isElement, isText } from '../html/dom.ts';
import { parseDate } from './dateText.ts';
import { isFullName, splitNames } from './personNames.ts';

const MAX_NODES = 120;
const NO_BYLINE =
  /comment|related|avatar|image|photo|social|share|more|sidebar|footer|newsletter|reviewe|teaser|promo/iu;
const BY_WORD =
  /^(?:(?:written|reported|posted|published|words|story|text|article|authored)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|authors?|writer|text)\s*:?$/iu;
const BY_START =
  /^(?:(?:written|reported|posted|published|words|story|text|article|authored)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?:|authors?:|text:)[\s:]+(?=\S)/iu;

/** Names that a page's bylines give, from the first element that gives any. */
export function bylineNames(elements: readonly DomElement[], isMarked: boolean): string[] {
  for (const element of elements) {
    const { attribs } = element;
    const marks = /\bauthor\b/u.test(`${attribs.itemprop ?? ''} ${attribs.rel ?? ''}`);
    if (marks !== isMarked || NO_BYLINE.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`)) continue;
    const names = namesIn(textPieces(element), isMarked);
    if (names.length > 0) return names;
  }
  return [];
}

/** "By Jane Doe, Reuters" as a line of its own near the headline, or "By" with the name on the next line. */
export function openingByline(text: string, next = ''): string[] {
  if (BY_WORD.test(text)) return isFullName(next) ? [next] : [];
  const dated = datedByline(text);
  if (dated.length > 0) return dated;
  const start = text.length > 140 ? null : BY_START.exec(text);
  const rest = start === null ? '' : text.slice(start[0].length);
  return /^["“'‘]?\p{Lu}/u.test(rest) ? [rest] : [];
}

/** "Jane Doe and Ole Berg – 17 January 2026, 15:20": names before a date need no "by". */
function datedByline(text: string): string[] {
  if (text.length > 140) return [];
  const [first = '', second] = text.split(/\s{1,9}[–—|•·-]\s+/u);
  if (second === undefined || parseDate(second) === undefined) return [];
  const names = splitNames(first.replace(BY_START, ''));
  return names.every(isFullName) ? names : [];
}

/**
 * @param pieces the texts between an element's tags
 * @param isMarked whether the page says that this is the author, so that the words need not
 */
function namesIn(pieces: readonly string[], isMarked: boolean): string[] {
  const at = pieces.findIndex((piece) => BY_WORD.test(piece) || BY_START.test(piece));
  const names: string[] = [];
  for (const piece of pieces.slice(Math.max(0, at))) {
    const bare = piece.replace(BY_START, '').replace(/^[\s,&|·•–-]+|[\s,&|·•–-]+$/gu, '');
    if (bare === '' || BY_WORD.test(piece) || /^(?:and|und|et|y|with)$/iu.test(bare)) continue;
    const found = splitNames(bare).filter((name) => (isMarked ? name.length <= 60 : isFullName(name)));
    // What follows the names is the author's office, or the date.
    if (found.length === 0) {
      if (names.length > 0 || at >= 0) break;
      continue;
    }
    names.push(...found);
    if (isMarked || (at < 0 && names.length > 0)) break;
  }
  return names;
}

/** Texts between tags, in order. */
function textPieces(element: DomElement): string[] {
  const pieces: string[] = [];
  const pending: DomNode[] = [element];
  let nodes = 0;
  for (let node = pending.pop(); node !== undefined && nodes < MAX_NODES; node = pending.pop(), nodes++) {
    if (isText(node)) {
      const text = foldSpace(node.data);
      if (text !== '' && text.length <= 160) pieces.push(text);
    } else if (isElement(node) && !/^(?:script|style|svg|noscript)$/u.test(node.name)) {
      pending.push(...[...node.children].reverse());
    }
  }
  return pieces;
}
