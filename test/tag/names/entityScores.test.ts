import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackCrf } from '../../../src/learn/crf.ts';
import { unpackModel } from '../../../src/learn/packing.ts';
import { findNames } from '../../../src/lexicon/findNames.ts';
import { loadGazetteer } from '../../../src/lexicon/gazetteer.ts';
import { loadPersonLexicon } from '../../../src/lexicon/titles.ts';
import { realEffects } from '../../../src/pipeline/effects.ts';
import { entityFeatures } from '../../../src/tag/names/entityFeatures.ts';
import { entityScores, type ScoredWords } from '../../../src/tag/names/entityScores.ts';
import { unpackClusters } from '../../../src/tag/names/wordClusters.ts';
import { labelScores } from '../../learn/labelScores.ts';

const { readAsset } = realEffects();
const model = unpackModel(readAsset('models/entities.bin'));
const crf = unpackCrf(model);
const resources = {
  gazetteer: loadGazetteer(readAsset),
  people: loadPersonLexicon(readAsset),
  clusters: unpackClusters(model.sections),
};

describe('entityScores', () => {
  it('sums what the features of training sum, whatever words were seen before', () => {
    const known: ScoredWords = new Map();
    const word = fc.oneof(
      fc.constantFrom(
        ...(
          'The minister Anna Berg of Norway met NATO in Paris , President Lee said ' +
          '“ 12 Acme Bank University in Oslo on Monday US U.S. Sun the berg .'
        ).split(' '),
      ),
      fc.string({ minLength: 1, maxLength: 8 }),
    );
    const document = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 4 });
    fc.assert(
      fc.property(document, (sentences) => {
        const slow = entityFeatures(sentences, resources).map((features) => labelScores(crf, features));
        const found = sentences.map((words) => findNames(words, resources.gazetteer));
        expect(entityScores(sentences, found, resources, crf, known)).toEqual(slow);
      }),
      { numRuns: 150 },
    );
  });
});
