import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import type { Span } from '../../model/span.ts';
import type { AttributedDocument } from '../../tag/attributions/attributionGold.ts';
import { packAttributionModel } from '../../tag/attributions/attributionPacking.ts';
import { loadAttributionRules, loadWordClusters } from '../../tag/attributions/attributionResources.ts';
import { trainAttributions } from '../../tag/attributions/trainAttributions.ts';
import { listSets, readJsonLines } from '../sets.ts';
import type { TrainableModel } from '../training.ts';
import { attributionRowSchema, toArticle } from './attributionRows.ts';

/** `claimwire train attributions`: every file of `attributions/train`. */
export const attributionsModel: TrainableModel = {
  file: 'attributions.bin',
  async train(data, effects) {
    const documents = await readDocuments(join(data, 'attributions', 'train'), effects);
    const weights = trainAttributions(documents, {
      clusters: loadWordClusters(effects.readAsset),
      rules: loadAttributionRules(effects.readAsset),
      epochs: 8,
      arcEpochs: 6,
      folds: 2,
      seeds: 3,
      arcSeeds: 4,
      report: (message) => effects.terminal.stderr(`${message}\n`),
    });
    return packAttributionModel(weights);
  },
};

async function readDocuments(folder: string, effects: Effects): Promise<AttributedDocument[]> {
  const documents: AttributedDocument[] = [];
  for (const { path } of await listSets(folder, ['.jsonl.gz', '.jsonl'], effects)) {
    for (const row of await readJsonLines(path, (value) => attributionRowSchema.parse(value), effects)) {
      const attributions = row.attributions.map(({ source, cue, content }) => ({
        source: source.map(toSpan),
        cue: cue.map(toSpan),
        content: content.map(toSpan),
      }));
      documents.push({ article: toArticle(row), attributions });
    }
  }
  return documents;
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}
