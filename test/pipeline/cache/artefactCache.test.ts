import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArtefactCache } from '../../../src/pipeline/cache/artefactCache.ts';
import { packParts, unpackPart } from '../../../src/pipeline/cache/parts.ts';
import { encodeSegment, readSegmentIndex } from '../../../src/pipeline/cache/segment.ts';
import { openMemoryStore } from '../../../src/pipeline/store/memoryStore.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);

describe('packed parts', () => {
  it('come back one by one, whatever JSON they are', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (values) => {
        const packed = packParts(values);
        const plain: unknown[] = JSON.parse(JSON.stringify(values));
        expect(values.map((_, index) => unpackPart(packed, index))).toEqual(plain);
      }),
    );
  });
});

describe('a segment', () => {
  const entries = new Map([
    ['one', bytes('first')],
    ['two', bytes('')],
    ['three', bytes('third')],
  ]);
  const { bytes: whole, places } = encodeSegment(entries);
  const fileOf = (content: Uint8Array) => ({
    size: content.length,
    readRange: (start: number, length: number) => content.subarray(start, start + length),
    close: () => {},
  });

  it('says where each entry stands', () => {
    expect(readSegmentIndex(fileOf(whole))).toEqual(places);
    const place = places.get('three');
    expect(place && text(whole.subarray(place.start, place.start + place.length))).toBe('third');
  });

  it('is none when its end is missing, wherever it was cut', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(readSegmentIndex(fileOf(whole.subarray(0, length)))).toBeUndefined();
    }
  });

  it('has one name for one content', () => {
    expect(encodeSegment(new Map(entries)).name).toBe(encodeSegment(entries).name);
  });
});

describe('the artefact cache', () => {
  it('gives what was put, before and after it is written, and to the next run', async () => {
    const store = openMemoryStore();
    const cache = await ArtefactCache.open(store);
    const names = Array.from({ length: 150 }, (_, index) => `key ${index}`);
    for (const name of names) await cache.put(name, bytes(`content of ${name}`));
    for (const name of names) expect(text(await cache.read(name))).toBe(`content of ${name}`);
    await cache.flush();
    const later = await ArtefactCache.open(store);
    for (const name of names) expect(text(await later.read(name))).toBe(`content of ${name}`);
    // 150 entries, and no file for each.
    expect((await store.list()).length).toBeLessThan(10);
  });

  it('loses nothing that is put while a segment is being written', async () => {
    const memory = openMemoryStore();
    const slow = {
      ...memory,
      async put(name: string, content: Uint8Array) {
        await new Promise((done) => setTimeout(done, 2));
        await memory.put(name, content);
      },
    };
    const cache = await ArtefactCache.open(slow);
    const names = Array.from({ length: 400 }, (_, index) => `key ${index}`);
    await Promise.all(names.map((name) => cache.put(name, bytes(name))));
    await cache.flush();
    const later = await ArtefactCache.open(memory);
    for (const name of names) expect(text(await later.read(name))).toBe(name);
  });

  it('takes a damaged segment for none, and does its records again', async () => {
    const store = openMemoryStore();
    const cache = await ArtefactCache.open(store);
    await cache.put('key', bytes('content'));
    await cache.flush();
    const [segment] = await store.list();
    await store.put(segment?.name ?? '', bytes('half of what it w'));
    const later = await ArtefactCache.open(store);
    expect(later.has('key')).toBe(false);
    expect(await store.list()).toEqual([]);
  });
});
