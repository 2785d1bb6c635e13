import type { Reference } from '../context.ts';
import type { NameResources } from '../tagResources.ts';
import { isBodyNoun, isOrganizationNoun } from './bodyNouns.ts';
import { describeReferent } from './definiteDescription.ts';
import type { Describer } from './describedPeople.ts';
import { isRelative } from './kinship.ts';
import { isPersonNoun } from './personNoun.ts';
import type { ReferenceDocument } from './referenceCandidates.ts';

/** Reads the descriptions of one article, each once, though each pronoun behind them asks again. */
export function describerOf(document: ReferenceDocument, resources: NameResources): Describer {
  const described = new Map<string, Reference | undefined>();
  return {
    resolve: ({ words, ...at }) => {
      const key = `${at.sentence} ${at.word}`;
      if (!described.has(key)) described.set(key, describeReferent(words, at, document, resources));
      return described.get(key);
    },
    isBodyNoun,
    isPersonNoun: (noun) =>
      isRelative(noun) ||
      resources.people.titles.has(noun) ||
      (!isOrganizationNoun(noun) && isPersonNoun(noun, resources.model.clusters)),
  };
}
