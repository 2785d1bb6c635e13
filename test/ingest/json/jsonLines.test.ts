import { expect, it } from 'vitest';
import { readDisk, showItem } from '../reading.ts';

const HINT = 'is read from a file named .json';

it.each([
  ['a list over lines', JSON.stringify([{ text: 'a' }, { text: 'b' }], null, 1)],
  ['a list on one line', '[{"text":"a"},{"text":"b"}]'],
  ['a long list on one line', JSON.stringify(Array.from({ length: 9 }, () => ({ text: 'a' })))],
  ['an object over lines', JSON.stringify({ text: 'a' }, null, 1)],
])('%s is no JSON lines, and is told once how it is read', async (_, content) => {
  const items = await readDisk({ 'a.jsonl': content }, { maxRecordBytes: 40 });
  expect(items.filter((item) => item.kind !== 'failure')).toEqual([]);
  expect(items.map((item) => JSON.stringify(item).includes(HINT))).toEqual(items.map((_, at) => at === 0));
});

it('a bad line among others is told no such thing', async () => {
  const items = await readDisk({ 'a.jsonl': '{"text":"a"}\n[\n' });
  expect(items.map(showItem)).toEqual(['a.jsonl#0', 'a.jsonl#1 ! bad-json']);
  expect(JSON.stringify(items[1])).not.toContain(HINT);
});
