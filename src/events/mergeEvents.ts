import type { EntityTable } from '../model/entity.ts';
import type { Event, EventMention } from '../model/event.ts';
import { contentId } from '../model/ids.ts';
import { joinDefiniteDisasters } from './definiteDisasters.ts';
import { describeEvent } from './describeEvent.ts';
import { partySubtypes } from './eventSubtypes.ts';
import { type EventGroup, gatherEvents } from './gatherEvents.ts';
import { type EventArticle, type PlacedMention, placeMentions } from './placedMention.ts';
import { relateEvents } from './relateEvents.ts';
import { assignIds, type KnownIds, nothingKnown, type StableId } from './stableIds.ts';
import type { StoryClusters } from './stories/clusterStories.ts';
import { isWorthListing } from './worthListing.ts';

export interface EventMergeInput {
  /** Those of the run and those that are remembered from earlier ones. */
  readonly articles: readonly EventArticle[];
  /** Article id -> its mentions, as detected. */
  readonly mentions: ReadonlyMap<string, readonly EventMention[]>;
  readonly entities: EntityTable;
  readonly stories: StoryClusters;
  /** False for articles that are remembered from an earlier run; all are present where it is not given. */
  readonly isPresent?: (articleId: string) => boolean;
  /** The events of earlier runs, by `mentionKey`. */
  readonly known?: KnownIds;
}

export interface MergedEvents {
  /** In founding order: by date, article and place of the founding mention. */
  readonly events: readonly Event[];
  /** Article id -> event id per mention, undefined for mentions of nothing worth listing. */
  readonly eventOfMention: ReadonlyMap<string, readonly (string | undefined)[]>;
}

/** Merges the mentions of all articles into events. The order of the articles is irrelevant. */
export function mergeEvents({
  articles,
  mentions,
  entities,
  stories: { stories },
  isPresent = () => true,
  known = nothingKnown,
}: EventMergeInput): MergedEvents {
  const storyOf = new Map(
    stories.flatMap(({ articleIds }, story) => articleIds.map((id) => [id, story] as const)),
  );
  const listedStories = stories.map(({ id, articleIds }) => (articleIds.some(isPresent) ? id : undefined));
  const personIds = new Set(entities.entities.flatMap(({ id, type }) => (type === 'person' ? [id] : [])));
  const placeByName = new Map(
    entities.entities.flatMap(({ id, type, name, aliases }) =>
      type === 'place' ? [name, ...aliases].map((form) => [form, id] as const) : [],
    ),
  );
  const copies = new Set(stories.flatMap(({ syndicated }) => syndicated.flatMap((group) => group.slice(1))));
  const placed = placeMentions(articles, mentions, entities, storyOf);
  const gathered = gatherEvents(placed.filter(canBeListed));
  const groups = joinDefiniteDisasters(gathered, entities).filter(isWorthListing);
  const ids = identifyEvents(groups, known);
  const eventOfMention = new Map<string, (string | undefined)[]>(
    articles.map(({ id }) => [id, (mentions.get(id) ?? []).map(() => undefined)]),
  );
  const events = groups.flatMap((group, number) => {
    const identity = ids[number];
    if (identity === undefined) return [];
    for (const { article, index } of group) {
      const slots = eventOfMention.get(article.id);
      if (slots !== undefined) slots[index] = identity.id;
    }
    if (!group.some(({ article }) => isPresent(article.id))) return [];
    return [
      describeEvent(group, identity, { storyIds: listedStories, personIds, placeByName, copies, isPresent }),
    ];
  });
  return { events: relateEvents(events), eventOfMention };
}

/** An event is founded by its first mention, and its id comes from that. */
function identifyEvents(groups: readonly EventGroup[], known: KnownIds): StableId[] {
  const founders = new Map(
    groups.flatMap(([first]) =>
      first === undefined ? [] : [[mentionKey(first.mention), first.mention] as const],
    ),
  );
  // Only what is known can be inherited: a first run need not name the other mentions.
  const tellingMembers = known.idOf.size === 0 ? 1 : Number.POSITIVE_INFINITY;
  return assignIds(
    groups.map((group) => group.slice(0, tellingMembers).map(({ mention }) => mentionKey(mention))),
    known,
    (key, attempt) => {
      const { articleId = '', triggerSpan, quote = '' } = founders.get(key) ?? {};
      return contentId('ev', articleId, triggerSpan?.start ?? 0, quote, ...(attempt === 0 ? [] : [attempt]));
    },
  );
}

/** Tells a mention from all others of all runs. */
export function mentionKey(mention: EventMention): string {
  return `${mention.articleId} ${placeKey(mention)}`;
}

/** Tells a mention from the others of its article. */
export function placeKey({ triggerSpan, subtype }: EventMention): string {
  return `${triggerSpan.start} ${subtype}`;
}

/** A meeting or promise of nobody, nowhere, is never listed and joins nothing: most mentions of a long text are such. */
function canBeListed(mention: PlacedMention): boolean {
  const isNameless = mention.named.length === 0 && mention.place === undefined;
  return !isNameless || !partySubtypes.has(mention.mention.subtype);
}
