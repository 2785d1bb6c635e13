import { type ChoiceModel, unpackChoice } from '../learn/choice.ts';
import { type Gazetteer, loadGazetteer } from '../lexicon/gazetteer.ts';
import type { ReadAsset } from '../lexicon/table.ts';
import { loadPersonLexicon, type PersonLexicon } from '../lexicon/titles.ts';
import type { Configuration } from '../model/configuration.ts';
import type { GazetteerRow } from '../model/gazetteerRow.ts';
import { type AttributionResources, loadAttributionResources } from './attributions/attributionResources.ts';
import { type FigureResources, loadFigureResources } from './figures/figureResources.ts';
import { type EntityModel, loadEntityModel } from './names/entityModel.ts';
import { indexSurnames, type SurnameIndex } from './names/persons.ts';
import { loadWordsOfInterest, type WordsOfInterest } from './tagVerbs.ts';

/** What finding and resolving names needs. */
export interface NameResources {
  readonly gazetteer: Gazetteer;
  readonly people: PersonLexicon;
  readonly surnames: SurnameIndex;
  readonly model: EntityModel;
  /** Whom "he" and "she" mean. */
  readonly pronouns: ChoiceModel;
}

/** What tagging needs besides the article: loaded once, never changed. */
export interface TagResources {
  readonly configuration: Configuration;
  readonly names: NameResources;
  readonly interest: WordsOfInterest;
  readonly figures: FigureResources;
  readonly attributions: AttributionResources;
}

/** @param readAsset reads a file that ships with the package, below `src/` */
export function loadTagResources(readAsset: ReadAsset, configuration: Configuration): TagResources {
  const names = loadNameResources(readAsset, configuration.tag.gazetteer);
  return {
    configuration,
    names,
    interest: loadWordsOfInterest(readAsset),
    figures: loadFigureResources(readAsset),
    attributions: loadAttributionResources(readAsset, configuration, names.model.clusters),
  };
}

/** @param rows a user's own, laid over the gazetteer */
export function loadNameResources(readAsset: ReadAsset, rows: readonly GazetteerRow[] = []): NameResources {
  const gazetteer = loadGazetteer(readAsset, rows);
  const people = loadPersonLexicon(readAsset);
  const model = loadEntityModel(readAsset('models/entities.bin'), gazetteer, people);
  const pronouns = unpackChoice(readAsset('models/pronouns.bin'));
  return { gazetteer, people, surnames: indexSurnames(gazetteer), model, pronouns };
}
