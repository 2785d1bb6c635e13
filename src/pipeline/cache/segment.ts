import type { OpenFile } from '../../model/effects.ts';
import { sha256 } from '../../model/ids.ts';

/** Where an entry stands in its segment. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

const MAGIC = 'cwseg001';
const FOOTER_BYTES = MAGIC.length + 4;

/**
 * A segment is one file with the artefacts of many records, so that a million articles are not a million files:
 * entries one after another, then the index from key to place as JSON, its length, and a mark at the very end that
 * only a whole file has.
 */
export function encodeSegment(entries: ReadonlyMap<string, Uint8Array>): {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly places: ReadonlyMap<string, Place>;
} {
  const places = new Map<string, Place>();
  let start = 0;
  for (const [key, { length }] of entries) {
    places.set(key, { start, length });
    start += length;
  }
  const index = Buffer.from(JSON.stringify([...places].map(([key, { length }]) => [key, length])));
  const footer = Buffer.alloc(FOOTER_BYTES);
  footer.writeUInt32LE(index.length, 0);
  footer.write(MAGIC, 4, 'latin1');
  const bytes = Buffer.concat([...entries.values(), index, footer]);
  return { name: sha256(bytes), bytes, places };
}

/** The index of a segment; undefined where the file is none. */
export function readSegmentIndex(file: OpenFile): ReadonlyMap<string, Place> | undefined {
  if (file.size < FOOTER_BYTES) return undefined;
  const footer = Buffer.from(file.readRange(file.size - FOOTER_BYTES, FOOTER_BYTES));
  const length = footer.readUInt32LE(0);
  if (footer.toString('latin1', 4) !== MAGIC || length > file.size - FOOTER_BYTES) return undefined;
  const rows: unknown = JSON.parse(
    Buffer.from(file.readRange(file.size - FOOTER_BYTES - length, length)).toString(),
  );
  const places = new Map<string, Place>();
  let start = 0;
  for (const row of Array.isArray(rows) ? rows : []) {
    const [key, bytes]: unknown[] = Array.isArray(row) ? row : [];
    if (typeof key !== 'string' || typeof bytes !== 'number') return undefined;
    places.set(key, { start, length: bytes });
    start += bytes;
  }
  return places;
}
