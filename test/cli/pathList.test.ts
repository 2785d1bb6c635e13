import { expect, it } from 'vitest';
import { readPathList } from '../../src/cli/pathList.ts';
import { fakeDisk } from '../ingest/fakeDisk.ts';

const LIST = 'a.html\r\nb c.html\n\n';

it.each([
  ['lines', LIST],
  ['lines behind a mark', `\ufeff${LIST}`],
  ['lines in UTF-16', Uint8Array.from(Buffer.from(`\ufeff${LIST}`, 'utf16le'))],
  ['names with NUL between', 'a.html\0b c.html\0'],
])('%s', async (_, list) => {
  expect(await readPathList('list', fakeDisk({ list }))).toEqual(['a.html', 'b c.html']);
});

it('names that hold line ends, with NUL between', async () => {
  expect(await readPathList('-', fakeDisk({}, { stdin: 'two\nlines.txt\0' }))).toEqual(['two\nlines.txt']);
});
