import type { Event } from '../model/event.ts';
import { compareText } from '../model/order.ts';
import { findConflicts } from './eventConflicts.ts';
import { spanDays } from './eventTimes.ts';
import { eventTitle } from './eventTitle.ts';
import type { EventGroup } from './gatherEvents.ts';
import { namesCoincide } from './mentions/partyNames.ts';
import { mergeEvidence } from './mergeEvidence.ts';
import type { LinkedParticipant, PlacedMention } from './placedMention.ts';
import type { StableId } from './stableIds.ts';
import { statusOverTime } from './statusHistory.ts';

/** Share of the mentions with participants that must name one for it to be a party to the event. */
const MIN_PARTICIPANT_SHARE = 0.34;
/** Sentences of an article that make what they report its own news. */
const LEAD_SENTENCES = 3;

/**
 * Days that the time of one event spans at most: a war has years, and no one time, and "the strongest storm in 200
 * years" did not last that long.
 */
const LONGEST_DAYS = 366;

const VAGUE_PAST = /^(?:recently|lately|earlier|previously|already|a (?:short )?while ago|not long ago)$/iu;

/** Words that fit many happenings; where a mention says more, it names the event. */
const GENERIC: ReadonlySet<string> = new Set(['contact', 'talks', 'visit', 'demand', 'agreement', 'attack']);

/** What the rows of all events share. */
export interface EventSetting {
  /** By the number of the story; undefined where it is not listed. */
  readonly storyIds: readonly (string | undefined)[];
  readonly personIds: ReadonlySet<string>;
  /** Entity ids of places. */
  readonly placeByName: ReadonlyMap<string, string>;
  /** Articles that copy an earlier one of their story: they say nothing of their own. */
  readonly copies: ReadonlySet<string>;
  /** False for articles that are remembered from an earlier run: they inform the row but are not listed in it. */
  readonly isPresent: (articleId: string) => boolean;
}

/** The row of one event, from all its mentions in founding order. */
export function describeEvent(
  group: EventGroup,
  { id, supersedes }: StableId,
  { storyIds, personIds, placeByName, copies, isPresent }: EventSetting,
): Event {
  const founder = group[0];
  if (founder === undefined) throw new Error('an event has at least one mention');
  const { mention } = founder;
  const precise = group.filter((member) => !member.mention.anaphoric);
  const original = precise.filter(({ article }) => !copies.has(article.id));
  const telling = [original, precise, group].find((members) => members.length > 0) ?? group;
  const participants = commonParticipants(precise.length > 0 ? precise : group);
  const place =
    mostCommon(telling.flatMap((member) => (member.place === undefined ? [] : [member.place]))) ??
    seatOf(mention.subtype, participants, placeByName);
  const days = telling.filter((member) => member.mention.time?.granularity === 'day');
  const timed =
    days.length > 0
      ? days
      : telling.filter(({ mention: { time: own } }) => own && spanDays(own) <= LONGEST_DAYS);
  const time = mostCommon(
    timed.flatMap(({ mention: { time: own } }) => (own ? [{ key: own.start, ...own }] : [])),
  );
  const timeText = telling.find(({ mention: { timeText: text, status } }) => {
    // "The summit that Rutte recently prepared" is still to come: a vague past word is of something else.
    return text !== undefined && !(status === 'scheduled' && VAGUE_PAST.test(text));
  })?.mention.timeText;
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
    ...statusOverTime(group, time?.granularity === 'day' ? time.start : undefined),
    mentions: listMentions(group, isPresent),
    articles: articles.filter((article) => isPresent(article.id)),
    storyIds: storiesOf(group, articles, storyIds),
    conflicts: findConflicts(telling),
    supersedes: [...supersedes],
  };
  const noun = row.subtype === 'disaster' || row.subtype === 'accident' ? triggerNoun(telling) : row.subtype;
  return { ...row, title: eventTitle(row, personIds, noun) };
}

/** Most mentions of an event are merged by the same evidence: each list of it is one object. */
function listMentions(group: EventGroup, isPresent: EventSetting['isPresent']): Event['mentions'] {
  const lists = new Map<string, string[]>();
  return group
    .filter(({ article }) => isPresent(article.id))
    .map((member) => {
      const { articleId, span, quote } = member.mention;
      const own = mergeEvidence(member, group);
      const key = own.join('\n');
      const evidence = lists.get(key) ?? own;
      lists.set(key, evidence);
      return { articleId, span, quote, evidence };
    });
}

/** What an institution decides for its country is done there: the National Bank of Velmark, Velmark. */
function seatOf(
  subtype: string,
  participants: Event['participants'],
  placeByName: ReadonlyMap<string, string>,
): { readonly key: string; readonly entityId: string; readonly name: string } | undefined {
  if (subtype !== 'decision' && subtype !== 'vote') return undefined;
  for (const { name, entityId, role } of participants) {
    const seat = /\bof (?:the )?(\p{Lu}.*)$/u.exec(name)?.[1] ?? '';
    const place = placeByName.get(seat);
    if (entityId !== undefined && role === 'agent' && place !== undefined) {
      return { key: place, entityId: place, name: seat };
    }
  }
  return undefined;
}

function commonParticipants(group: readonly PlacedMention[]): Event['participants'] {
  const counts = new Map<string, { participant: LinkedParticipant; count: number }>();
  const named = group.filter((member) => member.named.length > 0);
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
