import { type Configuration, defaultConfiguration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { type CueLexicon, parseCueLexicon } from './cueLexicon.ts';
import { parseSourceLexicon, type SourceLexicon } from './speakerLexicon.ts';

/** What finding attributions needs, loaded once. */
export interface AttributionResources {
  readonly cues: CueLexicon;
  readonly sources: SourceLexicon;
  /** A speaker below this confidence stays open. */
  readonly speakerConfidence: number;
}

const CUES = 'lexicon/cues.csv';
const SOURCES = 'lexicon/cueSources.csv';

export function loadAttributionResources(
  readAsset: Effects['readAsset'],
  configuration: Configuration = defaultConfiguration(),
): AttributionResources {
  return {
    cues: parseCueLexicon(CUES, readAsset(CUES)),
    sources: parseSourceLexicon(SOURCES, readAsset(SOURCES)),
    speakerConfidence: configuration.tag.speakerConfidence,
  };
}
