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

export function loadAttributionResources(
  readAsset: Effects['readAsset'],
  configuration: Configuration = defaultConfiguration(),
): AttributionResources {
  const read = (name: string): string => new TextDecoder().decode(readAsset(name));
  return {
    cues: parseCueLexicon(read('lexicon/cues.csv')),
    sources: parseSourceLexicon(read('lexicon/cueSources.csv')),
    speakerConfidence: configuration.tag.speakerConfidence,
  };
}
