/**
 * Objects by key, as S3 and its kin keep them: one is written whole or not at all, and is there for everybody once `put`
 * has returned.
 */
export interface ObjectStore {
  /** Undefined where there is none of that key. @throws Error where that cannot be told */
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  remove(key: string): Promise<void>;
  /** All keys that begin so. */
  list(prefix: string): Promise<readonly { readonly key: string; readonly size: number }[]>;
}
