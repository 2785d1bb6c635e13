import { describe, expect, it } from 'vitest';
import { fieldsOf, readDisk, showItem } from '../reading.ts';

const TEXT = 'The council of Velmark voted on Tuesday.';

describe('tables', () => {
  it('recognises columns by their usual names, whatever the delimiter and the case', async () => {
    const rows = (delimiter: string): string =>
      [
        ['ID', 'Headline', 'Date Published', 'Authors', 'Publication', 'Full Text'],
        ['1', 'Bridge', '2026-03-10', 'Ana Brell; Jonas Tervel', 'Lantern', `"${TEXT}\n\nSecond ""part""."`],
      ]
        .map((cells) => cells.join(delimiter))
        .join('\r\n');
    const items = await readDisk({
      'a.csv': `\ufeff${rows(',')}`,
      'b.csv': rows(';').replace('Ana Brell; Jonas Tervel', '"Ana Brell; Jonas Tervel"'),
      'c.tsv': rows('\t'),
      'd.csv': Buffer.from(`\ufeff${rows('|')}`, 'utf16le'),
    });
    expect(items.map(showItem)).toEqual(['a.csv#0', 'b.csv#0', 'c.tsv#0', 'd.csv#0']);
    for (const item of items) {
      expect(fieldsOf(item)).toEqual({
        title: 'Bridge',
        date: '2026-03-10',
        authors: ['Ana Brell', 'Jonas Tervel'],
        publisher: 'Lantern',
        text: `${TEXT}\n\nSecond "part".`,
      });
    }
  });

  it('takes the columns that are named, before any that are recognised', async () => {
    const table = `story,body,when,who\nBridge,${TEXT},2026-03-10,"['Ana Brell', 'J. ""Jo"" Tervel']"\n`;
    const columns = { title: 'story', date: 'when', authors: 'who' };
    expect(fieldsOf((await readDisk({ 'a.csv': table }, { columns }))[0])).toEqual({
      title: 'Bridge',
      text: TEXT,
      date: '2026-03-10',
      authors: ['Ana Brell', 'J. "Jo" Tervel'],
    });
    const [item] = await readDisk({ 'a.csv': table }, { columns: { text: 'nowhere' } });
    expect(item?.kind === 'failure' && item.failure.message).toMatch(/"nowhere".*story, body, when, who/u);
  });

  it('fails on a table without text, passes over rows without, and survives broken ones', async () => {
    const items = await readDisk(
      {
        'empty.csv': 'title,text\n',
        'events.csv': '1,20260310,USA\n2,20260311,FRA\n',
        'gaps.csv': `title,text\nA,\nB,${TEXT},too,many\nC\n"D" d,${TEXT}\n`,
        'long.csv': `title,text\nA,${TEXT}\nB,"${'x'.repeat(5000)}\nC,${TEXT}\n`,
        'open.csv': `title,text\nA,${TEXT}\nB,"never closed\n`,
      },
      { maxRecordBytes: 1000 },
    );
    expect(items.map(showItem)).toEqual([
      'empty.csv ! empty',
      'events.csv ! no-columns',
      'gaps.csv#0 - row without text',
      'gaps.csv#1',
      'gaps.csv#2 - row without text',
      'gaps.csv#3',
      'long.csv#0',
      'long.csv#1 ! too-large',
      'open.csv#0',
      'open.csv#1 ! bad-csv',
    ]);
  });
});
