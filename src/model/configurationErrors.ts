import type { z } from 'zod';

/**
 * What is wrong with a configuration, one line per mistake: where it stands, what was found there, what is allowed,
 * and for a key that is not known the one that was probably meant.
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): string[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const meant = closest(key, keysAt(issue.path));
        const place = [...issue.path, key].join('.');
        return `${place} is not known${meant === undefined ? '' : ` (did you mean ${meant}?)`}`;
      });
    }
    const place = issue.path.length === 0 ? 'the whole' : issue.path.join('.');
    const found = issue.path.reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
      value,
    );
    const allowed = issue.message.replace(/^Invalid (?:input|option): /u, '');
    return [`${place} is ${showValue(found)}: ${allowed}`];
  });
}

function showValue(value: unknown): string {
  return value === undefined ? 'missing' : (JSON.stringify(value) ?? `a ${typeof value}`);
}

/** The key that differs in the fewest letters, where those are few enough for a slip of the pen. */
function closest(key: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((other) => ({ other, distance: editDistance(key.toLowerCase(), other.toLowerCase()) }))
    .filter(({ distance }) => distance < key.length && distance <= Math.max(2, key.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.other;
}

/** Levenshtein distance over the last row of the table. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
