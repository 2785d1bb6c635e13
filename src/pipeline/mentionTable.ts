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
  readonly #numbers = new GrowingNumbers();
  readonly #articles: string[] = [];
  readonly #quotes: string[] = [];
  readonly #quoteNumbers = new Map<string, number>();
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
    const article = this.#articles.push(articleId) - 1;
    for (const { span, quote, form, entity } of mentions) {
      const number = this.#entityNumbers.get(entityIds[entity] ?? '');
      if (number === undefined) continue;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
      this.#numbers.push(number * RADIX + article);
      this.#numbers.push(span.start * RADIX + span.end);
      this.#numbers.push(this.#numberOf(quote) * RADIX + mentionForms.indexOf(form));
    }
  }

  /** The entity table with all mentions, the most mentioned first. Entities that nobody mentions are left out. */
  rows(): RowSource<Entity> {
    const { entities } = this.#table;
    const counts = this.#counts;
    const places = this.#placesByEntity();
    const order = entities
      .map(({ id, name }, number) => ({ id, name, number, count: counts[number] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => compareKeys([-a.count, a.name, a.id], [-b.count, b.name, b.id]));
    return {
      length: order.length,
      bytesOf: (index) => (order[index]?.count ?? 0) * BYTES_PER_MENTION,
      read: (index) => {
        const number = order[index]?.number ?? 0;
        const entity = entities[number];
        if (entity === undefined) throw new RangeError(`entity ${index} of ${order.length}`);
        const { at, end } = places.of(number);
        return {
          ...entity,
          mentions: Array.from({ length: end - at }, (_, one) => this.#read(places.list[at + one])),
        };
      },
    };
  }

  #numberOf(quote: string): number {
    const number = this.#quoteNumbers.get(quote) ?? this.#quotes.push(quote) - 1;
    this.#quoteNumbers.set(quote, number);
    return number;
  }

  /** Where each mention stands among the numbers, by entity, else in the order of the articles. */
  #placesByEntity() {
    const ends = new Uint32Array(this.#counts.length);
    let total = 0;
    this.#counts.forEach((count, number) => {
      total += count;
      ends[number] = total;
    });
    const next = ends.map((end, number) => end - (this.#counts[number] ?? 0));
    const list = new Float64Array(total);
    for (let place = 0; place < this.#numbers.length; place += FIELDS) {
      const [number] = this.#pair(place);
      const at = next[number] ?? 0;
      next[number] = at + 1;
      list[at] = place;
    }
    const of = (number: number) => {
      const end = ends[number] ?? 0;
      return { at: end - (this.#counts[number] ?? 0), end };
    };
    return { list, of };
  }

  #read(place = 0): Entity['mentions'][number] {
    const [, article] = this.#pair(place);
    const [start, end] = this.#pair(place + 1);
    const [quote, form] = this.#pair(place + 2);
    return {
      articleId: this.#articles[article] ?? '',
      span: { start, end },
      quote: this.#quotes[quote] ?? '',
      form: mentionForms[form] ?? 'name',
    };
  }

  #pair(place: number): [number, number] {
    const number = this.#numbers.at(place);
    const first = Math.floor(number / RADIX);
    return [first, number - first * RADIX];
  }
}
