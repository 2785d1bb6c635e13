import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { OpenFile } from '../../model/effects.ts';

const CHUNK_BYTES = 65_536;

/** Bytes in memory, such as an archive within another. */
export class BytesReader extends RandomAccessReader {
  readonly size: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.#bytes = bytes;
    this.size = bytes.length;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from([this.#bytes.subarray(start, end)]);
  }
}

/** A file on disk, in pieces. */
export class FileReader extends RandomAccessReader {
  readonly size: number;
  readonly #file: OpenFile;

  constructor(file: OpenFile) {
    super();
    this.#file = file;
    this.size = file.size;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end));
  }

  *#pieces(start: number, end: number): Generator<Uint8Array> {
    for (let at = start; at < end; at += CHUNK_BYTES) {
      yield this.#file.readRange(at, Math.min(CHUNK_BYTES, end - at));
    }
  }
}
