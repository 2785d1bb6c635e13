import { startOfNews } from '../language/dateline.ts';
import { isReadInFull } from '../language/readLanguage.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Article } from '../model/article.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import { tagAttributions } from './attributions/tagAttributions.ts';
import type { TagContext } from './context.ts';
import { tagFigures } from './figures/tagFigures.ts';
import { referenceResolver } from './names/references.ts';
import { tagNames } from './names/tagNames.ts';
import type { TagResources } from './tagResources.ts';
import { tagVerbs } from './tagVerbs.ts';
import { type TextSentence, withWords } from './textSentence.ts';
import { tagTimes } from './times/tagTimes.ts';

export { loadTagResources, type TagResources } from './tagResources.ts';

/** Everything that one article says, found in one pass: names, times, figures, speech. */
export function tagArticle(article: Article, resources: TagResources): TaggedArticle {
  const { configuration } = resources;
  const words = withWords(article.text, splitSentences(article));
  const isEnglish = isReadInFull(article.language);
  const date = (article.publishedAt ?? configuration.tag.assumeDate)?.slice(0, 10);
  const { entities, mentions, drafts } = tagNames(article.text, words, date, resources.names, isEnglish);
  if (!isEnglish) {
    const sentences = words.map(({ span, block, tokens }) => ({ span, block, tokens }));
    return { article, sentences, entities, mentions, times: [], figures: [], attributions: [] };
  }
  const sentences = tagVerbs(article, behindDatelines(article, words), mentions, resources.interest);
  const times = tagTimes({ article, sentences, mentions }, configuration);
  const resolveReference = referenceResolver(article, words, drafts, entities, mentions, resources.names);
  const context: TagContext = { article, sentences, entities, mentions, times, resolveReference };
  const figures = tagFigures(context, resources.figures);
  const attributions = tagAttributions(context, resources.attributions);
  return { article, sentences, entities, mentions, times, figures, attributions };
}

/** A dateline names a town and an agency, but they say, do and have nothing: after the names, it is no longer read. */
function behindDatelines(article: Article, sentences: readonly TextSentence[]): TextSentence[] {
  return sentences.map((sentence) => {
    const { span, block, tokens, words } = sentence;
    const start = startOfNews(article, sentence);
    const cut = tokens.findIndex((token) => token.start >= start);
    if (start === span.start || cut < 0) return sentence;
    return { span: { start, end: span.end }, block, tokens: tokens.slice(cut), words: words.slice(cut) };
  });
}
