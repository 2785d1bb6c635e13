import type { EntityTable } from '../model/entity.ts';
import { befallingSubtypes } from './eventSubtypes.ts';
import type { EventGroup } from './gatherEvents.ts';
import { namedParticipants, type PlacedMention } from './placedMention.ts';

const DAY_MS = 86_400_000;
/** "After the flood": for how long a disaster needs no other name in the place that it struck. editors */
const MEMORY_DAYS = 365;

/**
 * "The old ward was damaged in the flood", in an article of other news: the one disaster of the run that befell a
 * place which the article names, some time before. Where two would fit the mention stays by itself.
 * @param groups all events; groups that join another are left empty and dropped
 */
export function joinDefiniteDisasters(groups: readonly EventGroup[], entities: EntityTable): EventGroup[] {
  const known = groups.filter(
    (group) =>
      befallingSubtypes.has(group[0]?.mention.subtype ?? '') &&
      group.some(({ place }) => place !== undefined),
  );
  const kept: EventGroup[] = [];
  for (const group of groups) {
    const hosts = group.every(isNameless) ? known.filter((host) => recalls(group, host, entities)) : [];
    const [host] = hosts;
    if (host !== undefined && hosts.length === 1) host.push(...group);
    else kept.push(group);
  }
  return kept;
}

function isNameless(member: PlacedMention): boolean {
  return member.place === undefined && namedParticipants(member).length === 0;
}

function recalls(group: EventGroup, host: EventGroup, { byArticle }: EntityTable): boolean {
  const places = new Set(host.flatMap(({ place }) => place?.entityId ?? []));
  const began = host[0]?.article.publishedAt;
  return group.every(({ mention, article }) => {
    const gap = Date.parse(article.publishedAt ?? '') - Date.parse(began ?? '');
    return (
      host.some((member) => isSameKind(mention, member.mention)) &&
      gap >= 0 &&
      gap <= MEMORY_DAYS * DAY_MS &&
      (byArticle.get(article.id) ?? []).some((id) => places.has(id))
    );
  });
}

/** The same word for it: a flood is no storm, though both are disasters. */
function isSameKind(a: PlacedMention['mention'], b: PlacedMention['mention']): boolean {
  return a.subtype === b.subtype && noun(a) === noun(b);
}

function noun({ quote, span, triggerSpan }: PlacedMention['mention']): string {
  const word = quote.slice(triggerSpan.start - span.start, triggerSpan.end - span.start).toLowerCase();
  return word.replace(/s$/u, '');
}
