import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignIds, nothingKnown } from '../../src/events/stableIds.ts';

const found = (member: string, attempt: number): string =>
  `id of ${member}${attempt > 0 ? ` ${attempt}` : ''}`;

function known(ids: Readonly<Record<string, string>>, supersedes: Readonly<Record<string, string[]>> = {}) {
  return { idOf: new Map(Object.entries(ids)), supersedes: new Map(Object.entries(supersedes)) };
}

describe('assignIds', () => {
  it('founds an id on the first member', () => {
    expect(assignIds([['a', 'b']], nothingKnown, found)).toEqual([{ id: 'id of a', supersedes: [] }]);
  });

  it('keeps an id when an earlier member joins', () => {
    expect(assignIds([['new', 'a']], known({ a: 'A' }), found)).toEqual([{ id: 'A', supersedes: [] }]);
  });

  it('reports a merge: the id of the first member stays, the other is superseded', () => {
    expect(assignIds([['a', 'b']], known({ a: 'A', b: 'B' }), found)).toEqual([
      { id: 'A', supersedes: ['B'] },
    ]);
  });

  it('reports a split: the larger part keeps the id, the other supersedes it', () => {
    const ids = assignIds([['a'], ['b', 'c']], known({ a: 'A', b: 'A', c: 'A' }), found);
    expect(ids).toEqual([
      { id: 'id of a', supersedes: ['A'] },
      { id: 'A', supersedes: [] },
    ]);
  });

  it('remembers what was superseded before and never gives out a retired id', () => {
    const ids = assignIds([['a'], ['x']], known({ a: 'A' }, { A: ['id of x'] }), found);
    expect(ids).toEqual([
      { id: 'A', supersedes: ['id of x'] },
      { id: 'id of x 1', supersedes: [] },
    ]);
  });

  it('never gives one id to two groups, and drops no earlier id', () => {
    const members = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(members, (places) => {
        const before = Object.fromEntries(places.map(([group], member) => [`m${member}`, `old ${group}`]));
        const groups = [0, 1, 2, 3, 4]
          .map((group) => places.flatMap(([, now], member) => (now === group ? [`m${member}`] : [])))
          .filter((group) => group.length > 0);
        const ids = assignIds(groups, known(before), found);
        expect(new Set(ids.map(({ id }) => id)).size).toBe(groups.length);
        const kept = new Set(ids.flatMap(({ id, supersedes }) => [id, ...supersedes]));
        for (const id of Object.values(before)) expect(kept).toContain(id);
      }),
    );
  });
});
