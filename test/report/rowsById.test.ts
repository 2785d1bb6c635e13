import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowsById } from '../../src/report/rowsById.ts';

describe('rows by their ids', () => {
  it('are found as in a map, whatever the ids are', () => {
    const id = fc.oneof(fc.string(), fc.constantFrom('a', 'b', 'c_ee53qtuxpklf2cru'));
    fc.assert(
      fc.property(fc.array(fc.record({ id })), fc.array(id), (rows, others) => {
        const map = new Map(rows.map((row) => [row.id, row]));
        const found = new RowsById(rows);
        for (const one of [...map.keys(), ...others]) expect(found.get(one)).toBe(map.get(one));
      }),
    );
  });

  it('are each visited once, in order', () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => ({ id: `c_${at % 900}`, at }));
    const visited: number[] = [];
    const found = new RowsById(rows, ({ at }) => visited.push(at));
    expect(visited).toEqual([...rows.keys()]);
    expect(found.get('c_5')?.at).toBe(905);
    expect(found.get('c_899')?.at).toBe(899);
    expect(found.get('c_900')).toBeUndefined();
  });
});
