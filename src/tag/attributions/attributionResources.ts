import { unpackModel } from '../../learn/packing.ts';
import { type Configuration, defaultConfiguration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { unpackClusters, type WordClusters } from '../names/wordClusters.ts';
import type { AttributionWeights } from './attributionModel.ts';
import { unpackAttributionModel } from './attributionPacking.ts';
import type { WordMemo } from './attributionTokens.ts';
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
export interface AttributionResources extends AttributionRules {
  /** Absent where it is switched off: the rules work alone. */
  readonly model?: {
    readonly weights: AttributionWeights;
    readonly clusters: WordClusters;
    readonly memo: WordMemo;
  };
}

const CUES = 'lexicon/cues.csv';
const SOURCES = 'lexicon/cueSources.csv';

/** @param clusters the word clusters of the entity model, where they are loaded already */
export function loadAttributionResources(
  readAsset: Effects['readAsset'],
  configuration: Configuration = defaultConfiguration(),
  clusters?: WordClusters,
): AttributionResources {
  const rules = loadAttributionRules(readAsset, configuration);
  if (!configuration.tag.attributionModel) return rules;
  const weights = unpackAttributionModel(readAsset('models/attributions.bin'));
  return { ...rules, model: { weights, clusters: clusters ?? loadWordClusters(readAsset), memo: new Map() } };
}

export function loadAttributionRules(
  readAsset: Effects['readAsset'],
  configuration: Configuration = defaultConfiguration(),
): AttributionRules {
  return {
    cues: parseCueLexicon(CUES, readAsset(CUES)),
    sources: parseSourceLexicon(SOURCES, readAsset(SOURCES)),
    speakerConfidence: configuration.tag.speakerConfidence,
  };
}

/** The entity model and this one were trained on the same clusters; they ship once. */
export function loadWordClusters(readAsset: Effects['readAsset']): WordClusters {
  return unpackClusters(unpackModel(readAsset('models/entities.bin')).sections);
}
