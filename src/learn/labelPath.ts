/** `allowed[previous * labels + y]`; the row behind the last label is the start of a sequence. */
export type Transitions = Uint8Array;

/** In BIO labelling "I-x" follows "B-x" or "I-x" only. */
export function bioTransitions(labels: readonly string[]): Transitions {
  const count = labels.length;
  const allowed = new Uint8Array((count + 1) * count);
  for (let previous = 0; previous <= count; previous++) {
    labels.forEach((label, y) => {
      const before = labels[previous];
      const inside = label.startsWith('I-');
      allowed[previous * count + y] = !inside || before?.slice(2) === label.slice(2) ? 1 : 0;
    });
  }
  return allowed;
}

const IMPOSSIBLE = -1e15;

/** The best label path (Viterbi): label indexes, one per item. */
export function bestPath(
  scores: Float64Array,
  steps: Float64Array,
  count: number,
  allowed: Transitions,
): Uint8Array {
  const length = scores.length / count;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * count);
  let current = new Float64Array(count);
  let next = new Float64Array(count);
  for (let y = 0; y < count; y++) {
    current[y] = allowed[count * count + y] ? (scores[y] ?? 0) : IMPOSSIBLE;
  }
  for (let item = 1; item < length; item++) {
    advance(current, next, steps, allowed, scores, back, item);
    [current, next] = [next, current];
  }
  let last = 0;
  for (let y = 1; y < count; y++) if ((current[y] ?? 0) > (current[last] ?? 0)) last = y;
  for (let item = length - 1; item >= 0; item--) {
    path[item] = last;
    last = back[item * count + last] ?? 0;
  }
  return path;
}

/** One step of Viterbi: the best score of each label at `item`, and in `back` the label it comes from. */
function advance(
  current: Float64Array,
  next: Float64Array,
  steps: Float64Array,
  allowed: Transitions,
  scores: Float64Array,
  back: Uint8Array,
  item: number,
): void {
  const count = current.length;
  for (let y = 0; y < count; y++) {
    let best = IMPOSSIBLE * 2;
    let from = 0;
    for (let previous = 0; previous < count; previous++) {
      if (allowed[previous * count + y] === 0) continue;
      const score = (current[previous] ?? 0) + (steps[(item * count + previous) * count + y] ?? 0);
      if (score > best) {
        best = score;
        from = previous;
      }
    }
    next[y] = best + (scores[item * count + y] ?? 0);
    back[item * count + y] = from;
  }
}
