import { isReadInFull } from '../../language/readLanguage.ts';
import { itemsBySentence } from '../../language/sentenceItems.ts';
import type { EventMention } from '../../model/event.ts';
import { quoteAt } from '../../model/span.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';
import type { TimeExpression } from '../../model/time.ts';
import type { EventResources } from '../eventResources.ts';
import { findAntecedent, inherit, isDefinite, rescheduled } from './anaphora.ts';
import { chunkWords } from './chunks.ts';
import type { ChunkedSentence } from './clauseParties.ts';
import { nameConvenors } from './convenors.ts';
import { detectForeignMentions } from './detectForeignMentions.ts';
import { findParticipants } from './eventParties.ts';
import { findPlace } from './eventSetting.ts';
import { statedStatus, statusByTime } from './eventStatus.ts';
import { announcementDay, findTime, inPastYear } from './eventTime.ts';
import { findTriggers, type Trigger } from './findTriggers.ts';
import { isSupported } from './mentionSupport.ts';
import { plausibleStatus } from './plausibleStatus.ts';
import { wordsOf } from './sentenceWords.ts';
import { asAnnouncedPledge, spendingVerbs } from './spendingPledge.ts';
import { triggerSentences } from './triggerSentences.ts';

/**
 * The happenings that an article's own news text reports, in text order: background paragraphs, headings and notes
 * are left out. Mentions without participants and place stay in, since a merge across articles may still need
 * them; which events are worth listing is decided there.
 */
export function detectEventMentions(
  tagged: TaggedArticle,
  { triggers, foreign }: EventResources,
): EventMention[] {
  const { article, sentences } = tagged;
  if (!isReadInFull(article.language)) {
    return detectForeignMentions(tagged, foreign.get(article.language.slice(0, 2)) ?? new Map());
  }
  const timesIn = itemsBySentence(tagged.times, sentences);
  const found: EventMention[] = [];
  const unstated = new Set<EventMention>();
  for (const { index, sentence, named } of triggerSentences(tagged, triggers)) {
    const words = wordsOf(tagged, sentence, named);
    const chunked = { words, chunks: chunkWords(words) };
    const times = timesIn[index] ?? [];
    for (const trigger of findTriggers(words, chunked.chunks, triggers)) {
      const described = describe(trigger, chunked, times, index, tagged);
      const mention = spendingVerbs.has(trigger.row.trigger)
        ? asAnnouncedPledge(described, trigger, times, tagged)
        : described;
      if (mention === undefined || !isSupported(mention, trigger, chunked, tagged)) continue;
      if (mention.subtype === 'new date') {
        found.push(...rescheduled(mention, found));
        continue;
      }
      const antecedent = isDefinite(trigger, chunked) ? findAntecedent(mention, found) : undefined;
      const complete = nameConvenors(
        antecedent === undefined ? mention : inherit(mention, antecedent),
        tagged,
      );
      found.push(complete);
      if (
        antecedent === undefined &&
        trigger.row.pos === 'noun' &&
        statedStatus(trigger, chunked) === undefined
      ) {
        unstated.add(complete);
      }
    }
  }
  return found.map((mention) => (unstated.has(mention) ? borrowStatus(mention, found, unstated) : mention));
}

/**
 * A bare noun ("the summit") says nothing of its status; the nearest mention of its kind in the article that does,
 * rather before than after it, says it for both.
 */
function borrowStatus(
  mention: EventMention,
  found: readonly EventMention[],
  unstated: ReadonlySet<EventMention>,
): EventMention {
  const at = found.indexOf(mention);
  const says = (other: EventMention): boolean => other.subtype === mention.subtype && !unstated.has(other);
  const lender = found.slice(0, at).findLast(says) ?? found.slice(at + 1).find(says);
  return lender === undefined || mention.time !== undefined ? mention : { ...mention, status: lender.status };
}

function describe(
  trigger: Trigger,
  sentence: ChunkedSentence,
  times: readonly TimeExpression[],
  index: number,
  tagged: TaggedArticle,
): EventMention {
  const { words } = sentence;
  const { article } = tagged;
  const participants = findParticipants(trigger, sentence, tagged);
  const place = findPlace(trigger, sentence, tagged);
  const stated = statedStatus(trigger, sentence);
  const time =
    findTime(trigger, sentence, times, stated, article.publishedAt) ??
    (trigger.row.subtype === 'merger' ? announcementDay(times) : undefined);
  const interval = time?.interval && inPastYear(time.interval, stated, article.publishedAt);
  const told = stated ?? statusByTime(interval, article.publishedAt);
  const status = plausibleStatus(told, trigger, sentence);
  const from = words[trigger.from]?.start ?? 0;
  const to = words[trigger.to - 1]?.end ?? 0;
  const span = mentionSpan(trigger, sentence, participants, tagged, from, to);
  return {
    articleId: article.id,
    ...quoteAt(article.text, span[0], span[1]),
    sentence: index,
    triggerSpan: { start: from, end: to },
    type: trigger.row.type,
    subtype: trigger.row.subtype,
    participants,
    ...(place === undefined ? {} : { place }),
    ...(interval === undefined ? {} : { time: interval }),
    ...(time !== undefined && interval === undefined ? { timeText: time.quote } : {}),
    status,
    ...(trigger.row.vague || isQuoted(from, trigger, tagged) ? { vague: true as const } : {}),
    anaphoric: false,
  };
}

/** What somebody says happened is a claim; whom they met they should know. */
function isQuoted(at: number, { row }: Trigger, { attributions }: TaggedArticle): boolean {
  if (row.kind === 'contact') return false;
  return attributions.some(
    ({ kind, contentSpans }) =>
      kind === 'direct' && contentSpans.some(({ start, end }) => start <= at && at < end),
  );
}

/** From the first to the last participant named in the sentence, around the trigger's own words. */
function mentionSpan(
  trigger: Trigger,
  { words }: ChunkedSentence,
  participants: EventMention['participants'],
  { mentions }: TaggedArticle,
  from: number,
  to: number,
): [number, number] {
  const entities = new Set(participants.map(({ entity }) => entity));
  const named = words.filter(
    ({ mention }) => mention !== undefined && entities.has(mentions[mention]?.entity ?? -1),
  );
  const chunkStart = trigger.chunk.kind === 'noun' ? (words[trigger.chunk.from]?.start ?? from) : from;
  const starts = named.map(({ start }) => start);
  const ends = named.map(({ end }) => end);
  return [Math.min(chunkStart, ...starts), Math.max(to, ...ends)];
}
