import { splitSentences } from '../../../src/language/sentences.ts';
import { referenceResolver } from '../../../src/tag/names/references.ts';
import { tagNames } from '../../../src/tag/names/tagNames.ts';
import { withWords } from '../../../src/tag/textSentence.ts';
import { nameResources, plainArticle } from '../plainArticle.ts';

/** Names of a text in a form that a test can state: `quote -> entity`, and what a phrase refers to. */
export function readNames(text: string, date?: string, resources = nameResources) {
  const article = plainArticle(text);
  const sentences = withWords(text, splitSentences(article));
  const { entities, mentions, drafts } = tagNames(text, sentences, date, resources);
  const resolve = referenceResolver(article, sentences, drafts, entities, mentions, resources);
  return {
    entities,
    mentions,
    /** Entity names by mention, in text order: "Falk -> Lena Falk". */
    links: mentions.map(({ quote, entity }) => `${quote} -> ${entities[entity]?.name}`),
    entity: (name: string) => entities.find((entity) => entity.name === name),
    /** The entity that what stands between two offsets refers to. */
    referentAt: (start: number, end: number) => resolve({ start, end })?.entity,
    /** The entity that the n-th occurrence of a phrase refers to. */
    referent(phrase: string, occurrence = 1): string | undefined {
      let start = -1;
      for (let count = 0; count < occurrence; count++) start = text.indexOf(phrase, start + 1);
      if (start < 0) throw new Error(`"${phrase}" is not in the text`);
      const found = resolve({ start, end: start + phrase.length });
      return found === undefined ? undefined : entities[found.entity]?.name;
    },
  };
}
