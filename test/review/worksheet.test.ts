import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/report/csv.ts';
import { readWorksheet } from '../../src/review/worksheet.ts';

function read(text: string | Uint8Array) {
  return readWorksheet('sheet.csv', typeof text === 'string' ? Buffer.from(text) : text);
}

describe('readWorksheet', () => {
  it('counts rows as a spreadsheet does and passes over empty ones', () => {
    const rows = read('\uFEFFid,quote,verdict\r\nc_a,"two\nlines",False\r\n,,\r\nc_b,one,\r\n');
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(rows[0]?.cell('quote')).toBe('two\nlines');
    expect(rows[1]?.cell('verdict')).toBe('');
    expect(rows[1]?.cell('checked by')).toBe('');
  });

  it.each([
    ['semicolons', 'id;quote;checked by\nc_a;Yes, it is;Ana\n'],
    ['tabs', 'id\tquote\tchecked by\nc_a\tYes, it is\tAna\n'],
    ['other names and columns', 'mine,Checked_By,QUOTE,Id\nx,Ana,"Yes, it is",c_a\n'],
    ['a short row', 'id,checked by,quote,verdict\nc_a,Ana,"Yes, it is"\n'],
  ])('reads %s', (_, text) => {
    const [row] = read(text);
    expect([row?.cell('id'), row?.cell('quote'), row?.cell('checked by')]).toEqual([
      'c_a',
      'Yes, it is',
      'Ana',
    ]);
  });

  it('reads claims.csv, to which a person added columns', () => {
    const [row] = read(
      'id,quote,standalone,sourceFile,publishedAt,correction\nc_a,He did,"[Ana] did",a/b.html,2026-01-01,speaker\n',
    );
    expect([row?.cell('article'), row?.cell('claim'), row?.cell('date')]).toEqual([
      'a/b.html',
      '[Ana] did',
      '2026-01-01',
    ]);
  });

  it('reads what a spreadsheet on Windows saves', () => {
    const [row] = read(Uint8Array.from([...Buffer.from('id,checked by\nc_a,Ren'), 0xe9, 0x0a]));
    expect(row?.cell('checked by')).toBe('René');
  });

  it('refuses what is no worksheet', () => {
    expect(() => read('name,age\nAna,3\n')).toThrow('neither a column "id" nor a column "quote"');
    expect(() => read('id,quote\nc_a,"open\n')).toThrow('no readable CSV');
    expect(() => read('')).toThrow('neither');
  });

  it('reads back any text that our own writer wrote, formulas among it', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', ''), fc.string({ unit: 'grapheme' }), (start, rest) => {
        const text = (start + rest).trim();
        const [row] = read(
          toCsv([
            ['id', 'quote'],
            ['c_a', text],
          ]),
        );
        // The writer names control characters, and marks any leading "'=" of ours as its own.
        if (!/\p{Cc}/u.test(text) && !/^'[=+\-@＝＋－＠]/u.test(text)) expect(row?.cell('quote')).toBe(text);
      }),
    );
  });
});
