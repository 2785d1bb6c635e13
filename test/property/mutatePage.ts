type Mutation = (html: string, random: () => number) => string;

const at = (html: string, random: () => number): number => Math.floor(random() * (html.length + 1));
const range = (html: string, random: () => number): [number, number] => {
  const [a, b] = [at(html, random), at(html, random)];
  return a < b ? [a, b] : [b, a];
};
const insert = (html: string, place: number, text: string): string =>
  html.slice(0, place) + text + html.slice(place);

/** What happens to pages on their way: cut off, pasted twice, shuffled, half closed, damaged, made by an enemy. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cut: (html, random) => html.slice(0, at(html, random)),
  hole: (html, random) => {
    const [from, to] = range(html, random);
    return html.slice(0, from) + html.slice(to);
  },
  duplicate: (html, random) => {
    const [from, to] = range(html, random);
    return insert(html, to, html.slice(from, Math.min(to, from + 100_000)));
  },
  reorder: (html, random) => {
    const [a, b] = range(html, random);
    return html.slice(b) + html.slice(a, b) + html.slice(0, a);
  },
  unclose: (html, random) => html.replace(/<\/\w+>/gu, (tag) => (random() < 0.3 ? '' : tag)),
  overclose: (html, random) =>
    html.replace(/<(\w+)>/gu, (tag, name: string) => (random() < 0.2 ? `</${name}>` : tag)),
  bytes: (html, random) => {
    let damaged = html;
    for (let count = 0; count < 20; count++)
      damaged = insert(damaged, at(damaged, random), String.fromCharCode(Math.floor(random() * 0x10000)));
    return damaged;
  },
  nest: (html, random) => {
    const tag =
      ['div', 'p', 'table><tr><td', 'blockquote', 'span', 'b', 'ul><li'][Math.floor(random() * 7)] ?? 'div';
    return insert(html, at(html, random), `<${tag}>`.repeat(500 + Math.floor(random() * 5000)));
  },
  attribute: (html, random) =>
    html.replace(/<div/u, `<div class="${'a-b_c '.repeat(Math.floor(random() * 20_000))}"`),
  entities: (html, random) =>
    insert(html, at(html, random), '&amp;&#x41;&#0;&#x110000;&nbsp;&e&#769;'.repeat(200)),
  quotes: (html, random) => insert(html, at(html, random), '<a href="'),
  comment: (html, random) => insert(html, at(html, random), '<!-- <script> <style> <textarea>'),
};
const NAMES = Object.keys(MUTATIONS);
const MAX_CHANGES = 3;

/** One to three changes of a page. */
export function mutatePage(html: string, random: () => number): { html: string; changes: string[] } {
  const changes: string[] = [];
  let mutated = html;
  for (let count = 1 + Math.floor(random() * MAX_CHANGES); count > 0; count--) {
    const name = NAMES[Math.floor(random() * NAMES.length)] ?? 'cut';
    mutated = MUTATIONS[name]?.(mutated, random) ?? mutated;
    changes.push(name);
  }
  return { html: mutated, changes };
}
