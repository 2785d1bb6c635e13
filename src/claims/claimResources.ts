import { type CueLexicon, parseCueLexicon } from './cueLexicon.ts';

/** What finding claims needs besides the article: loaded once, never changed. */
export interface ClaimResources {
  readonly cues: CueLexicon;
}

/** @param readAsset reads a file that ships with the package, below `src/` */
export function loadClaimResources(readAsset: (name: string) => Uint8Array): ClaimResources {
  return { cues: parseCueLexicon(new TextDecoder().decode(readAsset('lexicon/claimCues.csv'))) };
}
