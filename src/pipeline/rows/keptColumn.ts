import { NarrowNumbers } from './narrowNumbers.ts';

/** Longer texts are hardly ever the same. */
const MOST_CHARACTERS = 64;
/** Words of rows that stand near each other are alike; all that a large run has would take more than they save. */
const MOST_RECENT = 2_048;

/** What stands for a value that is not there, and for one that is a number. */
const NONE = 0;
const NUMBER = 1;

/**
 * One field of all rows. What many rows have alike is held once, and its number by each: a byte or two, where an
 * ordinary list takes eight and is gone through whenever memory is tidied.
 */
export class KeptColumn {
  readonly #length: number;
  /** By row, where its value stands. */
  readonly #places: NarrowNumbers;
  readonly #values: unknown[] = [undefined, undefined];
  readonly #recent = new Map<unknown, number>();
  #numbers: NarrowNumbers | undefined;

  constructor(length: number) {
    this.#length = length;
    this.#places = new NarrowNumbers(length);
  }

  at(index: number): unknown {
    const place = this.#places.at(index);
    return place === NUMBER ? this.#numbers?.at(index) : this.#values[place];
  }

  keep(index: number, value: unknown): void {
    this.#places.set(index, typeof value === 'number' ? NUMBER : this.#placeOf(value));
    if (typeof value !== 'number') return;
    this.#numbers ??= new NarrowNumbers(this.#length);
    this.#numbers.set(index, value);
  }

  #placeOf(value: unknown): number {
    if (value === undefined) return NONE;
    if (typeof value === 'string' && value.length > MOST_CHARACTERS) return this.#values.push(value) - 1;
    // A field holds lists or texts, never both.
    const name = Array.isArray(value) ? JSON.stringify(value) : value;
    const known = this.#recent.get(name);
    if (known !== undefined) return known;
    const place = this.#values.push(value) - 1;
    if (this.#recent.size === MOST_RECENT) this.#recent.clear();
    this.#recent.set(name, place);
    return place;
  }
}
