import { type Entity, type EntityTable, type Mention, mentionForms } from '../model/entity.ts';
import { GrowingNumbers } from '../model/growingNumbers.ts';
import { compareKeys } from '../model/order.ts';
import type { RowSource } from '../model/rowSource.ts';

/** Numbers that are held of a mention, two in each: its entity and article, its place, its words and form. */
const FIELDS = 3;
/** More than there are articles, characters of one, and forms: it makes one number of two. */
const RADIX = 2 ** 26;
/** As a line of a file. */
const BYTES_PER_MENTION = 100;

/**
 * The mentions of all articles by the entity that they are of, as numbers: a run of ten thousand articles has a million,
 * and few different words among them.
 */
export class MentionTable {
  readonly #table: EntityTable;
  readonly #mentions = new MentionNumbers();
  readonly #entityNumbers: ReadonlyMap<string, number>;
  readonly #counts: Uint32Array;

  constructor(table: EntityTable) {
    this.#table = table;
    this.#entityNumbers = new Map(table.entities.map(({ id }, number) => [id, number]));
    this.#counts = new Uint32Array(table.entities.length);
  }

  /** The mentions of one article, in the order of the articles. */
  add(articleId: string, mentions: readonly Mention[]): void {
    const entityIds = this.#table.byArticle.get(articleId) ?? [];
    const article = this.#mentions.addArticle(articleId);
    for (const mention of mentions) {
      const number = this.#entityNumbers.get(entityIds[mention.entity] ?? '');
      if (number === undefined) continue;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
      this.#mentions.add(number, article, mention);
    }
  }

  /**
   * The entity table with all mentions, the most mentioned first. Entities that nobody mentions are left out. The rows
   * outlive this table: of it they keep what they are made of.
   */
  rows(): RowSource<Entity> {
    const { entities } = this.#table;
    const [counts, mentions] = [this.#counts, this.#mentions];
    const places = mentions.placeByEntity(counts);
    const order = entities
      .map(({ id, name }, number) => ({ id, name, number, count: counts[number] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => compareKeys([-a.count, a.name, a.id], [-b.count, b.name, b.id]))
      .map(({ number }) => number);
    const countAt = (index: number): number => counts[order[index] ?? 0] ?? 0;
    return {
      length: order.length,
      bytesOf: (index) => countAt(index) * BYTES_PER_MENTION,
      read: (index) => {
        const number = order[index] ?? 0;
        const entity = entities[number];
        if (entity === undefined) throw new RangeError(`entity ${index} of ${order.length}`);
        return { ...entity, mentions: Array.from(places.of(number), (place) => mentions.read(place)) };
      },
    };
  }
}

/** Mentions as numbers, of which each has a place. */
class MentionNumbers {
  readonly #numbers = new GrowingNumbers();
  readonly #articles: string[] = [];
  readonly #quotes: string[] = [];
  #quoteNumbers = new Map<string, number>();

  /** @returns the article's number */
  addArticle(articleId: string): number {
    return this.#articles.push(articleId) - 1;
  }

  add(entity: number, article: number, { span, quote, form }: Mention): void {
    this.#numbers.push(entity * RADIX + article);
    this.#numbers.push(span.start * RADIX + span.end);
    this.#numbers.push(this.#numberOf(quote) * RADIX + mentionForms.indexOf(form));
  }

  /**
   * Where the mentions of each entity stand, else in the order of the articles; when the last mention has been added.
   * @param counts mentions of each
   */
  placeByEntity(counts: Uint32Array): { of(entity: number): Uint32Array } {
    // No other quote will be looked for.
    this.#quoteNumbers = new Map();
    const ends = new Uint32Array(counts.length);
    let total = 0;
    counts.forEach((count, entity) => {
      total += count;
      ends[entity] = total;
    });
    const next = ends.map((end, entity) => end - (counts[entity] ?? 0));
    const list = new Uint32Array(total);
    for (let place = 0; place < total; place++) {
      const [entity] = this.#pair(place * FIELDS);
      const at = next[entity] ?? 0;
      next[entity] = at + 1;
      list[at] = place;
    }
    return {
      of(entity) {
        const end = ends[entity] ?? 0;
        return list.subarray(end - (counts[entity] ?? 0), end);
      },
    };
  }

  read(place: number): Entity['mentions'][number] {
    const at = place * FIELDS;
    const [, article] = this.#pair(at);
    const [start, end] = this.#pair(at + 1);
    const [quote, form] = this.#pair(at + 2);
    return {
      articleId: this.#articles[article] ?? '',
      span: { start, end },
      quote: this.#quotes[quote] ?? '',
      form: mentionForms[form] ?? 'name',
    };
  }

  #numberOf(quote: string): number {
    const number = this.#quoteNumbers.get(quote) ?? this.#quotes.push(quote) - 1;
    this.#quoteNumbers.set(quote, number);
    return number;
  }

  #pair(at: number): [number, number] {
    const number = this.#numbers.at(at);
    const first = Math.floor(number / RADIX);
    return [first, number - first * RADIX];
  }
}
