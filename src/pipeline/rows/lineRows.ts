import type { OpenFile } from '../../model/effects.ts';
import { GrowingNumbers } from '../../model/growingNumbers.ts';
import type { RowSource } from '../../model/rowSource.ts';
import type { Kept } from './keptFields.ts';
import { jsonLines } from './rowCodec.ts';
import { listRows } from './rowList.ts';

/** Bytes read at once where rows are asked for one after another; a single row is read alone. */
const BLOCK_BYTES = 65_536;
const SCANNED_BYTES = 1_048_576;
const LINE_END = 10;

/**
 * The rows of a file of JSON lines, each read when it is asked for.
 * @param kept fields that stay in memory (`listRows`)
 */
export function lineRows<Row extends object>(file: OpenFile, kept: NoInfer<Kept<Row>> = {}): readonly Row[] {
  return listRows(readRows<Row>(file, findLineEnds(file)), kept);
}

/** All rows of a file of JSON lines. */
export function parseRows<Row extends object>(file: OpenFile): Row[] {
  const source = readRows<Row>(file, findLineEnds(file));
  return Array.from({ length: source.length }, (_, index) => source.read(index));
}

/** Where each line ends, the byte after its line end. */
function findLineEnds(file: OpenFile): GrowingNumbers {
  const ends = new GrowingNumbers();
  const room = new Uint8Array(Math.min(SCANNED_BYTES, file.size));
  for (let start = 0; start < file.size; start += SCANNED_BYTES) {
    const { buffer, byteOffset, length } = file.readRange(
      start,
      Math.min(room.length, file.size - start),
      room,
    );
    const bytes = Buffer.from(buffer, byteOffset, length);
    for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1)) {
      ends.push(start + at + 1);
    }
  }
  return ends;
}

/**
 * @param ends where each row's bytes end: of a line, the byte after its line end
 * @param parse a row from its bytes
 */
export function readRows<Row>(
  file: OpenFile,
  ends: GrowingNumbers,
  parse: (bytes: Buffer) => Row = jsonLines.parse,
): RowSource<Row> {
  let blockStart = 0;
  let block: Uint8Array = new Uint8Array();
  // Rows are read by the hundred thousand: memory of its own for each would be given back late, and in pieces.
  let room = new Uint8Array(BLOCK_BYTES);
  let last = -1;
  const startOf = (index: number): number => (index === 0 ? 0 : ends.at(index - 1));
  return {
    length: ends.length,
    bytesOf: (index) => ends.at(index) - startOf(index),
    read(index) {
      const start = startOf(index);
      const length = ends.at(index) - start;
      if (start < blockStart || start + length > blockStart + block.length) {
        const isNext = index === last + 1;
        blockStart = start;
        if (length > room.length) room = new Uint8Array(2 * length);
        block = file.readRange(
          start,
          isNext ? Math.max(length, Math.min(BLOCK_BYTES, file.size - start)) : length,
          room,
        );
      }
      last = index;
      const at = block.byteOffset + start - blockStart;
      return parse(Buffer.from(block.buffer, at, length));
    },
  };
}
