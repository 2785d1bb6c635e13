import type { Span } from '../model/span.ts';
import type { Sentence } from '../model/taggedArticle.ts';

/** Indexes of the items that begin within each sentence, both in text order; what lies between two is left out. */
export function indexesBySentence(
  items: readonly { readonly span: Span }[],
  sentences: readonly Sentence[],
): number[][] {
  let next = 0;
  return sentences.map(({ span }) => {
    const inside: number[] = [];
    while (next < items.length) {
      const item = items[next]?.span;
      if (item === undefined || item.start >= span.end) break;
      if (item.start >= span.start) inside.push(next);
      next++;
    }
    return inside;
  });
}

/** The items themselves. */
export function itemsBySentence<Item extends { readonly span: Span }>(
  items: readonly Item[],
  sentences: readonly Sentence[],
): Item[][] {
  return indexesBySentence(items, sentences).map((own) => own.flatMap((index) => items[index] ?? []));
}
