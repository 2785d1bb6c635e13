import { type CueLexicon, parseCueLexicon } from './cueLexicon.ts';
import { type MeasureConcepts, parseMeasureConcepts } from './measureConcepts.ts';

/** What finding and relating claims needs besides the articles: loaded once, never changed. */
export interface ClaimResources {
  readonly cues: CueLexicon;
  readonly concepts: MeasureConcepts;
}

/** @param readAsset reads a file that ships with the package, below `src/` */
export function loadClaimResources(readAsset: (name: string) => Uint8Array): ClaimResources {
  const read = (name: string): string => new TextDecoder().decode(readAsset(name));
  return {
    cues: parseCueLexicon(read('lexicon/claimCues.csv')),
    concepts: parseMeasureConcepts(read('lexicon/measureConcepts.csv')),
  };
}
