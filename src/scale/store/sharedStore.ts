import type { ArtefactStore } from '../../model/store.ts';
import type { StoreAddress } from './storeAddress.ts';

/** Small JSON documents by name: plans of runs, marks of tasks. Names are `/`-separated. */
export interface DocumentStore {
  /** Undefined where there is none. @throws Error where the store cannot be reached: that is not the same */
  read(name: string): Promise<unknown>;
  /** Whole when it is seen. */
  write(name: string, document: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  /** The last parts of the names below a folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** What all machines of a run see: the truth about it. The queue only says who does what next. */
export interface SharedStore {
  readonly address: StoreAddress;
  /** Shards of records as they came in. */
  readonly records: ArtefactStore;
  /** What the map steps made of them. */
  readonly segments: ArtefactStore;
  readonly documents: DocumentStore;
  /** Whether a store was made there (`makeStore`). @throws Error where that cannot be told */
  isThere(): Promise<boolean>;
  /** Files of runs' outputs; absent where the output is a folder anyway. */
  readonly outputs?: OutputFiles;
}

export interface OutputFiles {
  keep(run: string, path: string, bytes: Uint8Array): Promise<void>;
  /** Undefined where there is no such file. */
  read(run: string, path: string): Promise<Uint8Array | undefined>;
}

/** Stands in every store: a folder without it is none, or is not mounted at the moment. */
export const STORE_MARK = 'store';

export async function makeStore({ documents }: SharedStore): Promise<void> {
  await documents.write(STORE_MARK, { schema: 'claimwire-store/1' });
}
