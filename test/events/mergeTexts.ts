import { loadEventResources } from '../../src/events/eventResources.ts';
import { detectEventMentions } from '../../src/events/mentions/detectEventMentions.ts';
import { type MergedEvents, mergeEvents } from '../../src/events/mergeEvents.ts';
import type { TaggedArticle } from '../../src/model/taggedArticle.ts';
import { readAsset } from '../asset.ts';
import { day, type Names, tagText } from './taggedText.ts';

const resources = loadEventResources(readAsset);
const names: Names = {
  'Ada Brenn': 'person',
  'Otto Marsk': 'person',
  'Lena Voss': 'person',
  Torvik: 'place',
  Salen: 'place',
  'Central Bank of Salen': 'organization',
  'River League': 'organization',
  'Torvik Court': 'organization',
};

/** Articles published one day apart, all of one story unless said otherwise, their dated words resolved as given. */
export function merge(
  articles: readonly TaggedArticle[],
  stories: string[][] = [articles.map(({ article }) => article.id)],
): MergedEvents {
  const entities = Object.entries(names).map(([name, type]) => ({
    id: `e_${name}`,
    type,
    name,
    aliases: [],
    roles: [],
  }));
  return mergeEvents({
    articles: articles.map(({ article }) => article),
    mentions: new Map(articles.map((tagged) => [tagged.article.id, detectEventMentions(tagged, resources)])),
    entities: {
      entities,
      byArticle: new Map(articles.map(({ article }) => [article.id, entities.map(({ id }) => id)])),
    },
    stories: {
      stories: stories.map((articleIds) => ({
        id: `st_${articleIds[0]}`,
        supersedes: [],
        articleIds,
        syndicated: [],
        versions: [],
        translations: [],
        ties: [],
      })),
    },
  });
}

/** An article with the names above; `dates` resolves the words of it that tell a day. */
export function write(
  id: string,
  text: string,
  publishedAt: string,
  dates: Readonly<Record<string, string>> = {},
): TaggedArticle {
  const times = Object.entries(dates).map(([quote, date]) => day(text, quote, date));
  return tagText(text, names, { id, publishedAt, times });
}
