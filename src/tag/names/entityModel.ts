import { type Crf, decodeSequence, unpackCrf } from '../../learn/crf.ts';
import { unpackModel } from '../../learn/packing.ts';
import type { Segment } from '../../learn/segmentLabels.ts';
import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import type { PersonLexicon } from '../../lexicon/titles.ts';
import { entityFeatures } from './entityFeatures.ts';
import { unpackClusters, type WordClusters } from './wordClusters.ts';

/** The trained name tagger with everything that its features look up. */
export interface EntityModel {
  readonly crf: Crf;
  readonly gazetteer: Gazetteer;
  readonly people: PersonLexicon;
  readonly clusters: WordClusters;
}

export function loadEntityModel(
  packed: Uint8Array,
  gazetteer: Gazetteer,
  people: PersonLexicon,
): EntityModel {
  const model = unpackModel(packed);
  return { crf: unpackCrf(model), gazetteer, people, clusters: unpackClusters(model.sections) };
}

/** Names of the types PER, ORG and LOC in each sentence of one document. */
export function recognizeNames(
  sentences: readonly (readonly string[])[],
  model: EntityModel,
): (readonly Segment[])[] {
  return entityFeatures(sentences, model).map((features) => decodeSequence(model.crf, features));
}
