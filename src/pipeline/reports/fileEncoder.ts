const ROOM_BYTES = 1_048_576;
/** More than this no code unit of a text takes in UTF-8. */
const BYTES_PER_UNIT = 3;

/**
 * Encodes files one after another, the chunks of each behind each other in room that the next file uses again: with
 * memory of their own for each chunk, and for all of them together, thousands of pages took a third longer to encode.
 */
export class FileEncoder {
  #room = Buffer.allocUnsafeSlow(ROOM_BYTES);
  #size = 0;

  /** Bytes of the file so far, or of the one that was encoded last. */
  get size(): number {
    return this.#size;
  }

  /** The bytes of one file in large pieces, which stay as they are until the next file is encoded. */
  *encode(chunks: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
    this.#size = 0;
    let length = 0;
    for (const chunk of chunks) {
      const most = typeof chunk === 'string' ? chunk.length * BYTES_PER_UNIT : chunk.length;
      if (length > 0 && most > ROOM_BYTES - length) {
        yield this.#count(this.#room.subarray(0, length));
        this.#room = Buffer.allocUnsafeSlow(ROOM_BYTES);
        length = 0;
      }
      if (most > ROOM_BYTES) yield this.#count(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      else if (typeof chunk === 'string') length += this.#room.write(chunk, length);
      else {
        this.#room.set(chunk, length);
        length += chunk.length;
      }
    }
    if (length > 0) yield this.#count(this.#room.subarray(0, length));
  }

  #count(bytes: Uint8Array): Uint8Array {
    this.#size += bytes.length;
    return bytes;
  }
}
