import type { Event, Story } from '../../model/event.ts';
import { compareKeys } from '../../model/order.ts';
import type { StoryVector } from '../../model/storyVector.ts';
import type { StoryClusters } from './clusterStories.ts';

/** What a story's row tells of its articles. */
type ListedArticle = Pick<StoryVector, 'articleId' | 'title' | 'publishedAt' | 'publisher'>;

/**
 * Rows of stories.jsonl, in the order of the clusters: those that an article of this run belongs to.
 * @param articles all of the clusters
 * @param isPresent false for articles that are remembered from an earlier run
 */
export function assembleStories(
  { stories }: StoryClusters,
  articles: readonly ListedArticle[],
  events: readonly Event[],
  isPresent: (articleId: string) => boolean,
): Story[] {
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const listed = stories.filter(({ articleIds }) => articleIds.some(isPresent));
  const listedIds = new Set(listed.map(({ id }) => id));
  return listed.map((cluster): Story => {
    const { id } = cluster;
    const articleIds = cluster.articleIds.filter(isPresent);
    const translations = cluster.translations
      .filter((pair) => pair.every(isPresent))
      .map((pair) => [...pair]);
    const versions = cluster.versions
      .map((group) => group.filter(isPresent))
      .filter((group) => group.length > 1);
    const earlier = cluster.articleIds.length - articleIds.length;
    const members = cluster.articleIds.flatMap((articleId) => byId.get(articleId) ?? []);
    const dates = members.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
    const own = events.filter(({ storyIds }) => storyIds.includes(id));
    const lead = leadEvent(own, new Set(articleIds));
    const [first, last] = [dates[0], dates.at(-1)];
    return {
      id,
      title: storyTitle(members),
      articleIds,
      ties: cluster.ties
        .filter(({ articleId }) => isPresent(articleId))
        .map(({ nearest, ...tie }) =>
          nearest !== undefined && listedIds.has(nearest.storyId) ? { ...tie, nearest } : tie,
        ),
      ...(earlier === 0 ? {} : { earlierArticles: earlier }),
      ...(lead === undefined ? {} : { leadEventId: lead.id }),
      eventIds: own.map((event) => event.id),
      ...(first === undefined ? {} : { firstPublished: first }),
      ...(last === undefined ? {} : { lastPublished: last }),
      publishers: countPublishers(members, [...cluster.syndicated, ...cluster.versions]),
      syndicated: cluster.syndicated
        .map((group) => group.filter(isPresent))
        .filter((group) => group.length > 1),
      ...(versions.length === 0 ? {} : { versions }),
      ...(translations.length === 0 ? {} : { translations }),
      supersedes: [...cluster.supersedes],
    };
  });
}

/** The event that most articles of the story report as their own news; of several the one founded first. */
function leadEvent(events: readonly Event[], articleIds: ReadonlySet<string>): Event | undefined {
  return events
    .map((event, order) => {
      const own = event.articles.filter(({ id }) => articleIds.has(id));
      return { event, order, primary: own.filter(({ role }) => role === 'primary').length, all: own.length };
    })
    .sort((a, b) => compareKeys([-a.primary, -a.all, a.order], [-b.primary, -b.all, b.order]))[0]?.event;
}

/** The title that shares most words with the others: the most central one, the earliest of equals. */
function storyTitle(members: readonly ListedArticle[]): string {
  const titles = members.map(({ title }) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []));
  let best = { title: members[0]?.title ?? '', score: -1 };
  members.forEach(({ title }, index) => {
    const own = titles[index] ?? new Set<string>();
    let score = 0;
    for (const other of titles) for (const word of own) if (other.has(word)) score++;
    score /= Math.sqrt(own.size + 1);
    if (score > best.score + 1e-9) best = { title, score };
  });
  return best.title;
}

/** Independent publishers: a group of copies counts once, and all unknown publishers together as one. */
function countPublishers(
  members: readonly ListedArticle[],
  syndicated: readonly (readonly string[])[],
): number {
  const copies = new Set(syndicated.flatMap((group) => group.slice(1)));
  const originals = members.filter(({ articleId }) => !copies.has(articleId));
  return new Set(originals.map(({ publisher }) => publisher ?? '')).size;
}
