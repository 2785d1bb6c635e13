import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realEffects } from '../../../src/pipeline/effects.ts';
import { RowsOnDisk, rowsInMemory } from '../../../src/pipeline/rows/rowSpool.ts';

interface Row {
  readonly id: string;
  readonly number: number;
  readonly place: { readonly start: number; readonly note?: string };
  readonly inner?: { readonly words: readonly string[] };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-rows-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rowArbitrary: fc.Arbitrary<Row> = fc.record({
  id: fc.string({ unit: 'binary' }),
  number: fc.integer(),
  place: fc.record({ start: fc.nat(), note: fc.string() }, { requiredKeys: ['start'] }),
  inner: fc.record({ words: fc.array(fc.string()) }),
});

let tables = 0;

function onDisk(rows: readonly Row[]) {
  // Every other table keeps some of the fields in memory.
  const kept = tables % 2 === 0 ? ({ id: true, inner: true, place: { start: true } } as const) : {};
  const spool = new RowsOnDisk(folder, realEffects()).spool<Row>(`table ${tables++}`, kept);
  for (const row of rows) spool.append(row);
  return spool.finish();
}

describe('rows on disk', () => {
  it('are as good as rows in memory, whatever is done with them', () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary, { maxLength: 60 }), (given) => {
        const plain: Row[] = JSON.parse(JSON.stringify(given));
        const { rows, map } = onDisk(plain);
        expect(JSON.stringify(rows)).toBe(JSON.stringify(plain));
        expect(rows.length).toBe(plain.length);
        expect(Array.isArray(rows)).toBe(true);
        const numbers = (list: readonly Row[]): number[] => list.map(({ number }) => number);
        expect(numbers([...rows].sort((a, b) => a.number - b.number))).toEqual(
          numbers([...plain].sort((a, b) => a.number - b.number)),
        );
        expect(numbers(rows.filter(({ number }) => number > 0))).toEqual(
          numbers(plain.filter(({ number }) => number > 0)),
        );
        expect(rows.map((row) => ({ ...row, more: 1 }))).toEqual(plain.map((row) => ({ ...row, more: 1 })));
        expect(JSON.stringify(map((row) => ({ ...row, more: 1 })))).toBe(
          JSON.stringify(plain.map((row) => ({ ...row, more: 1 }))),
        );
        expect(rows.flatMap(({ inner }) => inner?.words ?? [])).toEqual(
          plain.flatMap(({ inner }) => inner?.words ?? []),
        );
        expect(rows.map(({ place: { start, note } }) => [start, note])).toEqual(
          plain.map(({ place: { start, note } }) => [start, note]),
        );
        expect(rows.map(({ place }) => ({ ...place, length: JSON.stringify(place).length }))).toEqual(
          plain.map(({ place }) => ({ ...place, length: JSON.stringify(place).length })),
        );
        expect(rows.slice(1, 3).map(({ id }) => id)).toEqual(plain.slice(1, 3).map(({ id }) => id));
        expect([...plain.keys()].reverse().map((at) => rows[at]?.number)).toEqual(numbers(plain).reverse());
        expect(rows.map((row) => JSON.stringify(row))).toEqual(plain.map((row) => JSON.stringify(row)));
        expect(rows[plain.length]).toBeUndefined();
        expect(rows.at(-1)?.id).toBe(plain.at(-1)?.id);
        // One row is one object, so that it can be a key.
        const kept = new Set(rows);
        for (const index of plain.keys()) expect(rows[index] && kept.has(rows[index])).toBe(true);
        expect(rows.every((row, index) => 'id' in row && Object.keys(row)[0] === 'id' && index in rows)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are found among more than stay unpacked', () => {
    const plain = Array.from(
      { length: 9_000 },
      (_, number): Row => ({ id: `row ${number}`, number, place: { start: 0 } }),
    );
    const { rows } = onDisk(plain);
    for (const index of [0, 8_999, 1, 4_097, 2_049, 1, 8_999]) expect(rows[index]?.id).toBe(`row ${index}`);
    expect(rows.reduce((sum, { number }) => sum + number, 0)).toBe((8_999 * 9_000) / 2);
  });

  it('may be what JSON does not hold', () => {
    const store = new RowsOnDisk(join(folder, 'values'), realEffects());
    const spool = store.spoolValues<{ words: Set<string>; high: number }>('values');
    const given = ['a', 'Å b', ''].map((word) => ({
      words: new Set([word]),
      high: Number.POSITIVE_INFINITY,
    }));
    for (const row of given) spool.append(row);
    const { source, rows } = spool.finish();
    expect([2, 0, 1].map((index) => source.read(index))).toEqual([given[2], given[0], given[1]]);
    expect(rows[1]?.words.has('Å b')).toBe(true);
    expect(() => source.read(3)).toThrow(RangeError);
  });

  it('leave nothing behind', async () => {
    const real = realEffects();
    let open = 0;
    const counted = <File extends { close(): void }>(file: File): File => {
      open++;
      return {
        ...file,
        close: () => {
          open--;
          file.close();
        },
      };
    };
    const files = {
      ...real.files,
      openForAppending: (path: string) => counted(real.files.openForAppending(path)),
      openForReading: (path: string) => counted(real.files.openForReading(path)),
    };
    const store = new RowsOnDisk(join(folder, 'rows'), { ...real, files });
    const spool = store.spool<Row>('one');
    spool.append({ id: 'a', number: 1, place: { start: 0 } });
    expect(spool.finish().rows).toHaveLength(1);
    // One that a failure has left half-written.
    store.spool<Row>('two').append({ id: 'b', number: 2, place: { start: 0 } });
    expect(open).toBe(2);
    await store.remove();
    expect(open).toBe(0);
    expect(existsSync(join(folder, 'rows'))).toBe(false);
  });

  it('of a small run stay in memory', () => {
    const spool = rowsInMemory.spool<Row>('one');
    spool.append({ id: 'a', number: 1, place: { start: 0 } });
    expect(spool.finish().map((row) => ({ id: row.id }))).toEqual([{ id: 'a' }]);
  });
});
