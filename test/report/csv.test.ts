import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import csv, { csvForExcel, toCsv } from '../../src/report/csv.ts';
import { context, fixture } from './fixture.ts';
import { HOSTILE } from './fixtureArticles.ts';

describe('csv', () => {
  const text = [...csv(fixture, context)].flatMap((file) => [...file.chunks]).join('');
  const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' });

  it('has one row per claim with its figures, event and publisher joined in', () => {
    expect(rows).toHaveLength(fixture.claims.length);
    expect(rows.find((row) => row.id === 'clm_half')).toMatchObject({
      quote: 'Vellmark will spend 2.5% of GDP on harbours by 2035',
      figures: '2.5% of GDP',
      speaker: 'Ada Quill',
      agreement: 'conflicting',
      event: 'Quill–Brandt meeting, Northport',
      publisher: 'The Vellmark Ledger',
      worth: 'true',
    });
  });

  it('keeps hostile text as text', () => {
    expect(rows.find((row) => row.id === 'clm_stray')?.quote).toBe(HOSTILE);
  });

  it('never lets a cell begin as a formula', () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '');
    fc.assert(
      fc.property(starts, fc.string({ unit: 'binary' }), (start, rest) => {
        const [[cell = '', after = ''] = []]: string[][] = parse(toCsv([[start + rest, 'end']]), {
          record_delimiter: '\r\n',
        });
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
        expect(after).toBe('end');
      }),
    );
  });

  it('starts with a byte order mark where it is meant for Excel, and is else the same', () => {
    const forExcel = [...csvForExcel(fixture, context)].flatMap((file) => [...file.chunks]).join('');
    expect(forExcel).toBe(`\uFEFF${text}`);
  });

  it('shortens a cell that Excel would split', () => {
    const [[cell = ''] = []]: string[][] = parse(toCsv([['x'.repeat(40_000)]]), { record_delimiter: '\r\n' });
    expect(cell.length).toBeLessThan(32_767);
    expect(cell.endsWith('…')).toBe(true);
  });
});
