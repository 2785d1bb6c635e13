import type { Event } from '../../model/event.ts';
import { mostFrequent } from '../../model/lists.ts';
import { overlapLength } from '../../model/span.ts';
import { namesMatch } from '../nameMatch.ts';
import { type Score, share } from '../seeds/claimScores.ts';
import { scoreClusters } from '../stories/bcubed.ts';
import type { DemoGold } from './demoGold.ts';
import type { DemoIndex } from './demoIndex.ts';

type GoldEvent = DemoGold['events'][number];

/** B-cubed of stories (items: articles) and of events (items: gold mentions), and the fields of each found event. */
export function scoreDemoEvents(index: DemoIndex, gold: DemoGold): Record<string, Score> {
  const stories = gold.articles.map(({ file, story }) => ({
    gold: story,
    ours: index.article(file)?.storyId ?? `missing ${file}`,
  }));
  // A gold mention that no event of ours covers is a cluster of its own.
  const mentions = gold.events.flatMap((wanted) =>
    wanted.mentions.map((place, position) => ({
      wanted,
      ours: eventAt(index, wanted, place),
      unmatched: `unmatched ${wanted.id} ${position}`,
    })),
  );
  const storyScores = scoreClusters(
    stories.map(({ ours }) => ours),
    stories.map(({ gold: story }) => story),
  );
  const eventScores = scoreClusters(
    mentions.map(({ ours, unmatched }) => ours?.id ?? unmatched),
    mentions.map(({ wanted }) => wanted.id),
  );
  const found = gold.events.map((wanted) => ({
    wanted,
    ours: mostFrequent(
      mentions.flatMap((mention) => (mention.wanted === wanted && mention.ours ? [mention.ours] : [])),
    ),
  }));
  const agree = (test: (ours: Event, wanted: GoldEvent) => boolean): Score =>
    share(found.filter(({ ours, wanted }) => ours !== undefined && test(ours, wanted)).length, found.length);
  const claimed = new Set(mentions.flatMap(({ ours }) => (ours === undefined ? [] : [ours.id])));
  return {
    storiesBcubedF1: { value: storyScores.bcubedF1, n: stories.length },
    eventsBcubedF1: { value: eventScores.bcubedF1, n: mentions.length },
    eventsBcubedPrecision: { value: eventScores.bcubedPrecision, n: mentions.length },
    eventsBcubedRecall: { value: eventScores.bcubedRecall, n: mentions.length },
    eventRecall: agree(() => true),
    eventParticipants: agree((ours, wanted) => participantsAgree(ours, wanted)),
    eventPlace: agree((ours, wanted) =>
      wanted.place === null ? ours.place === undefined : namesMatch(ours.place?.name ?? '', wanted.place),
    ),
    eventDate: agree((ours, wanted) =>
      wanted.date === null ? ours.time?.granularity !== 'day' : ours.time?.start === wanted.date,
    ),
    eventStatus: agree((ours, wanted) => ours.status === wanted.status),
    eventType: agree((ours, wanted) => ours.type === wanted.type),
    eventPrecision: share(claimed.size, index.result.events.length),
    falseMerges: countFalseMerges(gold.events, mentions),
  };
}

/** Pairs of different gold events with a participant in common, and how many of them share an event of ours. */
function countFalseMerges(
  events: readonly GoldEvent[],
  mentions: readonly { readonly wanted: GoldEvent; readonly ours: Event | undefined }[],
): Score {
  const holders = new Map(
    events.map((wanted) => [
      wanted,
      new Set(
        mentions.flatMap((mention) => (mention.wanted === wanted && mention.ours ? mention.ours.id : [])),
      ),
    ]),
  );
  const pairs = events.flatMap((left, position) =>
    events
      .slice(position + 1)
      .filter((right) => left.participants.some((name) => right.participants.includes(name)))
      .map((right) => [...(holders.get(left) ?? [])].some((id) => holders.get(right)?.has(id) === true)),
  );
  return { value: pairs.filter(Boolean).length, n: pairs.length };
}

/** The event of ours with a mention at the gold place; of several the one whose participants fit best. */
function eventAt(
  index: DemoIndex,
  wanted: GoldEvent,
  place: GoldEvent['mentions'][number],
): Event | undefined {
  const located = index.locate(place);
  if (located === undefined) return undefined;
  return index.result.events
    .filter((event) =>
      event.mentions.some(
        ({ articleId, span }) => articleId === located.article.id && overlapLength(span, located.span) > 0,
      ),
    )
    .map((event) => ({
      event,
      fit:
        wanted.participants.filter((name) => hasParticipant(event, name)).length -
        0.1 * event.participants.length,
      sameSubtype: Number(event.subtype === wanted.subtype),
    }))
    .sort(
      (a, b) =>
        b.fit - a.fit || b.sameSubtype - a.sameSubtype || b.event.mentions.length - a.event.mentions.length,
    )[0]?.event;
}

function hasParticipant(event: Event, name: string): boolean {
  return event.participants.some((participant) => namesMatch(participant.name, name));
}

function participantsAgree(ours: Event, wanted: GoldEvent): boolean {
  const shared = wanted.participants.filter((name) => hasParticipant(ours, name)).length;
  const union = wanted.participants.length + ours.participants.length - shared;
  return wanted.participants.length === 0 || (union > 0 && shared / union >= 0.5);
}
