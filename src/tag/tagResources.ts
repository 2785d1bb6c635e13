import type { Configuration } from '../model/configuration.ts';

/** What tagging needs besides the article: loaded once, never changed. */
export interface TagResources {
  readonly configuration: Configuration;
}

export type ReadAsset = (name: string) => Uint8Array;

/** @param readAsset reads a file that ships with the package, below `src/` */
export function loadTagResources(_readAsset: ReadAsset, configuration: Configuration): TagResources {
  return { configuration };
}
