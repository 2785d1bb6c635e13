import { type Configuration, defaultConfiguration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { type CueLexicon, parseCueLexicon } from './cueLexicon.ts';
import { parseSourceLexicon, type SourceLexicon } from './speakerLexicon.ts';

/** What finding attributions by rules needs. */
export interface AttributionRules {
  readonly cues: CueLexicon;
  readonly sources: SourceLexicon;
  /** A speaker below this confidence stays open. */
  readonly speakerConfidence: number;
}

/** What finding attributions needs, loaded once. */
export type AttributionResources = AttributionRules;

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
