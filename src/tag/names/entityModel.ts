import { decodeScores, unpackCrf } from '../../learn/crf.ts';
import { unpackModel } from '../../learn/packing.ts';
import type { Segment } from '../../learn/segmentLabels.ts';
import type { Tagger } from '../../learn/tagger.ts';
import { type FoundName, findNames } from '../../lexicon/findNames.ts';
import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import type { PersonLexicon } from '../../lexicon/titles.ts';
import { entityScores, type ScoredWords } from './entityScores.ts';
import { unpackClusters, type WordClusters } from './wordClusters.ts';

/**
 * The trained name tagger with what its features look up: sentences of one document in, their names of the types
 * PER, ORG and LOC out.
 */
export interface EntityModel extends Tagger<readonly string[], readonly Segment[]> {
  /** @param found what the gazetteer knows of each sentence, where that has been asked before */
  tag(
    sentences: readonly (readonly string[])[],
    found?: readonly (readonly FoundName[])[],
  ): readonly (readonly Segment[])[];
  readonly gazetteer: Gazetteer;
  readonly clusters: WordClusters;
}

export function loadEntityModel(
  packed: Uint8Array,
  gazetteer: Gazetteer,
  people: PersonLexicon,
): EntityModel {
  const model = unpackModel(packed);
  const crf = unpackCrf(model);
  const clusters = unpackClusters(model.sections);
  const known: ScoredWords = new Map();
  const resources = { gazetteer, people, clusters };
  const tag: EntityModel['tag'] = (
    sentences,
    found = sentences.map((words) => findNames(words, gazetteer)),
  ) => entityScores(sentences, found, resources, crf, known).map((scores) => decodeScores(crf, scores));
  return { gazetteer, clusters, tag };
}
