import type { MapReply } from '../workers/mapTask.ts';
import type { ArtefactCache } from './artefactCache.ts';

/** How often the work of a step was found done. */
export interface CacheCount {
  readonly hits: number;
  readonly misses: number;
}

/** By step. */
export type CacheCounts = Readonly<Record<'clean' | 'analyze', CacheCount>>;

/** One map step over the cache: what is there is not done again. */
export class StepCache {
  readonly #cache: ArtefactCache;
  #hits = 0;
  #misses = 0;

  constructor(cache: ArtefactCache) {
    this.#cache = cache;
  }

  async find(key: string): Promise<Uint8Array | undefined> {
    const isThere = this.#cache.has(key);
    if (isThere) this.#hits++;
    else this.#misses++;
    return isThere ? this.#cache.read(key) : undefined;
  }

  /**
   * Keeps what a task yielded. A failure of a stage is kept too, since it would fail again; one of the worker (time,
   * memory) is not, for the machine may have been busy.
   */
  async keep(key: string, { artefact, failure }: MapReply): Promise<void> {
    if (failure?.stage !== 'worker') await this.#cache.put(key, artefact);
  }

  get count(): CacheCount {
    return { hits: this.#hits, misses: this.#misses };
  }
}
