import { localName, type XmlElement } from './xmlElement.ts';

/** Elements of HTML that carry the shape of a text; others are passed through. */
const KEPT = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote q em strong b i a br hr table thead tbody tr th td figure figcaption pre div section article aside dl dt dd'.split(
    ' ',
  ),
);
/** What NITF calls differently. */
const RENAMED: Readonly<Record<string, string>> = {
  block: 'div',
  hl1: 'h2',
  hl2: 'h3',
  media: 'figure',
  'media-caption': 'figcaption',
  bq: 'blockquote',
};
const DROPPED = new Set(['script', 'style', 'media-metadata', 'media-producer', 'object', 'iframe']);

/** The content of an element as HTML, for the cleaning of pages; only names of HTML and addresses of links get through. */
export function markupOf(element: XmlElement): string {
  const parts: string[] = [];
  const pending: ({ readonly end: string } | XmlElement | string)[] = element.children.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') parts.push(escapeText(node));
    else if ('end' in node) parts.push(node.end);
    else {
      const local = localName(node.name).toLowerCase();
      if (DROPPED.has(local)) continue;
      const name = RENAMED[local] ?? local;
      if (KEPT.has(name)) {
        const link = name === 'a' ? node.attributes.href : undefined;
        parts.push(link === undefined ? `<${name}>` : `<${name} href="${escapeText(link)}">`);
        if (name !== 'br' && name !== 'hr') pending.push({ end: `</${name}>` });
      }
      pending.push(...node.children.toReversed());
    }
  }
  return parts.join('');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
