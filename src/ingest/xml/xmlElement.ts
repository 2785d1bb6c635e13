/** An element with its content; names keep their prefix, as in `content:encoded`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Child elements of a name; without a prefix in it, those that have their parent's own. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  const prefix = parent.name.slice(0, parent.name.length - localName(parent.name).length);
  const wanted = name.includes(':') ? name : `${prefix}${name}`;
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === wanted,
  );
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent === undefined ? undefined : childrenOf(parent, name)[0];
}

/** The first element of a local name below, in the order of the document. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  return findElements(element, name)[0];
}

export function findElements(element: XmlElement, name: string): XmlElement[] {
  return nodesBelow(element).filter(
    (node): node is XmlElement => typeof node !== 'string' && localName(node.name) === name,
  );
}

/** All text below, with its white space folded; `undefined` where there is none. */
export function textOf(element: XmlElement | undefined): string | undefined {
  const text = rawTextOf(element).replaceAll(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

export function rawTextOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return nodesBelow(element)
    .filter((node) => typeof node === 'string')
    .join('');
}

/** Elements and texts in the order of the document, without recursion: the depth is the sender's choice. */
function nodesBelow(element: XmlElement): (XmlElement | string)[] {
  const found: (XmlElement | string)[] = [];
  const pending = element.children.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.push(node);
    if (typeof node !== 'string') for (const child of node.children.toReversed()) pending.push(child);
  }
  return found;
}

/** A `lang` attribute of the element. */
export function languageOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['xml:lang'] ?? element?.attributes.lang;
}
