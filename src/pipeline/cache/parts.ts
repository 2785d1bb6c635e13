import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Fastest: the language work made a few kilobytes at a few milliseconds each, and packing must not show beside it. */
const LEVEL = 1;
const NUMBER_BYTES = 4;

/**
 * Several JSON values as one run of bytes, each compressed on its own, so that a reader unpacks only what it needs:
 * how many there are, where each ends, and then the parts.
 */
export function packParts(values: readonly unknown[]): Uint8Array {
  const parts = values.map((value) => deflateRawSync(JSON.stringify(value), { level: LEVEL }));
  const head = Buffer.alloc(NUMBER_BYTES * (parts.length + 1));
  head.writeUInt32LE(parts.length, 0);
  let end = 0;
  parts.forEach((part, index) => {
    end += part.length;
    head.writeUInt32LE(end, NUMBER_BYTES * (index + 1));
  });
  return Buffer.concat([head, ...parts]);
}

/** Part `index` of what `packParts` made; its type is what the writer of the same version put there. */
export function unpackPart<Part>(packed: Uint8Array, index: number): Part {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = view.getUint32(0, true);
  if (index >= count) throw new RangeError(`part ${index} of ${count}`);
  const from = NUMBER_BYTES * (count + 1);
  const start = index === 0 ? 0 : view.getUint32(NUMBER_BYTES * index, true);
  const end = view.getUint32(NUMBER_BYTES * (index + 1), true);
  return JSON.parse(inflateRawSync(packed.subarray(from + start, from + end)).toString());
}
