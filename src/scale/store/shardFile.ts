import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { OpenFile } from '../../model/effects.ts';
import type { RecordHead, SourceRecord } from '../../model/record.ts';
import { packParts, unpackPart } from '../../pipeline/cache/parts.ts';
import { encodeSegment, readSegmentIndex } from '../../pipeline/cache/segment.ts';

/** The records of a shard without their bytes, under this key; the bytes stand under their place in it. */
const HEADS = 'heads';
/** Pages shrink to a fifth or less at this level; a higher one costs more time than the network does. */
const LEVEL = 1;

/** A shard as one artefact, named after its content. */
export function packShard(records: readonly SourceRecord[]): {
  readonly name: string;
  readonly bytes: Uint8Array;
} {
  const heads = records.map(({ bytes: _bytes, ...head }): RecordHead => head);
  const entries = new Map<string, Uint8Array>([[HEADS, packParts([heads])]]);
  records.forEach(({ bytes }, place) => {
    entries.set(String(place), deflateRawSync(bytes, { level: LEVEL }));
  });
  return encodeSegment(entries);
}

export interface OpenShard {
  readonly heads: readonly RecordHead[];
  record(place: number): SourceRecord;
  close(): void;
}

/** @throws Error where the artefact is no shard */
export function openShard(file: OpenFile): OpenShard {
  const places = readSegmentIndex(file);
  const entry = (key: string): Uint8Array => {
    const place = places?.get(key);
    if (place === undefined) throw new Error(`a shard without its entry ${key}`);
    return file.readRange(place.start, place.length);
  };
  const heads = unpackPart<readonly RecordHead[]>(entry(HEADS), 0);
  return {
    heads,
    record(place) {
      const head = heads[place];
      if (head === undefined) throw new RangeError(`record ${place} of ${heads.length}`);
      return { ...head, bytes: inflateRawSync(entry(String(place))) };
    },
    close: () => file.close(),
  };
}
