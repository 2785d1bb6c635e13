import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfRows, readCsvRows } from '../../src/lexicon/csvRows.ts';

describe('readCsvRows', () => {
  it('names the cells of each row by the header', () => {
    expect(readCsvRows('phrase,list\ncalled on,demand\n\nvowed to,pledge\n')).toEqual([
      { phrase: 'called on', list: 'demand' },
      { phrase: 'vowed to', list: 'pledge' },
    ]);
  });

  it('keeps a comma and a mark within quotation marks', () => {
    expect(readCsvRows('name,note\n"Harbour, Old","the ""lower"" town"\n')).toEqual([
      { name: 'Harbour, Old', note: 'the "lower" town' },
    ]);
  });

  it('refuses a row that has more or fewer cells than the header', () => {
    expect(() => readCsvRows('a,b\n1,2,3\n')).toThrow('Invalid Record Length');
    expect(() => readCsvRows('a,b\n1\n')).toThrow('Invalid Record Length');
  });

  it('reads every text as the library reads it', () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', ' ', ',', '\n', '\r\n', '"', '\ufeff', '|'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom('', 'x,y\n'), text, (header, body) => {
        const csv = header + body;
        expect(outcome(() => readCsvRows(csv))).toEqual(
          outcome(() => parse(csv, { columns: true, bom: true, skip_empty_lines: true })),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('linesOfRows', () => {
  it('counts lines within a cell too', () => {
    expect(linesOfRows('a,b\n1,"two\nlines"\n3,4\n')).toEqual([3, 4]);
  });
});

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}
