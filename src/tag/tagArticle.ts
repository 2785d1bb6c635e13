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
  const read = readNames(article, resources);
  const { entities, mentions } = read.names;
  if (!isReadInFull(article.language)) {
    const sentences = read.words.map(({ span, block, tokens }) => ({ span, block, tokens }));
    return { article, sentences, entities, mentions, times: [], figures: [], attributions: [] };
  }
  const context = contextOf(article, read, resources);
  const { sentences, times } = context;
  const figures = tagFigures(context, resources.figures);
  const attributions = tagAttributions(context, resources.attributions);
  return { article, sentences, entities, mentions, times, figures, attributions };
}

/** What figures and speech of an English article are read from. */
export function readContext(article: Article, resources: TagResources): TagContext {
  return contextOf(article, readNames(article, resources), resources);
}

interface ReadNames {
  readonly words: readonly TextSentence[];
  readonly names: ReturnType<typeof tagNames>;
}

function readNames(article: Article, { configuration, names }: TagResources): ReadNames {
  const words = withWords(article.text, splitSentences(article));
  const date = (article.publishedAt ?? configuration.tag.assumeDate)?.slice(0, 10);
  return { words, names: tagNames(article.text, words, date, names, isReadInFull(article.language)) };
}

function contextOf(
  article: Article,
  { words, names: { entities, mentions, drafts } }: ReadNames,
  { configuration, interest, names }: TagResources,
): TagContext {
  const sentences = tagVerbs(article, behindDatelines(article, words), mentions, interest);
  const times = tagTimes({ article, sentences, mentions }, configuration);
  const resolveReference = referenceResolver(article, words, drafts, entities, mentions, names);
  return { article, sentences, entities, mentions, times, resolveReference };
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
