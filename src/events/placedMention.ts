import type { EntityTable, EntityType } from '../model/entity.ts';
import type { EventMention } from '../model/event.ts';
import { compareKeys } from '../model/order.ts';
import { befallingSubtypes, contactSubtypes, personalSubtypes } from './eventSubtypes.ts';

/** What a merge needs to know of an article. */
export interface EventArticle {
  readonly id: string;
  readonly title: string;
  readonly publishedAt?: string;
}

/** A participant in terms of the whole run: the same key in every article. */
export interface LinkedParticipant {
  readonly key: string;
  readonly entityId?: string;
  readonly type?: EntityType;
  readonly name: string;
  readonly role: EventMention['participants'][number]['role'];
}

/** A mention with its references resolved to the run's entities, and its article. */
export interface PlacedMention {
  readonly mention: EventMention;
  /** Index among the mentions of its article. */
  readonly index: number;
  readonly article: EventArticle;
  readonly story: number;
  readonly participants: readonly LinkedParticipant[];
  /** Participants that are entities, not groups or offices described in words. */
  readonly named: readonly LinkedParticipant[];
  /** Who makes the happening this one and no other: the named persons where there are two, else all that are named. */
  readonly parties: readonly LinkedParticipant[];
  readonly place?: { readonly key: string; readonly entityId?: string; readonly name: string };
}

/** All mentions of a run in the order in which events are founded: by date, article and place in the text. */
export function placeMentions(
  articles: readonly EventArticle[],
  mentions: ReadonlyMap<string, readonly EventMention[]>,
  table: EntityTable,
  storyOf: ReadonlyMap<string, number>,
): PlacedMention[] {
  const entities = new Map(table.entities.map((entity) => [entity.id, entity]));
  const shared = new Map<string, LinkedParticipant>();
  return articles
    .flatMap((article) => {
      // Washington that acts and the United States are one participant.
      const ids = (table.byArticle.get(article.id) ?? []).map((id) => entities.get(id)?.governmentOf ?? id);
      return (mentions.get(article.id) ?? []).map((mention, index): PlacedMention => {
        const place = mention.place === undefined ? undefined : link(mention.place, ids);
        const participants = withoutBystanders(
          mention,
          entities,
          mention.participants.map((participant): LinkedParticipant => {
            const linked = link(participant, ids);
            const type = entities.get(linked.entityId ?? '')?.type;
            const name = entities.get(linked.entityId ?? '')?.name ?? participant.name;
            return holdOnce(shared, {
              ...linked,
              name,
              role: participant.role,
              ...(type === undefined ? {} : { type }),
            });
          }),
        );
        return {
          mention,
          index,
          article,
          story: storyOf.get(article.id) ?? -1,
          participants,
          ...nameParties(participants),
          ...(place === undefined
            ? {}
            : { place: { ...place, name: entities.get(place.entityId ?? '')?.name ?? place.name } }),
        };
      });
    })
    .sort((a, b) => compareKeys(orderKey(a), orderKey(b)));
}

/**
 * "Rutte's visit to Washington": where persons come together, a place is where they do, not who. Who decides a case is
 * no party to it, nor is the firm that the accused once led. "Lena Orsk, 31, Halm, was arrested": nor is where she lives.
 */
function withoutBystanders(
  mention: EventMention,
  entities: ReadonlyMap<string, EntityTable['entities'][number]>,
  participants: readonly LinkedParticipant[],
): readonly LinkedParticipant[] {
  if (CASES.has(mention.subtype)) {
    const employers = new Set(
      participants.flatMap(({ entityId }) =>
        (entities.get(entityId ?? '')?.roles ?? []).flatMap(({ of }) => of ?? []),
      ),
    );
    const parties = participants.filter(({ name }) => !COURT.test(name) && !employers.has(name));
    return parties.length === 0 ? participants : parties;
  }
  const hasPerson = participants.some(({ type }) => type === 'person');
  if (personalSubtypes.has(mention.subtype)) {
    return participants.filter(({ type, role }) => type !== 'place' || (role === 'agent' && !hasPerson));
  }
  return befallingSubtypes.has(mention.subtype) || (contactSubtypes.has(mention.subtype) && hasPerson)
    ? participants.filter(({ type }) => type !== 'place')
    : participants;
}

const CASES: ReadonlySet<string> = new Set(['ruling', 'trial']);
const COURT = /\b(?:court|tribunal|jury|judges?)\b/iu;

function orderKey({ article, mention, index }: PlacedMention): (string | number | undefined)[] {
  return [article.publishedAt, article.id, mention.span.start, index];
}

function link(
  reference: { readonly entity?: number | undefined; readonly name: string },
  ids: readonly string[],
): { key: string; entityId?: string; name: string } {
  const entityId = reference.entity === undefined ? undefined : ids[reference.entity];
  if (entityId === undefined) return { key: `name ${reference.name.toLowerCase()}`, name: reference.name };
  return { key: entityId, entityId, name: reference.name };
}

/** The same person in the same role is one object for all mentions: a year of news has a million of them. */
function holdOnce(held: Map<string, LinkedParticipant>, participant: LinkedParticipant): LinkedParticipant {
  const key = `${participant.role} ${participant.key} ${participant.name}`;
  const known = held.get(key);
  if (known !== undefined) return known;
  held.set(key, participant);
  return participant;
}

/** Found once for each mention: a merge asks for them in every comparison. */
function nameParties(participants: readonly LinkedParticipant[]): Pick<PlacedMention, 'named' | 'parties'> {
  const named = participants.filter(({ entityId, type }) => entityId !== undefined && type !== 'office');
  const persons = named.filter(({ type }) => type === 'person');
  return { named, parties: persons.length >= 2 ? persons : named };
}
