import type { BioDocument, BioSentence } from '../../learn/bio.ts';
import { packCrf } from '../../learn/crf.ts';
import { trainCrf } from '../../learn/crfTraining.ts';
import { packModel } from '../../learn/packing.ts';
import { encodeSegments, type Segment, segmentLabels } from '../../learn/segmentLabels.ts';
import { findNames } from '../../lexicon/findNames.ts';
import { BUCKETS, type EntityFeatureResources, entityFeatures } from './entityFeatures.ts';
import { packClusters } from './wordClusters.ts';

export interface EntityTrainingOptions {
  readonly epochs: number;
  readonly dropout: number;
  /** A feature that fewer words have is dropped. */
  readonly minimumCount: number;
  /** A smaller weight is dropped. */
  readonly minimumWeight: number;
  readonly onEpoch?: (epoch: number, lossPerSentence: number) => void;
}

/**
 * On a held-out eighth of the training documents: four epochs without dropout .763, with .15 of the features left out
 * .763, six with .25 .767 at a third more weights; a tenth keeps the model small.
 */
export const defaultEntityTraining: EntityTrainingOptions = {
  epochs: 4,
  dropout: 0.1,
  minimumCount: 3,
  minimumWeight: 0.12,
};

const TYPES = ['PER', 'ORG', 'LOC'];
/** A longer "document" is a collection of unrelated sentences, whose words are no evidence for each other. */
const LONGEST_DOCUMENT = 150;
const LONGEST_SENTENCE = 400;

/** Trains the name tagger on labelled documents; the same documents in the same order give the same bytes. */
export function trainEntities(
  documents: readonly BioDocument[],
  resources: EntityFeatureResources,
  options: EntityTrainingOptions = defaultEntityTraining,
): Uint8Array {
  const scheme = segmentLabels(TYPES);
  const counts = new Uint16Array(BUCKETS);
  const sequences = documents.flatMap(separateSentences).flatMap((sentences) => {
    const features = entityFeatures(
      sentences.map(({ words }) => words),
      resources,
    );
    return sentences.map((sentence, index) => {
      const own = features[index] ?? [];
      for (const buckets of own) {
        for (const bucket of buckets) counts[bucket] = Math.min(65_535, (counts[bucket] ?? 0) + 1);
      }
      return {
        features: own,
        labels: encodeSegments(scheme, goldNames(sentence, resources), sentence.words.length),
      };
    });
  });
  const { weights, transitions } = trainCrf(scheme, sequences, {
    epochs: options.epochs,
    step: 0.15,
    l2: 1e-6,
    buckets: BUCKETS,
    dropout: options.dropout,
    ...(options.onEpoch === undefined ? {} : { onEpoch: options.onEpoch }),
  });
  const crf = packCrf(
    TYPES,
    BUCKETS,
    weights,
    transitions,
    (bucket) => (counts[bucket] ?? 0) >= options.minimumCount,
    options.minimumWeight,
  );
  return packModel({ ...crf, sections: { ...crf.sections, ...packClusters(resources.clusters) } });
}

function separateSentences(document: BioDocument): (readonly BioSentence[])[] {
  const sentences = document.sentences.filter(({ words }) => words.length <= LONGEST_SENTENCE);
  return sentences.length > LONGEST_DOCUMENT ? sentences.map((sentence) => [sentence]) : [sentences];
}

/** Facilities and geopolitical entities are places; "French" is none, though one of the sets says so. */
function goldNames({ words, segments }: BioSentence, { gazetteer }: EntityFeatureResources): Segment[] {
  const adjectives = new Set(
    findNames(words, gazetteer)
      .filter(({ uses }) => uses.every(({ use }) => use === 'adjective'))
      .map(({ start, end }) => `${start}-${end}`),
  );
  return segments
    .map((segment) => ({ ...segment, type: conventionalType(segment.type) }))
    .filter(
      ({ type, start, end }) =>
        TYPES.includes(type) && !(type === 'LOC' && adjectives.has(`${start}-${end}`)),
    );
}

/** The three types that are scored; places of any sort are LOC. */
export function conventionalType(type: string): string {
  return type === 'FAC' || type === 'GPE' ? 'LOC' : type;
}
