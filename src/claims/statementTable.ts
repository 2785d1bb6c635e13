import { GrowingNumbers } from '../model/growingNumbers.ts';
import { roundScore } from '../model/order.ts';
import type { RowSource } from '../model/rowSource.ts';
import { nameUnit } from './relations/figureUnit.ts';
import type { Statement } from './statement.ts';
import type { TermCounts } from './termCounts.ts';

/** With fewer statements than this, rarity says nothing: two articles would make every difference a rarity. */
const FEWEST_STATEMENTS = 100;

/**
 * Statements as they are held against each other. What parts nearly all pairs lies here as numbers: each statement's
 * terms, as heavy as they are rare, its story and its event. What else a statement says may wait on disk, and is read
 * for the few pairs that are left.
 */
export class StatementTable {
  readonly length: number;
  readonly #statements: RowSource<Statement>;
  readonly #terms = new GrowingNumbers((length) => new Uint32Array(length));
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #weightOf: Float64Array;
  readonly #weights: Float64Array;
  readonly #rowKeys = new GrowingNumbers();
  readonly #rowKeyStarts: Uint32Array;
  readonly #rowKeyEnds: Uint32Array;
  readonly #stories: Uint32Array;
  readonly #events: Uint32Array;
  /** Where the statement of an index stands among those that were read. */
  #places: Uint32Array;

  /**
   * Weighs each term by its rarity: ln(1 + N / n).
   * @param counted of all statements that there are, at least for the terms of these
   * @param note told of each statement when it is read
   */
  constructor(
    statements: RowSource<Statement>,
    counted: TermCounts,
    note: (statement: Statement, place: number) => void = () => {},
  ) {
    const { length } = statements;
    this.length = length;
    this.#statements = statements;
    const { numbers, weights } = weighTerms(counted);
    this.#weights = weights;
    [this.#starts, this.#ends] = [new Uint32Array(length), new Uint32Array(length)];
    [this.#rowKeyStarts, this.#rowKeyEnds] = [new Uint32Array(length), new Uint32Array(length)];
    [this.#stories, this.#events] = [new Uint32Array(length), new Uint32Array(length)];
    this.#weightOf = new Float64Array(length);
    this.#places = Uint32Array.from({ length }, (_, place) => place);
    const [stories, events, keys] = [new Names(), new Names(), new Names()];
    for (let index = 0; index < length; index++) {
      const statement = statements.read(index);
      note(statement, index);
      const terms = [...statement.wording.terms].map((term) => numbers.get(term) ?? 0).sort((a, b) => a - b);
      this.#starts[index] = this.#terms.length;
      for (const term of terms) this.#terms.push(term);
      this.#ends[index] = this.#terms.length;
      this.#weightOf[index] = terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
      this.#stories[index] = stories.numberOf(statement.claim.storyId);
      this.#events[index] = events.numberOf(statement.claim.eventId);
      this.#rowKeyStarts[index] = this.#rowKeys.length;
      for (const key of rowKeys(statement)) this.#rowKeys.push(keys.numberOf(key));
      this.#rowKeyEnds[index] = this.#rowKeys.length;
    }
  }

  /** Puts the statements in another order than that in which they were read. */
  arrange(places: Uint32Array): void {
    this.#places = places;
    const rows = [
      this.#starts,
      this.#ends,
      this.#rowKeyStarts,
      this.#rowKeyEnds,
      this.#stories,
      this.#events,
    ];
    for (const numbers of [...rows, this.#weightOf]) {
      const read = numbers.slice();
      places.forEach((place, index) => {
        numbers[index] = read[place] ?? 0;
      });
    }
  }

  /** All that it says; may be read anew each time. */
  read(index: number): Statement {
    return this.#statements.read(this.#places[index] ?? 0);
  }

  /** Numbers of the statement's terms, ascending. */
  termsOf(index: number): Float64Array | Uint32Array {
    return this.#terms.slice(this.#starts[index] ?? 0, this.#ends[index] ?? 0);
  }

  weightOfTerm(term: number): number {
    return this.#weights[term] ?? 0;
  }

  /** The event and the figures that a statement gives, by number from 1 on. */
  rowKeysOf(index: number): Float64Array | Uint32Array {
    return this.#rowKeys.slice(this.#rowKeyStarts[index] ?? 0, this.#rowKeyEnds[index] ?? 0);
  }

  /** Of one story or one event. */
  areClose(a: number, b: number): boolean {
    const isOne = (numbers: Uint32Array): boolean => numbers[a] !== NO_NAME && numbers[a] === numbers[b];
    return isOne(this.#stories) || isOne(this.#events);
  }

  /** Weighted Dice coefficient of two statements' terms, 0 to 1. */
  compareWording(a: number, b: number): number {
    const [left, right] = [this.termsOf(a), this.termsOf(b)];
    let shared = 0;
    for (let at = 0, other = 0; at < left.length && other < right.length; ) {
      const [term = 0, next = 0] = [left[at], right[other]];
      if (term === next) shared += this.#weights[term] ?? 0;
      if (term <= next) at++;
      if (next <= term) other++;
    }
    const total = (this.#weightOf[a] ?? 0) + (this.#weightOf[b] ?? 0);
    return total === 0 ? 0 : roundScore((2 * shared) / total);
  }
}

/** The number of each term, and by number how heavy it is. Nobody writes to them. */
interface TermWeights {
  readonly numbers: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
}

/** Each story of a run, and then the founders of all, is weighed by the same counts of the whole vocabulary. */
const weighed = new WeakMap<TermCounts, TermWeights>();

function weighTerms(counted: TermCounts): TermWeights {
  const known = weighed.get(counted) ?? readWeights(counted);
  weighed.set(counted, known);
  return known;
}

function readWeights({ statements, terms, counts }: TermCounts): TermWeights {
  const many = Math.max(statements, FEWEST_STATEMENTS);
  return {
    numbers: new Map(terms.map((term, number) => [term, number])),
    weights: Float64Array.from(counts, (count) => Math.log(1 + many / count)),
  };
}

/** Stands for a story or an event that is not there. */
const NO_NAME = 0;

class Names {
  readonly #numbers = new Map<string, number>();

  numberOf(name: string | undefined): number {
    if (name === undefined) return NO_NAME;
    const number = this.#numbers.get(name) ?? this.#numbers.size + 1;
    this.#numbers.set(name, number);
    return number;
  }
}

function rowKeys({ claim, figures }: Statement): string[] {
  const keys: string[] = [];
  if (claim.eventId !== undefined) keys.push(`event ${claim.eventId}`);
  for (const { stated } of figures) {
    const { value } = stated.figure;
    const unit = nameUnit(stated.figure);
    if (claim.storyId !== undefined && value !== undefined) {
      keys.push(`figure ${claim.storyId} ${unit} ${Math.round(Math.log(Math.abs(value) + 1) * 4)}`);
    }
  }
  return keys;
}
