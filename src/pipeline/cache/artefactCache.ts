import type { OpenFile } from '../../model/effects.ts';
import type { ArtefactStore } from '../../model/store.ts';
import { encodeSegment, type Place, readSegmentIndex } from './segment.ts';

/** A segment is written when it holds so much: what a killed run has to do again is less than that. */
const ENTRIES_PER_SEGMENT = 64;
const BYTES_PER_SEGMENT = 4_000_000;
/** Segments that are open at once, for an operating system allows few. */
const MOST_OPEN = 64;

interface SegmentPlace extends Place {
  readonly segment: string;
}

/**
 * What the map steps found per record, by the key of all that went into it. Entries gather in memory until they fill
 * a segment; a segment is written once, whole, and never changes.
 */
export class ArtefactCache {
  readonly #store: ArtefactStore;
  readonly #places = new Map<string, SegmentPlace>();
  readonly #used = new Set<string>();
  readonly #open = new Map<string, OpenFile>();
  #pending = new Map<string, Uint8Array>();
  #pendingBytes = 0;
  #writing: Promise<void> = Promise.resolve();

  private constructor(store: ArtefactStore) {
    this.#store = store;
  }

  static async open(store: ArtefactStore): Promise<ArtefactCache> {
    const cache = new ArtefactCache(store);
    for (const { name } of await store.list()) {
      const file = await store.open(name);
      const places = readSegmentIndex(file);
      file.close();
      // A damaged segment is as good as none: its records are done again.
      if (places === undefined) await store.remove(name);
      for (const [key, place] of places ?? []) cache.#places.set(key, { segment: name, ...place });
    }
    return cache;
  }

  /** Whether the artefact is there; it counts as used from then on. */
  has(key: string): boolean {
    const place = this.#places.get(key);
    if (place !== undefined) this.#used.add(place.segment);
    return place !== undefined || this.#pending.has(key);
  }

  /** @throws Error where there is no such artefact */
  async read(key: string): Promise<Uint8Array> {
    const pending = this.#pending.get(key);
    if (pending !== undefined) return pending;
    const place = this.#places.get(key);
    if (place === undefined) throw new Error(`the cache holds no artefact ${key}`);
    return (await this.#openSegment(place.segment)).readRange(place.start, place.length);
  }

  /** Resolves when the cache can take more: a full segment is being written meanwhile. */
  async put(key: string, artefact: Uint8Array): Promise<void> {
    this.#pending.set(key, artefact);
    this.#pendingBytes += artefact.length;
    if (this.#isFull()) await this.flush(false);
  }

  /** @param all also what does not fill a segment */
  async flush(all = true): Promise<void> {
    this.#writing = this.#writing.then(() => (all || this.#isFull() ? this.#writeSegment() : undefined));
    return this.#writing;
  }

  #isFull(): boolean {
    return this.#pending.size >= ENTRIES_PER_SEGMENT || this.#pendingBytes >= BYTES_PER_SEGMENT;
  }

  async #writeSegment(): Promise<void> {
    if (this.#pending.size === 0) return;
    const entries = this.#pending;
    const { name, bytes, places } = encodeSegment(entries);
    await this.#store.put(name, bytes);
    for (const [key, place] of places) this.#places.set(key, { segment: name, ...place });
    this.#used.add(name);
    // Entries that came while the segment was being written stay for the next one.
    this.#pending = new Map([...this.#pending].filter(([key]) => !places.has(key)));
    this.#pendingBytes = [...this.#pending.values()].reduce((sum, { length }) => sum + length, 0);
  }

  async #openSegment(name: string): Promise<OpenFile> {
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const [oldest] = this.#open;
    if (oldest !== undefined && this.#open.size >= MOST_OPEN) {
      oldest[1].close();
      this.#open.delete(oldest[0]);
    }
    const file = await this.#store.open(name);
    this.#open.set(name, file);
    return file;
  }

  /** Names of the segments that this run has asked for or written. */
  get usedSegments(): ReadonlySet<string> {
    return this.#used;
  }

  close(): void {
    for (const file of this.#open.values()) file.close();
    this.#open.clear();
  }
}
