import type { EntityTable } from '../model/entity.ts';
import { befallingSubtypes } from './eventSubtypes.ts';
import type { EventGroup } from './gatherEvents.ts';
import type { PlacedMention } from './placedMention.ts';

const DAY_MS = 86_400_000;
/** "After the flood": for how long a disaster needs no other name in the place that it struck. editors */
const MEMORY_DAYS = 365;
const BARE_PLURAL = /^(?!the |these |those )(?:\p{L}+ ){0,3}\p{L}+s$/iu;
/** Share of a disaster's articles that name a place of its scene. editors */
const MIN_SCENE_SHARE = 0.5;

/**
 * "The old ward was damaged in the January flood", in an article of other news: the one disaster of the run by that
 * word that struck a place which the article names, or in the month that it says. Where two would fit the mention
 * stays by itself.
 * @param groups all events, in founding order
 * @returns the events without those that joined another
 */
export function joinDefiniteDisasters(groups: readonly EventGroup[], entities: EntityTable): EventGroup[] {
  const isDisaster = (group: EventGroup): boolean => {
    const subtype = group[0]?.mention.subtype ?? '';
    return befallingSubtypes.has(subtype) && subtype !== 'election';
  };
  if (!groups.some((group) => isDisaster(group) && group.every(isNameless))) return [...groups];
  const places = new Set(entities.entities.flatMap(({ id, type }) => (type === 'place' ? [id] : [])));
  const hosts = new Map<string, Set<EventGroup>>();
  for (const group of groups) {
    if (!isDisaster(group) || group.every(isNameless)) continue;
    for (const word of new Set(group.map(({ mention }) => noun(mention)))) {
      for (const mark of [...sceneOf(group, places, entities), ...monthsOf(group)]) {
        const key = `${word} ${mark}`;
        hosts.set(key, (hosts.get(key) ?? new Set()).add(group));
      }
    }
  }
  return groups.filter((group) => {
    if (!isDisaster(group) || !group.every(isNameless) || !group.some(isDefinite)) return true;
    const fitting = new Set(
      group.flatMap((member) =>
        marksOf(member, entities).flatMap((mark) => [
          ...(hosts.get(`${noun(member.mention)} ${mark}`) ?? []),
        ]),
      ),
    );
    const recalled = [...fitting].filter((host) => group.every((member) => isRemembered(member, host)));
    const [host] = recalled;
    if (host === undefined || recalled.length > 1) return true;
    host.push(...group);
    return false;
  });
}

/** "the flood", "January's flood", but not "dust storms": it is taken to be known which one is meant. */
function isDefinite({ mention: { quote, span, triggerSpan } }: PlacedMention): boolean {
  return !BARE_PLURAL.test(quote.slice(0, triggerSpan.end - span.start));
}

function isNameless(member: PlacedMention): boolean {
  return member.place === undefined && member.named.length === 0;
}

function isRemembered({ article }: PlacedMention, [founder]: EventGroup): boolean {
  const gap = Date.parse(article.publishedAt ?? '') - Date.parse(founder?.article.publishedAt ?? '');
  return gap >= 0 && gap <= MEMORY_DAYS * DAY_MS;
}

/** What can tie a nameless mention to a disaster: the entities of its article, and the month that it says. */
function marksOf({ article, mention: { time } }: PlacedMention, { byArticle }: EntityTable): string[] {
  const month = time?.granularity === 'month' || time?.granularity === 'day' ? [time.start.slice(0, 7)] : [];
  return [...(byArticle.get(article.id) ?? []), ...month];
}

/** Ids of the places that it is said to have struck, or that a good part of its articles name. */
function sceneOf(
  host: EventGroup,
  places: ReadonlySet<string>,
  { byArticle }: EntityTable,
): ReadonlySet<string> {
  const articles = new Set(host.map(({ article }) => article.id));
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const id of new Set(byArticle.get(article))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const around = [...counts].filter(
    ([id, count]) => places.has(id) && count >= MIN_SCENE_SHARE * articles.size,
  );
  return new Set([...host.flatMap(({ place }) => place?.entityId ?? []), ...around.map(([id]) => id)]);
}

function monthsOf(host: EventGroup): string[] {
  return host.flatMap(({ mention: { time } }) =>
    time?.granularity === 'day' ? [time.start.slice(0, 7)] : [],
  );
}

/** The word for it, in the singular: a flood is no storm, though both are disasters. */
function noun({ quote, span, triggerSpan }: PlacedMention['mention']): string {
  const word = quote.slice(triggerSpan.start - span.start, triggerSpan.end - span.start).toLowerCase();
  return word.replace(/s$/u, '');
}
