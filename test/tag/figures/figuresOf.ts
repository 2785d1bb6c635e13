import { defaultConfiguration } from '../../../src/model/configuration.ts';
import type { TaggedFigure } from '../../../src/model/figure.ts';
import { loadTagResources, tagArticle } from '../../../src/tag/tagArticle.ts';
import { readAsset } from '../../asset.ts';
import { plainArticle } from '../plainArticle.ts';

const resources = loadTagResources(readAsset, defaultConfiguration());

/** Figures of a text with all that the whole stage says of them. */
export function figuresOf(text: string): readonly TaggedFigure[] {
  return tagArticle(plainArticle(text), resources).figures;
}

export function measuresOf(text: string): (string | undefined)[] {
  return figuresOf(text).map(({ measure }) => measure);
}

export function subjectsOf(text: string): (string | undefined)[] {
  return figuresOf(text).map(({ subject }) => subject?.text);
}

export function kindsOf(text: string): TaggedFigure['kind'][] {
  return figuresOf(text).map(({ kind }) => kind);
}
