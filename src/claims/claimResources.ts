import { type OutletLexicon, parseOutlets } from './citations/outletLexicon.ts';
import { type CueLexicon, parseCueLexicon } from './cueLexicon.ts';
import { type Contrasts, parseContrasts } from './relations/contrasts.ts';
import { type MeasureConcepts, parseMeasureConcepts } from './relations/measureConcepts.ts';
import { parseSynonyms, type Synonyms } from './synonyms.ts';
import { loadWordingModel, type WordingModel } from './worth/wordingModel.ts';

/** What finding and relating claims needs besides the articles: loaded once, never changed. */
export interface ClaimResources {
  readonly cues: CueLexicon;
  readonly concepts: MeasureConcepts;
  readonly synonyms: Synonyms;
  readonly contrasts: Contrasts;
  readonly outlets: OutletLexicon;
  readonly wording: WordingModel;
}

type ReadAsset = (name: string) => Uint8Array;

/** @param readAsset reads a file that ships with the package, below `src/` */
export function loadClaimResources(readAsset: ReadAsset): ClaimResources {
  const cues = loadCueLexicon(readAsset);
  return {
    cues,
    concepts: parseMeasureConcepts(readText(readAsset, 'lexicon/measureConcepts.csv')),
    synonyms: parseSynonyms(readText(readAsset, 'lexicon/synonyms.csv')),
    contrasts: parseContrasts(readText(readAsset, 'lexicon/contrasts.csv')),
    outlets: parseOutlets(readText(readAsset, 'lexicon/outlets.csv')),
    wording: loadWordingModel(readAsset('models/checkworthiness.bin'), cues),
  };
}

export function loadCueLexicon(readAsset: ReadAsset): CueLexicon {
  return parseCueLexicon(readText(readAsset, 'lexicon/claimCues.csv'));
}

function readText(readAsset: ReadAsset, name: string): string {
  return new TextDecoder().decode(readAsset(name));
}
