/**
 * Who writes which file, where several threads go through the same files in the same order: whoever is free draws the
 * next number, and writes the file that stands at it. So a long file holds up no other, and none is written twice.
 */
export class FileTickets {
  readonly #drawn: Int32Array;
  #mine: number | undefined;
  #at = 0;

  /** @param shared four bytes that all threads see */
  constructor(shared: SharedArrayBuffer) {
    this.#drawn = new Int32Array(shared);
  }

  static share(): SharedArrayBuffer {
    return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  }

  /** To be asked once for each file, in order. */
  take(): boolean {
    this.#mine ??= Atomics.add(this.#drawn, 0, 1);
    if (this.#at++ !== this.#mine) return false;
    this.#mine = undefined;
    return true;
  }
}
