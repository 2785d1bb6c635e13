import { join } from 'node:path';
import type { LinearModel, SparseRow } from '../../learn/linear.ts';
import { type LinearTraining, trainLinear } from '../../learn/linearTraining.ts';
import { defaultConfiguration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { candidatesAround, measureOf } from '../../tag/figures/figureCandidate.ts';
import { CandidateReader, RANKING_BITS } from '../../tag/figures/figureCandidateFeatures.ts';
import { packFigureRanking } from '../../tag/figures/figureRanking.ts';
import { describePhrase } from '../../tag/figures/figureReferent.ts';
import { draftFigures } from '../../tag/figures/tagFigures.ts';
import { loadTagResources, readContext } from '../../tag/tagArticle.ts';
import type { TagResources } from '../../tag/tagResources.ts';
import { toArticle } from '../attributions/attributionRows.ts';
import { readJsonLines } from '../sets.ts';
import type { TrainableModel } from '../training.ts';
import { matchFigures } from './figureMeaningPairs.ts';
import { type FigureMeaningRow, figureMeaningRowSchema, placeFigures } from './figureMeaningRows.ts';
import { isSubject, shareContent } from './figureMeaningScores.ts';

/** The sets that may be read; `blind` is never trained on. */
const SETS = ['dev', 'domains', 'first', 'second', 'third'];
// Chosen with whole files left out in turn (models/figures.md): a third and five times the cost are worse by .01.
const TRAINING: LinearTraining = { size: 2 ** RANKING_BITS, cost: 0.02, positiveCost: 1, epochs: 30 };

/** `claimwire train figures`: the development rows of `figure-meaning`. */
export const figuresModel: TrainableModel = {
  file: 'figures.bin',
  async train(data, effects) {
    const resources = loadTagResources(effects.readAsset, defaultConfiguration());
    const examples: Example[] = [];
    for (const set of SETS) {
      const path = join(data, 'figure-meaning', `${set}.jsonl`);
      for (const row of await readRows(path, effects)) examples.push(...examplesOf(row, resources));
    }
    return packFigureRanking({
      measure: train(examples, ({ isMeasure }) => isMeasure),
      subject: train(examples, ({ isSubject: isOwner }) => isOwner),
    });
  },
};

function readRows(path: string, effects: Effects): Promise<FigureMeaningRow[]> {
  return readJsonLines(path, (value) => figureMeaningRowSchema.parse(value), effects);
}

/** A noun phrase beside a figure. */
interface Example {
  readonly row: SparseRow;
  readonly isMeasure: boolean;
  readonly isSubject: boolean;
}

function examplesOf(row: FigureMeaningRow, resources: TagResources): Example[] {
  const context = readContext(toArticle({ id: row.text, text: row.text, date: row.reference }), resources);
  const drafts = draftFigures(context, resources.figures);
  const frames = new Map(drafts.map(({ figure, frame }) => [figure, frame]));
  const figures = drafts.map(({ figure }) => figure);
  return matchFigures(placeFigures(row), figures).pairs.flatMap(({ gold, found }) => {
    const frame = frames.get(found);
    if (frame === undefined) return [];
    const { sentence, quantity } = frame;
    const candidates = candidatesAround(sentence, quantity.start);
    const reader = new CandidateReader(frame, candidates);
    return candidates.map((candidate, at): Example => {
      const subject = describePhrase(sentence, candidate.whole, frame.context);
      return {
        row: rowOf(reader.read(at)),
        isMeasure: shareContent(gold.measure, measureOf(sentence, candidate)),
        isSubject: isSubject(gold.subject, subject, context.entities),
      };
    });
  });
}

/** Positions that two features share count twice. */
function rowOf(features: Int32Array): SparseRow {
  const counts = new Map<number, number>();
  for (const feature of features) if (feature >= 0) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return {
    indexes: Uint32Array.from(sorted, ([feature]) => feature),
    values: Float32Array.from(sorted, ([, count]) => count),
  };
}

function train(examples: readonly Example[], labelOf: (example: Example) => boolean): LinearModel {
  return trainLinear(
    examples.map(({ row }) => row),
    examples.map(labelOf),
    TRAINING,
  );
}
