import { tagPartsOfSpeech } from '../language/tokens.ts';
import type { EventMention } from '../model/event.ts';
import { quoteAt } from '../model/span.ts';
import type { Sentence, TaggedArticle } from '../model/taggedArticle.ts';
import type { TimeExpression } from '../model/time.ts';
import { findAntecedent, inherit, isDefinite } from './anaphora.ts';
import { chunkWords } from './chunks.ts';
import type { ChunkedSentence } from './clauseParties.ts';
import { findParticipants } from './eventParties.ts';
import type { EventResources } from './eventResources.ts';
import { findPlace, findTime } from './eventSetting.ts';
import { isTimePossible, statedStatus, statusByTime } from './eventStatus.ts';
import { findTriggers, type Trigger } from './findTriggers.ts';
import { indexesBySentence, wordsOf } from './sentenceWords.ts';
import { type TriggerLexicon, triggersOf } from './triggerLexicon.ts';

/**
 * The happenings that an article's own news text reports, in text order: background paragraphs, headings and notes
 * are left out. Mentions without participants and place stay in, since a merge across articles may still need
 * them; which events are worth listing is decided there.
 */
export function detectEventMentions(tagged: TaggedArticle, { triggers }: EventResources): EventMention[] {
  const { article, sentences } = tagged;
  const mentionsIn = indexesBySentence(tagged.mentions, sentences);
  const timesIn = indexesBySentence(tagged.times, sentences);
  const found: EventMention[] = [];
  sentences.forEach((sentence, index) => {
    const block = article.blocks[sentence.block];
    if (block === undefined || block.role !== 'body' || block.kind === 'heading') return;
    if (!mayHoldTrigger(article.text, sentence, triggers)) return;
    const parsed = sentence.tokens.some(({ pos }) => pos !== undefined)
      ? sentence
      : tagPartsOfSpeech(article.text, sentence);
    const words = wordsOf(tagged, parsed, mentionsIn[index] ?? []);
    const chunked = { words, chunks: chunkWords(words) };
    const times = (timesIn[index] ?? []).flatMap((at) => tagged.times[at] ?? []);
    for (const trigger of findTriggers(words, chunked.chunks, triggers)) {
      const mention = describe(trigger, chunked, times, index, tagged);
      if (!isSupported(mention, trigger)) continue;
      const antecedent = isDefinite(trigger, chunked) ? findAntecedent(mention, found) : undefined;
      found.push(antecedent === undefined ? mention : inherit(mention, antecedent));
    }
  });
  return found;
}

/**
 * Whether there is more than a word: everyday verbs of coming and seeing need a place or a second party to mean a
 * visit or a meeting.
 */
function isSupported({ participants, place, subtype }: EventMention, { row }: Trigger): boolean {
  if (row.pos === 'noun') return true;
  if (subtype === 'visit')
    return participants.length >= 2 || (participants.length === 1 && place !== undefined);
  if (row.kind === 'contact' && EVERYDAY.has(row.trigger)) return participants.length >= 2;
  return true;
}

const EVERYDAY: ReadonlySet<string> = new Set([
  'see',
  'receive',
  'host',
  'approach',
  'contact',
  'discuss',
  'consult',
]);

function mayHoldTrigger(text: string, sentence: Sentence, triggers: TriggerLexicon): boolean {
  return sentence.tokens.some(
    ({ start, end }) =>
      end - start > 1 && triggersOf(text.slice(start, end).toLowerCase(), triggers).length > 0,
  );
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
  const time = findTime(trigger, sentence, times, ({ interval: candidate }) =>
    isTimePossible(candidate, stated, article.publishedAt),
  );
  const interval = time?.interval;
  const status = stated ?? statusByTime(interval, article.publishedAt);
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
    anaphoric: false,
  };
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
