import { splitSentences } from '../language/sentences.ts';
import type { Article } from '../model/article.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import type { TagResources } from './tagResources.ts';

export { loadTagResources, type TagResources } from './tagResources.ts';

/** Everything that one article says, found in one pass: names, times, figures, speech. */
export function tagArticle(article: Article, _resources: TagResources): TaggedArticle {
  const sentences = splitSentences(article);
  return { article, sentences, entities: [], mentions: [], times: [], figures: [], attributions: [] };
}
