import type { Event } from '../model/event.ts';
import { compareText } from '../model/order.ts';
import { eventTitle } from './eventTitle.ts';
import type { EventGroup } from './gatherEvents.ts';
import { namesCoincide } from './mentions/partyNames.ts';
import { type LinkedParticipant, namedParticipants, type PlacedMention } from './placedMention.ts';
import type { StableId } from './stableIds.ts';
import { statusOverTime } from './statusHistory.ts';

/** Share of the mentions with participants that must name one for it to be a party to the event. */
const MIN_PARTICIPANT_SHARE = 0.34;
/** Sentences of an article that make what they report its own news. */
const LEAD_SENTENCES = 3;

/** Words that fit many happenings; where a mention says more, it names the event. */
const GENERIC: ReadonlySet<string> = new Set(['contact', 'talks', 'visit', 'demand', 'agreement', 'attack']);

/** What the rows of all events share. */
export interface EventSetting {
  /** By the number of the story; undefined where it is not listed. */
  readonly storyIds: readonly (string | undefined)[];
  readonly personIds: ReadonlySet<string>;
  /** False for articles that are remembered from an earlier run: they inform the row but are not listed in it. */
  readonly isPresent: (articleId: string) => boolean;
}

/** The row of one event, from all its mentions in founding order. */
export function describeEvent(
  group: EventGroup,
  { id, supersedes }: StableId,
  { storyIds, personIds, isPresent }: EventSetting,
): Event {
  const founder = group[0];
  if (founder === undefined) throw new Error('an event has at least one mention');
  const { mention } = founder;
  const precise = group.filter((member) => !member.mention.anaphoric);
  const telling = precise.length > 0 ? precise : group;
  const participants = commonParticipants(telling);
  const place = mostCommon(telling.flatMap((member) => (member.place === undefined ? [] : [member.place])));
  const days = telling.filter((member) => member.mention.time?.granularity === 'day');
  const timed = days.length > 0 ? days : telling.filter((member) => member.mention.time !== undefined);
  const time = mostCommon(
    timed.flatMap(({ mention: { time: own } }) => (own ? [{ key: own.start, ...own }] : [])),
  );
  const timeText = telling.find((member) => member.mention.timeText !== undefined)?.mention.timeText;
  const names = telling.map((member) => ({ key: member.mention.subtype, type: member.mention.type }));
  const specific = names.filter(({ key }) => !GENERIC.has(key));
  const subtype = mostCommon(specific.length > 0 ? specific : names);
  const articles = articleRoles(group);
  const row = {
    id,
    type: subtype?.type ?? mention.type,
    subtype: subtype?.key ?? mention.subtype,
    participants,
    ...(place === undefined
      ? {}
      : {
          place: { ...(place.entityId === undefined ? {} : { entityId: place.entityId }), name: place.name },
        }),
    ...(time === undefined
      ? {}
      : { time: { start: time.start, end: time.end, granularity: time.granularity } }),
    ...(time === undefined && timeText !== undefined ? { timeText } : {}),
    ...statusOverTime(group),
    mentions: group
      .filter(({ article }) => isPresent(article.id))
      .map(({ mention: { articleId, span, quote } }) => ({ articleId, span, quote })),
    articles: articles.filter((article) => isPresent(article.id)),
    storyIds: storiesOf(group, articles, storyIds),
    conflicts: conflictsOf(telling),
    supersedes: [...supersedes],
  };
  const noun = row.subtype === 'disaster' || row.subtype === 'accident' ? triggerNoun(telling) : row.subtype;
  return { ...row, title: eventTitle(row, personIds, noun) };
}

function commonParticipants(group: readonly PlacedMention[]): Event['participants'] {
  const counts = new Map<string, { participant: LinkedParticipant; count: number }>();
  const named = group.filter((member) => namedParticipants(member).length > 0);
  const withParties = named.length > 0 ? named : group.filter(({ participants }) => participants.length > 0);
  for (const { participants } of withParties) {
    for (const participant of participants) {
      const known = [...counts].find(([, entry]) => namesCoincide(entry.participant.name, participant.name));
      const entry = known?.[1] ?? { participant, count: 0 };
      entry.count++;
      // "Dolsk" and "Irena Dolsk": the full name stands for both.
      const shorter = entry.participant.name;
      if (!shorter.includes(' ') || participant.name.startsWith(`${shorter} of `))
        entry.participant = participant;
      counts.set(known?.[0] ?? participant.key, entry);
    }
  }
  const common = [...counts.values()].filter(
    ({ count }) => count >= MIN_PARTICIPANT_SHARE * withParties.length,
  );
  // "The prime minister" beside two persons with names is one of them.
  const persons = common.filter(({ participant: { type } }) => type === 'person').length;
  return common
    .filter(({ participant: { type } }) => persons < 2 || type !== 'office')
    .map(({ participant: { entityId, name, role } }) => ({
      ...(entityId === undefined ? {} : { entityId }),
      name,
      role,
    }));
}

function articleRoles(group: EventGroup): Event['articles'] {
  const roles = new Map<string, 'primary' | 'mentions'>();
  for (const { article, mention } of group) {
    const isLead = mention.sentence < LEAD_SENTENCES && !mention.anaphoric;
    if (isLead || !roles.has(article.id)) roles.set(article.id, isLead ? 'primary' : 'mentions');
  }
  return [...roles].map(([id, role]) => ({ id, role }));
}

function storiesOf(
  group: EventGroup,
  articles: Event['articles'],
  storyIds: readonly (string | undefined)[],
): string[] {
  const primary = new Set(articles.filter(({ role }) => role === 'primary').map(({ id }) => id));
  const counted = primary.size > 0 ? group.filter(({ article }) => primary.has(article.id)) : group;
  const ids = counted.flatMap(({ story }) => storyIds[story] ?? []);
  return [...new Set(ids)].sort(compareText);
}

/** Only what takes place at one spot can be told of two. */
const VENUED: ReadonlySet<string> = new Set(['meeting', 'talks', 'summit', 'trial', 'ruling']);

/** Days and places on which the articles disagree. */
function conflictsOf(group: readonly PlacedMention[]): Event['conflicts'] {
  const days = group.flatMap(({ mention: { time }, article }) =>
    time?.granularity === 'day' ? [{ value: time.start, article: article.id }] : [],
  );
  const places = group.flatMap(({ place, article }) =>
    place ? [{ value: place.name, article: article.id }] : [],
  );
  const hasVenue = group.every(({ mention }) => VENUED.has(mention.subtype));
  return [...conflict('time', days), ...(hasVenue ? conflict('place', places) : [])];
}

function conflict(
  field: string,
  values: readonly { readonly value: string; readonly article: string }[],
): Event['conflicts'] {
  const articles = new Map<string, Set<string>>();
  for (const { value, article } of values) {
    articles.set(value, (articles.get(value) ?? new Set()).add(article));
  }
  if (articles.size < 2) return [];
  const rows = [...articles].map(([value, ids]) => ({ value, articleIds: [...ids].sort(compareText) }));
  return [{ field, values: rows.sort((a, b) => compareText(a.value, b.value)) }];
}

function triggerNoun(group: readonly PlacedMention[]): string {
  const nouns = group.map(({ mention: { quote, span, triggerSpan } }) => ({
    key: quote.slice(triggerSpan.start - span.start, triggerSpan.end - span.start).toLowerCase(),
  }));
  return mostCommon(nouns)?.key.replace(/s$/u, '') ?? 'event';
}

/** The item whose key is most frequent; of equally frequent ones the first. */
function mostCommon<Item extends { readonly key: string }>(items: readonly Item[]): Item | undefined {
  const counts = new Map<string, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  const highest = Math.max(...counts.values());
  return items.find(({ key }) => counts.get(key) === highest);
}
