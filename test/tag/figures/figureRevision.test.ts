import { describe, expect, it } from 'vitest';
import type { LinearModel } from '../../../src/learn/linear.ts';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { RANKING_BITS } from '../../../src/tag/figures/figureCandidateFeatures.ts';
import type { FigureRanking } from '../../../src/tag/figures/figureRanking.ts';
import { loadTagResources, tagArticle } from '../../../src/tag/tagArticle.ts';
import { readAsset } from '../../asset.ts';
import { plainArticle } from '../plainArticle.ts';
import { measuresOf } from './figuresOf.ts';

const resources = loadTagResources(readAsset, defaultConfiguration());

/** A ranking that gives every phrase the same score. */
function evenly(bias: number): FigureRanking {
  const head: LinearModel<Int8Array> = { weights: new Int8Array(2 ** RANKING_BITS), scale: 1, bias };
  return { measure: head, subject: head };
}

function measuresBy(ranking: FigureRanking, text: string): (string | undefined)[] {
  const figures = { ...resources.figures, ranking };
  return tagArticle(plainArticle(text), { ...resources, figures }).figures.map(({ measure }) => measure);
}

describe('reviseFigure', () => {
  const open = 'The council has 80,000 crowns left for benches.';

  it('names what the rules leave open', () => {
    expect(measuresOf(open)).toEqual(['benches']);
  });

  it('leaves it open where no phrase is likely', () => {
    expect(measuresBy(evenly(-1), open)).toEqual([undefined]);
  });

  it('keeps what the rules have read where no phrase outdoes it', () => {
    expect(measuresBy(evenly(5), 'Rents in Halden rose by 7 percent in May.')).toEqual(['rents']);
  });
});
