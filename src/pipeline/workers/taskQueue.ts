import PQueue from 'p-queue';

/**
 * Back-pressure: whoever adds work waits until there is a place for it, so that no more records are in memory than
 * are worked on. The first error ends the queue; what is at work then is let finish.
 */
export class TaskQueue {
  readonly #queue: PQueue;
  #broken: { readonly error: unknown } | undefined;

  constructor(width: number) {
    this.#queue = new PQueue({ concurrency: width });
  }

  /** Resolves when the next piece of work may come. @throws what an earlier piece threw */
  async add(work: () => Promise<void>): Promise<void> {
    this.#throwIfBroken();
    void this.#queue.add(async () => {
      if (this.#broken !== undefined) return;
      try {
        await work();
      } catch (error) {
        this.#broken ??= { error };
      }
    });
    await this.#queue.onSizeLessThan(1);
  }

  async finish(): Promise<void> {
    await this.#queue.onIdle();
    this.#throwIfBroken();
  }

  #throwIfBroken(): void {
    if (this.#broken !== undefined) throw this.#broken.error;
  }
}
