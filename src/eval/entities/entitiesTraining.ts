import { join } from 'node:path';
import { type BioDocument, parseBio } from '../../learn/bio.ts';
import { loadGazetteer } from '../../lexicon/gazetteer.ts';
import { loadPersonLexicon } from '../../lexicon/titles.ts';
import { defaultEntityTraining, trainEntities } from '../../tag/names/trainEntities.ts';
import { parseWordClusters } from '../../tag/names/wordClusters.ts';
import { listSets, readSetText } from '../sets.ts';
import type { TrainableModel } from '../training.ts';

/** `claimwire train entities`: every labelled file of `entities/train`, in the order of their names. */
export const entitiesModel: TrainableModel = {
  file: 'entities.bin',
  async train(data, effects) {
    const folder = join(data, 'entities', 'train');
    const documents: BioDocument[] = [];
    for (const { path } of await listSets(folder, ['.bio'], effects)) {
      documents.push(...parseBio(await readSetText(path, effects)));
    }
    const resources = {
      gazetteer: loadGazetteer(effects.readAsset),
      people: loadPersonLexicon(effects.readAsset),
      clusters: parseWordClusters(await readSetText(join(folder, 'word-clusters.tsv'), effects)),
    };
    const onEpoch = (epoch: number, loss: number): void =>
      effects.terminal.stderr(`epoch ${epoch}: loss ${loss.toFixed(4)} per sentence\n`);
    return trainEntities(documents, resources, { ...defaultEntityTraining, onEpoch });
  },
};
