/** Two clusters that can merge, as they were when they were offered. */
export interface Candidate {
  readonly similarity: number;
  readonly low: number;
  readonly high: number;
  readonly lowVersion: number;
  readonly highVersion: number;
}

/** Highest similarity first; equal ones by lower, then higher cluster number, so that ties never depend on input order. */
function precedes(a: Candidate, b: Candidate): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  return a.low !== b.low ? a.low < b.low : a.high < b.high;
}

/** Binary heap; stale candidates stay in it and are skipped when they come up. */
export class CandidateHeap {
  readonly #items: Candidate[] = [];

  push(candidate: Candidate): void {
    const items = this.#items;
    let index = items.length;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || !precedes(candidate, parent)) break;
      items[index] = parent;
      index = above;
    }
    items[index] = candidate;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const left = items[child];
      if (left === undefined) break;
      const right = items[child + 1];
      if (right !== undefined && precedes(right, left)) child++;
      const next = items[child];
      if (next === undefined || !precedes(next, last)) break;
      items[index] = next;
      index = child;
    }
    items[index] = last;
    return top;
  }
}
