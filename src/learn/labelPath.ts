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
