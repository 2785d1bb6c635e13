import type { Configuration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { sha256 } from '../../model/ids.ts';
import type { MapExecutor } from '../../pipeline/workers/mapExecutor.ts';
import { startExecutor } from '../../pipeline/workers/startExecutor.ts';

interface Started {
  readonly executor: MapExecutor;
  users: number;
}

const WARMING = {
  id: 'r_warming',
  path: 'warming.txt',
  index: 0,
  mediaType: 'text',
  bytes: new Uint8Array(),
} as const;

/** Threads with models and lexicons loaded, kept from shard to shard as long as the configuration is the same. */
export class Executors {
  readonly #threads: number;
  readonly #effects: Effects;
  readonly #started = new Map<string, Started>();

  constructor(threads: number, effects: Effects) {
    this.#threads = threads;
    this.#effects = effects;
  }

  async use<Result>(
    configuration: Configuration,
    work: (executor: MapExecutor) => Promise<Result>,
  ): Promise<Result> {
    const key = sha256(JSON.stringify(configuration));
    const known = this.#started.get(key);
    const entry = known ?? { executor: startExecutor(configuration, this.#threads, this.#effects), users: 0 };
    if (known === undefined) {
      this.#started.set(key, entry);
      await this.#closeIdle(key);
    }
    entry.users++;
    try {
      return await work(entry.executor);
    } finally {
      entry.users--;
    }
  }

  /** Resolves when models and lexicons are there: a worker that takes a job before is slow, and loses more. */
  async warm(configuration: Configuration): Promise<void> {
    await this.use(configuration, (executor) => executor.run({ step: 'clean', record: WARMING }));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#started.values()].map(({ executor }) => executor.close()));
    this.#started.clear();
  }

  async #closeIdle(keep: string): Promise<void> {
    for (const [key, { executor, users }] of this.#started) {
      if (key === keep || users > 0) continue;
      this.#started.delete(key);
      await executor.close();
    }
  }
}
