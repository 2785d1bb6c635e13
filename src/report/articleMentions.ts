import type { Entity } from '../model/entity.ts';
import type { Span } from '../model/span.ts';

/** Where an article mentions an entity. */
export interface PlacedMention {
  readonly span: Span;
  readonly entityId: string;
}

/** Numbers that are held of a mention: its entity and its place. */
const FIELDS = 3;

/**
 * The mentions of each article, in the order of the entities: as numbers, for they are far more than all other rows
 * together.
 */
export function indexMentions(entities: readonly Entity[]): (articleId: string) => readonly PlacedMention[] {
  const articles = new Map<string, number>();
  const counts: number[] = [];
  const ids: string[] = [];
  for (const { id, mentions } of entities) {
    ids.push(id);
    for (const { articleId } of mentions) {
      const number = articles.get(articleId) ?? counts.push(0) - 1;
      articles.set(articleId, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const ends: number[] = [];
  let total = 0;
  for (const count of counts) {
    total += count;
    ends.push(total);
  }
  const next = ends.map((end, number) => end - (counts[number] ?? 0));
  const numbers = new Int32Array(total * FIELDS);
  let entity = 0;
  for (const { mentions } of entities) {
    for (const { articleId, span } of mentions) {
      const number = articles.get(articleId) ?? 0;
      const at = next[number] ?? 0;
      next[number] = at + 1;
      numbers.set([entity, span.start, span.end], at * FIELDS);
    }
    entity++;
  }
  return (articleId) => {
    const number = articles.get(articleId);
    const count = number === undefined ? 0 : (counts[number] ?? 0);
    const first = number === undefined ? 0 : (ends[number] ?? 0) - count;
    return Array.from({ length: count }, (_, one) => {
      const [of = 0, start = 0, end = 0] = numbers.subarray(
        (first + one) * FIELDS,
        (first + one + 1) * FIELDS,
      );
      return { span: { start, end }, entityId: ids[of] ?? '' };
    });
  };
}
