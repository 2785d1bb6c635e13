import { describe, expect, it } from 'vitest';
import { fakeDisk } from './fakeDisk.ts';
import { readAll, showItem } from './reading.ts';

const GIGABYTE = 1_000_000_000;
const CHUNK = Buffer.alloc(1_000_000, 'x');
/** What reading may add: a record of 20 MB, decoded, and what the collector has not yet taken back. */
const ALLOWED_BYTES = 300_000_000;

/** A disk with one file of a gigabyte without a line end, and the most memory that was in use while it was read. */
function endlessDisk(
  name: string,
  head: string,
  tail: string,
): { disk: ReturnType<typeof fakeDisk>; peak: () => number } {
  const disk = fakeDisk({ [`in/${name}`]: 'x' });
  let peak = 0;
  const readChunks = async function* () {
    yield Buffer.from(head);
    for (let done = 0; done < GIGABYTE; done += CHUNK.length) {
      yield CHUNK;
      peak = Math.max(peak, process.memoryUsage.rss());
    }
    yield Buffer.from(tail);
  };
  return { disk: { ...disk, files: { ...disk.files, readChunks } }, peak: () => peak };
}

describe('a gigabyte without an end', () => {
  it.each([
    ['lines.jsonl', '{"text":"', '"}\n{"text":"next"}\n', ['lines.jsonl#0 ! too-large', 'lines.jsonl#1']],
    ['list.json', '[{"text":"', '"},{"text":"next"}]', ['list.json#0 ! too-large', 'list.json#1']],
    ['table.csv', 'title,text\nA,"', '"\nB,next\n', ['table.csv#0 ! too-large']],
    ['feed.xml', '<rss><item><title>', '</title></item></rss>', ['feed.xml#0 ! too-large']],
    ['tag.xml', '<rss><item a="', '"/></rss>', ['tag.xml#0 ! too-large']],
    ['crawl.warc', 'WARC/1.0\r\nX: ', '\r\n\r\n', ['crawl.warc#0 ! too-large']],
  ])(
    'of %s does not exhaust memory',
    async (name, head, tail, expected) => {
      const { disk, peak } = endlessDisk(name, head, tail);
      const before = process.memoryUsage.rss();
      expect((await readAll(['in'], disk)).map(showItem)).toEqual(expected);
      expect(peak() - before).toBeLessThan(ALLOWED_BYTES);
    },
    120_000,
  );
});
