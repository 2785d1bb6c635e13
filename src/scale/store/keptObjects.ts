/** The latest objects that this process has read or written: a worker reads what it has just made. */
export class KeptObjects {
  readonly #mostBytes: number;
  readonly #objects = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get(key: string): Uint8Array | undefined {
    const bytes = this.#objects.get(key);
    if (bytes !== undefined) this.keep(key, bytes);
    return bytes;
  }

  keep(key: string, bytes: Uint8Array): void {
    this.#forget(key);
    this.#objects.set(key, bytes);
    this.#bytes += bytes.length;
    for (const oldest of this.#objects.keys()) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#objects.get(key)?.length ?? 0;
    this.#objects.delete(key);
  }
}
