import { join } from 'node:path';
import type { Effects } from '../model/effects.ts';
import type { RunResult } from '../model/run.ts';
import { UserError } from '../model/userError.ts';

/** Ids of the articles of an earlier run. @throws UserError where the folder holds none */
export async function readArticleIds(folder: string, effects: Effects): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  try {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of effects.files.readChunks(join(folder, 'articles.jsonl'))) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const { id }: { id: string } = JSON.parse(line);
        ids.add(id);
      }
    }
  } catch {
    throw new UserError(
      `${folder} holds no finished run: articles.jsonl cannot be read`,
      'name the output folder of the earlier run: --new-since output-of-yesterday',
    );
  }
  return ids;
}

/**
 * What a run holds that an earlier one did not: its new articles with their claims and figures, the stories, events
 * and groups that they changed, and the older claims that a new one bears on. Numbers in the rows, such as how many
 * publishers say so, stay those of the whole run.
 */
export function limitToNew(result: RunResult, known: ReadonlySet<string>): RunResult {
  const isNew = (articleId: string): boolean => !known.has(articleId);
  const newClaims = new Set(result.claims.filter((one) => isNew(one.articleId)).map(({ id }) => id));
  const relations = result.relations.filter(({ claimIds }) => claimIds.some((id) => newClaims.has(id)));
  const related = new Set(relations.flatMap(({ claimIds }) => claimIds));
  const claims = result.claims.filter(({ id }) => newClaims.has(id) || related.has(id));
  const shown = new Set(claims.map(({ articleId }) => articleId));
  const isShown = (articleId: string): boolean => isNew(articleId) || shown.has(articleId);
  const articles = result.articles.filter(({ id }) => isShown(id));
  const figures = result.figures.filter(({ articleId }) => isShown(articleId));
  const needed = new Set(claims.flatMap(({ eventId }) => eventId ?? []));
  const events = result.events
    .filter(({ id, articles: own }) => needed.has(id) || own.some((article) => isNew(article.id)))
    .map((event) => ({
      ...event,
      mentions: event.mentions.filter(({ articleId }) => isShown(articleId)),
      articles: event.articles.filter(({ id }) => isShown(id)),
      statusHistory: event.statusHistory.filter(({ articleId }) => isShown(articleId)),
    }));
  const eventIds = new Set(events.map(({ id }) => id));
  const storyIds = new Set(articles.map(({ storyId }) => storyId));
  const claimIds = new Set(claims.map(({ id }) => id));
  const groupIds = new Set(claims.map(({ groupId }) => groupId));
  return {
    ...result,
    articles,
    entities: result.entities.flatMap((entity) => {
      const mentions = entity.mentions.filter(({ articleId }) => isShown(articleId));
      return mentions.length === 0 ? [] : [{ ...entity, mentions }];
    }),
    figures,
    events,
    stories: result.stories
      .filter(({ id }) => storyIds.has(id))
      .map((story) => ({
        ...story,
        articleIds: story.articleIds.filter(isShown),
        eventIds: story.eventIds.filter((id) => eventIds.has(id)),
        syndicated: story.syndicated
          .map((copies) => copies.filter(isShown))
          .filter(({ length }) => length > 1),
      })),
    claims,
    groups: result.groups
      .filter(({ id }) => groupIds.has(id))
      .map((group) => ({ ...group, claimIds: group.claimIds.filter((id) => claimIds.has(id)) })),
    relations,
  };
}
