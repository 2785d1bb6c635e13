import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/model/rowSource.ts';
import { wholeRow, wholeRows } from '../../src/model/wholeRow.ts';
import { listRows } from '../../src/pipeline/rows/rowList.ts';

describe('a row as it is', () => {
  it('is the row itself, where it waits on disk and where it does not', () => {
    const row = { id: 'c_1', quote: 'The ferry sank.' };
    const [listed] = listRows(sourceOf([row]), { id: true });
    expect(listed).not.toBe(row);
    expect(listed && wholeRow(listed)).toBe(row);
    expect(wholeRow(row)).toBe(row);
  });

  it('comes one after another of a whole list', () => {
    const rows = [{ id: 'c_1' }, { id: 'c_2' }];
    const read = [...wholeRows(listRows(sourceOf(rows)))];
    expect(read.map((row, at) => row === rows[at])).toEqual([true, true]);
  });
});
