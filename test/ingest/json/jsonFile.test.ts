import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitValues } from '../../../src/ingest/json/values.ts';
import { readDisk, showItem, textOf } from '../reading.ts';

describe('JSON files', () => {
  it('stream the items of a list of any length, each with the bytes that it has there', async () => {
    const list = '[ {"text": "a, ]}\\" b"} ,\n{"text":{"x":[1,{}]}}, 7, "x", [1] ,{"text":"é"}]';
    const items = await readDisk({ 'list.json': list }, { maxRecordBytes: 40 });
    expect(items.map(showItem)).toEqual([
      'list.json#0',
      'list.json#1',
      'list.json#2 ! not-an-object',
      'list.json#3 ! not-an-object',
      'list.json#4 ! not-an-object',
      'list.json#5',
    ]);
    expect(textOf(items[0])).toBe('{"text": "a, ]}\\" b"}');
  });

  it('read objects line after line, keep what comes before a cut, and lose only the item that is too long', async () => {
    const long = `{"text":"${'x'.repeat(200)}"}`;
    const items = await readDisk(
      {
        'cut.json': '[{"text":"a"},{"text":"b',
        'lines.json': '{"text":"a"}\n{"text":"b"}\n',
        'long.json': `[{"text":"a"},${long},{"text":"b"}]`,
        'one.json': long,
        'open.json': '[{"text":"a"}',
        'wide.json': Buffer.from('\ufeff[{"text":"a"}]', 'utf16le'),
      },
      { maxRecordBytes: 100 },
    );
    expect(items.map(showItem)).toEqual([
      'cut.json#0',
      'cut.json#1 ! bad-json',
      'lines.json#0',
      'lines.json#1',
      'long.json#0',
      'long.json#1 ! too-large',
      'long.json#2',
      'one.json ! too-large',
      'open.json#0',
      'open.json#1 ! bad-json',
      'wide.json#0',
    ]);
  });

  it('survive a hundred thousand levels', async () => {
    const deep = `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const items = await readDisk({
      'a.jsonl': deep,
      'b.json': `{"articles":[${deep}]}`,
      'c.json': `[${deep}]`,
    });
    expect(items.map((item) => item.kind === 'skipped')).toEqual([false, false, false]);
  });

  it('split any list into its items, wherever the chunks are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (list, size) => {
          const bytes = new TextEncoder().encode(JSON.stringify(list, null, 1));
          const chunks = async function* () {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          };
          const values: unknown[] = [];
          for await (const { bytes: value } of splitValues(chunks(), 1e6)) {
            values.push(JSON.parse(new TextDecoder().decode(value)));
          }
          expect(JSON.stringify(values)).toBe(JSON.stringify(list));
        },
      ),
    );
  });
});
