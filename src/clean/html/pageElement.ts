import type { CueReader } from './classCues.ts';
import type { DomElement } from './dom.ts';

/** A block-level element of a page with what is known of the text below it; filled while the page is walked. */
export interface PageElement {
  readonly name: string;
  /** class, id, role, data-testid and itemprop in one string. */
  readonly names: string;
  /** Mask of class cues. */
  readonly cues: number;
  readonly parent: PageElement | undefined;
  readonly depth: number;
  readonly isHidden: boolean;
  /** A menu or a footer, or inside one. */
  readonly isFrame: boolean;
  /** Equal for elements with the same tag and classes under parents with the same. */
  readonly signature: string;
  /** The first words of its first block. */
  opening: string;
  words: number;
  linkWords: number;
  /** Words in blocks that read like sentences. */
  proseWords: number;
  blocks: number;
  /** `datetime` of the time elements below it: how many there are, and the first. */
  times: number;
  time: string;
  /** What a user's rule for the site says of it. */
  readonly ruling: Ruling | undefined;
  /** Readability's score, handed up from paragraphs. */
  score: number;
}

export type Ruling = 'keep' | 'drop';

const NAMING = ['class', 'id', 'role', 'data-testid', 'itemprop', 'data-component'] as const;
/** Hostile pages have class names of megabytes. */
const MAX_NAMES = 300;
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

export function newPageElement(
  element: Pick<DomElement, 'name' | 'attribs'>,
  parent: PageElement | undefined,
  cues: CueReader,
  ruling?: Ruling,
): PageElement {
  const { attribs, name } = element;
  let names = '';
  for (const key of NAMING) {
    const value = attribs[key];
    if (value !== undefined && value !== '') names += names === '' ? value : ` ${value}`;
  }
  if (names.length > MAX_NAMES) names = names.slice(0, MAX_NAMES);
  const isHidden =
    parent?.isHidden === true ||
    attribs.hidden !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    (attribs.style !== undefined && HIDING.test(attribs.style.slice(0, MAX_NAMES)));
  return {
    name,
    names,
    cues: cues.read(names),
    parent,
    depth: (parent?.depth ?? 0) + 1,
    isHidden,
    isFrame: parent?.isFrame === true || name === 'nav' || name === 'footer' || name === 'menu',
    signature: `${parent?.name ?? ''}.${classOf(parent?.names)}>${name}.${attribs.class?.slice(0, MAX_NAMES) ?? ''}`,
    opening: '',
    words: 0,
    linkWords: 0,
    proseWords: 0,
    blocks: 0,
    times: 0,
    time: '',
    // The innermost rule holds: a box may be dropped from what is kept.
    ruling: ruling ?? parent?.ruling,
    score: 0,
  };
}

function classOf(names: string | undefined): string {
  return names?.slice(0, 80) ?? '';
}

/** The element and those above it, innermost first, at most `limit`: deep pages are cut, not walked again and again. */
export function ancestry(element: PageElement | undefined, limit = 40): PageElement[] {
  const chain: PageElement[] = [];
  for (let next = element; next !== undefined && chain.length < limit; next = next.parent) chain.push(next);
  return chain;
}
