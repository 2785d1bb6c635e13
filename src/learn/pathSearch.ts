import type { Transitions } from './labelPath.ts';

/** Scores of steps: whole numbers where weights are packed. */
export type Steps = Float64Array | Int32Array;

const IMPOSSIBLE = -1e15;

/** The best label path (Viterbi) of a sequence whose items are scored one by one. */
export class PathSearch {
  private readonly count: number;
  private readonly allowed: Transitions;
  /** Score of the best path that ends in each label. */
  private current: Float64Array;
  private next: Float64Array;
  /** Per item and label, the label before it on that path. */
  private readonly back: Uint8Array;
  private items = 0;

  /** @param length number of items to come */
  constructor(count: number, allowed: Transitions, length: number) {
    this.count = count;
    this.allowed = allowed;
    this.current = new Float64Array(count);
    this.next = new Float64Array(count);
    this.back = new Uint8Array(length * count);
  }

  /**
   * Takes the next item.
   * @param scores of each label
   * @param steps from each label to each, from-major; not read at the first item
   */
  extend(scores: Float64Array, steps: Steps): void {
    const { count, allowed, current, next } = this;
    if (this.items === 0) {
      for (let y = 0; y < count; y++) current[y] = allowed[count * count + y] ? (scores[y] ?? 0) : IMPOSSIBLE;
    } else {
      advance(current, next, scores, steps, allowed, this.back, this.items * count);
      this.current = next;
      this.next = current;
    }
    this.items++;
  }

  /** Label indexes of the best path, and its score. */
  finish(): { readonly path: Uint8Array; readonly score: number } {
    const { count, current, back } = this;
    const path = new Uint8Array(this.items);
    let last = 0;
    for (let y = 1; y < count; y++) if ((current[y] ?? 0) > (current[last] ?? 0)) last = y;
    const score = current[last] ?? 0;
    for (let item = this.items - 1; item >= 0; item--) {
      path[item] = last;
      last = back[item * count + last] ?? 0;
    }
    return { path, score };
  }
}

/** The best label path of a sequence whose items are all scored: label indexes, one per item. */
export function bestPath(
  scores: Float64Array,
  steps: Steps,
  count: number,
  allowed: Transitions,
): Uint8Array {
  const length = scores.length / count;
  const search = new PathSearch(count, allowed, length);
  for (let item = 0; item < length; item++) {
    const at = item * count;
    search.extend(scores.subarray(at, at + count), steps.subarray(at * count, (at + count) * count));
  }
  return search.finish().path;
}

/** In a function of its own that V8 compiles once. */
function advance(
  current: Float64Array,
  next: Float64Array,
  scores: Float64Array,
  steps: Steps,
  allowed: Transitions,
  back: Uint8Array,
  at: number,
): void {
  const count = current.length;
  for (let y = 0; y < count; y++) {
    let best = IMPOSSIBLE * 2;
    let from = 0;
    for (let previous = 0; previous < count; previous++) {
      const cell = previous * count + y;
      if (allowed[cell] === 0) continue;
      const score = (current[previous] ?? 0) + (steps[cell] ?? 0);
      if (score > best) {
        best = score;
        from = previous;
      }
    }
    next[y] = best + (scores[y] ?? 0);
    back[at + y] = from;
  }
}
