import { findSharedTerms } from '../../events/stories/sharedTerms.ts';
import { loadStoryResources, type StoryResources } from '../../events/stories/storyResources.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import type { Story } from '../../model/event.ts';
import type { RunResult } from '../../model/run.ts';

const SHOWN_TERMS = 8;
/** Articles of a story that are compared for the terms shown. */
const COMPARED = 30;

type Assets = Pick<Effects, 'readAsset'>;

/** Why each mention is in the event, and what the articles disagree on. */
export function explainEvent(id: string, result: RunResult): string[] | undefined {
  const event = result.events.find((row) => row.id === id);
  if (event === undefined) return undefined;
  const { participants, place, time, timeText, statusHistory, mentions, conflicts, supersedes } = event;
  return [
    `event ${id}  ${event.title}  (${event.type}/${event.subtype}, ${event.status})`,
    `  who     ${participants.map(({ name, role }) => `${name} (${role})`).join(', ') || 'open'}`,
    `  where   ${place?.name ?? 'open'}`,
    `  when    ${time === undefined ? (timeText ?? 'open') : `${time.start} to ${time.end}`}`,
    ...statusHistory.map(
      ({ status, articleId, at }) =>
        `  status  ${status} (${at ?? 'undated'}, ${titleOf(articleId, result)})`,
    ),
    ...mentions.map(
      ({ articleId, span, quote, evidence = [] }) =>
        `  mention "${quote}" at ${span.start} of ${titleOf(articleId, result)}` +
        `\n          merged by ${evidence.join('; ') || 'nothing: it stands alone'}`,
    ),
    ...conflicts.map(
      ({ field, values }) =>
        `  sources disagree on ${field}: ${values.map(({ value }) => value).join(' / ')}`,
    ),
    ...supersedes.map((earlier) => `  takes over from ${earlier}`),
  ];
}

/** Why each article is in the story. */
export function explainStory(
  id: string,
  result: RunResult,
  configuration: Configuration,
  assets: Assets,
): string[] | undefined {
  const story = result.stories.find((row) => row.id === id);
  if (story === undefined) return undefined;
  return [
    `story ${id}  ${story.title}  (${story.publishers} independent publishers)`,
    ...explainTies(story.articleIds, story, result, configuration, assets),
    ...story.syndicated.map(
      (copies) => `  copies  ${copies.map((articleId) => titleOf(articleId, result)).join(' = ')}`,
    ),
    ...story.supersedes.map((earlier) => `  takes over from ${earlier}`),
  ];
}

/** Why an article is in its story, and which it would have joined next. */
export function explainArticle(
  id: string,
  result: RunResult,
  configuration: Configuration,
  assets: Assets,
): string[] | undefined {
  const article = result.articles.find((row) => row.id === id);
  const story = result.stories.find((row) => row.id === article?.storyId);
  if (article === undefined || story === undefined) return undefined;
  const events = result.events.filter(({ articles }) => articles.some((one) => one.id === id));
  return [
    `article ${id}  "${article.title}"  (${article.publisher ?? article.sourceFile})`,
    `  story   ${story.id} ${story.title}, ${story.articleIds.length} articles`,
    ...explainTies([id], story, result, configuration, assets),
    ...events.map((event) => `  event   ${event.id} ${event.title}`),
  ];
}

function explainTies(
  articleIds: readonly string[],
  story: Story,
  result: RunResult,
  { events: { stories, storyThresholds } }: Configuration,
  { readAsset }: Assets,
): string[] {
  const members = new Set(story.articleIds.slice(0, COMPARED));
  const compared = result.articles.filter(({ id }) => members.has(id));
  let resources: StoryResources | undefined;
  return articleIds.flatMap((articleId) => {
    const tie = story.ties?.find((one) => one.articleId === articleId);
    const article = result.articles.find(({ id }) => id === articleId);
    const others = compared.filter(({ id }) => id !== articleId);
    let terms: string[] = [];
    if (article !== undefined && others.length > 0) {
      resources ??= loadStoryResources(readAsset);
      terms = findSharedTerms(article, others, resources, SHOWN_TERMS);
    }
    const nearest = result.stories.find(({ id }) => id === tie?.nearest?.storyId);
    return [
      `  article ${articleId} ${titleOf(articleId, result)}`,
      ...(tie === undefined || others.length === 0
        ? []
        : [
            `          similarity ${tie.similarity} (a story joins at ${storyThresholds[stories]}, ${stories})`,
          ]),
      ...(terms.length === 0 ? [] : [`          shares ${terms.join(', ')}`]),
      ...(nearest === undefined || tie?.nearest === undefined
        ? []
        : [`          nearest other story ${nearest.id} ${nearest.title}: ${tie.nearest.similarity}`]),
    ];
  });
}

function titleOf(articleId: string, result: RunResult): string {
  const article = result.articles.find((row) => row.id === articleId);
  if (article === undefined) return `article ${articleId} of an earlier run`;
  return `"${article.title}" (${article.publisher ?? article.sourceFile})`;
}
