import { splitSentences } from '../../language/sentences.ts';
import { type TaggedNames, tagNames } from '../../tag/names/tagNames.ts';
import type { NameResources } from '../../tag/tagResources.ts';
import { type TextSentence, withWords } from '../../tag/textSentence.ts';
import { toArticle } from '../attributions/attributionRows.ts';
import type { LinkingArticle } from './linkingRows.ts';

/** An article of the gold with its names found, without cleaning. */
export interface NamedArticle extends TaggedNames {
  readonly article: ReturnType<typeof toArticle>;
  readonly sentences: readonly TextSentence[];
}

export function nameArticle(
  { id, title, text, publishedAt }: LinkingArticle,
  resources: NameResources,
): NamedArticle {
  const article = { ...toArticle({ id, text, date: publishedAt }), title };
  const sentences = withWords(text, splitSentences(article));
  return { article, sentences, ...tagNames(text, sentences, publishedAt?.slice(0, 10), resources) };
}
