import { join } from 'node:path';
import { packChoice } from '../../learn/choice.ts';
import { groupBy, mostFrequent } from '../../model/lists.ts';
import type { Span } from '../../model/span.ts';
import { describerOf } from '../../tag/names/describer.ts';
import { referenceDocument } from '../../tag/names/referenceCandidates.ts';
import { type PronounDocument, trainPronouns } from '../../tag/names/trainPronouns.ts';
import { loadNameResources, type NameResources } from '../../tag/tagResources.ts';
import { listSets, readJsonLines } from '../sets.ts';
import type { TrainableModel } from '../training.ts';
import { nameArticle } from './linkingArticle.ts';
import { bestMention } from './linkingFolder.ts';
import { type LinkingArticle, linkingRowSchema, placeMention } from './linkingRows.ts';

/** What is scored as unseen is never trained on. */
const UNSEEN = 'blind';

/** `claimwire train pronouns`: every set of `linking` that has been read. */
export const pronounsModel: TrainableModel = {
  file: 'pronouns.bin',
  async train(data, effects) {
    const resources = loadNameResources(effects.readAsset);
    const documents: PronounDocument[] = [];
    for (const { name, path } of await listSets(join(data, 'linking'), ['.jsonl', '.jsonl.gz'], effects)) {
      if (name === UNSEEN) continue;
      const rows = await readJsonLines(path, (value) => linkingRowSchema.parse(value), effects);
      for (const { articles } of rows)
        documents.push(...articles.map((article) => labelledDocument(article, resources)));
    }
    return packChoice(trainPronouns(documents));
  },
};

/** An article whose gold says whom its pronouns mean, by the names and descriptions of the same entity. */
function labelledDocument(gold: LinkingArticle, resources: NameResources): PronounDocument {
  const { article, sentences, drafts, entities, mentions } = nameArticle(gold, resources);
  const document = referenceDocument(article, sentences, { drafts, entities, mentions });
  const placed = gold.mentions.map((mention) => ({ ...mention, span: placeMention(gold.text, mention) }));
  const pronouns = new Map(
    placed.filter(({ form }) => form === 'pronoun').map(({ span, entity }) => [span.start, entity]),
  );
  const named = placed.flatMap(({ span, form, entity }) => {
    const found = form === 'pronoun' ? undefined : bestMention(gold.text, { span, form }, mentions);
    return found === undefined ? [] : [{ entity, local: found.entity }];
  });
  const entityOf = new Map(
    [...groupBy(named, ({ local }) => local)].map(([local, own]) => [
      local,
      mostFrequent(own.map(({ entity }) => entity)),
    ]),
  );
  const described = placed.filter(({ form }) => form === 'role');
  const offsetOf = (sentence: number, word: number): number => sentences[sentence]?.tokens[word]?.start ?? -1;
  return {
    document,
    describer: describerOf(document, resources),
    labelOf: ({ sentence, word }) => {
      const entity = pronouns.get(offsetOf(sentence, word));
      if (entity === undefined) return undefined;
      return ({ entity: local, latest }) =>
        local >= 0
          ? entityOf.get(local) === entity
          : described.some(
              (role) => role.entity === entity && opensAt(role.span, offsetOf(latest.sentence, latest.word)),
            );
    },
  };
}

/** Whether a description begins where its determiner or the word behind it does. */
function opensAt({ start }: Span, offset: number): boolean {
  return Math.abs(start - offset) <= 'the '.length;
}
