import type { EntityTable } from '../model/entity.ts';
import type { Event, EventMention } from '../model/event.ts';
import { joinDefiniteDisasters } from './definiteDisasters.ts';
import { describeEvent } from './describeEvent.ts';
import { partySubtypes } from './eventSubtypes.ts';
import { gatherEvents } from './gatherEvents.ts';
import { type EventArticle, namedParticipants, type PlacedMention, placeMentions } from './placedMention.ts';
import { storyId } from './stories/assembleStories.ts';
import type { StoryClusters } from './stories/clusterStories.ts';
import { isWorthListing } from './worthListing.ts';

export interface EventMergeInput {
  readonly articles: readonly EventArticle[];
  /** Article id -> its mentions, as detected. */
  readonly mentions: ReadonlyMap<string, readonly EventMention[]>;
  readonly entities: EntityTable;
  readonly stories: StoryClusters;
}

export interface MergedEvents {
  /** In founding order: by date, article and place of the founding mention. */
  readonly events: readonly Event[];
  /** Article id -> event id per mention, undefined for mentions of nothing worth listing. */
  readonly eventOfMention: ReadonlyMap<string, readonly (string | undefined)[]>;
}

/** Merges the mentions of all articles into events. The order of the articles is irrelevant. */
export function mergeEvents({ articles, mentions, entities, stories }: EventMergeInput): MergedEvents {
  const storyOf = new Map(
    stories.stories.flatMap(({ articleIds }, story) => articleIds.map((id) => [id, story] as const)),
  );
  const storyIds = stories.stories.map(storyId);
  const personIds = new Set(entities.entities.flatMap(({ id, type }) => (type === 'person' ? [id] : [])));
  const placed = placeMentions(articles, mentions, entities, storyOf);
  const gathered = gatherEvents(placed.filter(canBeListed));
  const groups = joinDefiniteDisasters(gathered, entities).filter(isWorthListing);
  const eventOfMention = new Map<string, (string | undefined)[]>(
    articles.map(({ id }) => [id, (mentions.get(id) ?? []).map(() => undefined)]),
  );
  const events = groups.map((group) => {
    const event = describeEvent(group, storyIds, personIds);
    for (const { article, index } of group) {
      const slots = eventOfMention.get(article.id);
      if (slots !== undefined) slots[index] = event.id;
    }
    return event;
  });
  return { events, eventOfMention };
}

/** A meeting or promise of nobody, nowhere, is never listed and joins nothing: most mentions of a long text are such. */
function canBeListed(mention: PlacedMention): boolean {
  const isNameless = namedParticipants(mention).length === 0 && mention.place === undefined;
  return !isNameless || !partySubtypes.has(mention.mention.subtype);
}
