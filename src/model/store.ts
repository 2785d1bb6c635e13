import type { OpenFile } from './effects.ts';

/** An artefact as the store lists it. */
export interface StoredArtefact {
  readonly name: string;
  readonly size: number;
}

/**
 * Where artefacts live: a folder, or storage that several machines share. A name is the hash of what went into the
 * artefact, so putting one twice is harmless, a reader never sees half of one, and nothing is ever overwritten.
 * Names are `/`-separated, without `.` or `..`.
 */
export interface ArtefactStore {
  list(): Promise<readonly StoredArtefact[]>;
  /** Whole and safe from a power loss when it returns. */
  put(name: string, content: Uint8Array): Promise<void>;
  /** For reading at any place. @throws Error where there is none of that name */
  open(name: string): Promise<OpenFile>;
  remove(name: string): Promise<void>;
}
