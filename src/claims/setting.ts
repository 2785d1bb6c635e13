import type { Attribution, Speaker } from '../model/attribution.ts';
import type { Configuration } from '../model/configuration.ts';
import type { EventMention } from '../model/event.ts';
import { contains, overlapLength, type Span } from '../model/span.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import type { Passage } from './passage.ts';
import type { Word } from './words.ts';

/** Index of the event mention that a span is most about: the longest overlap that holds the trigger. */
export function findEventMention(mentions: readonly EventMention[], span: Span): number | undefined {
  let best: number | undefined;
  let longest = 0;
  mentions.forEach((mention, index) => {
    if (!contains(span, mention.triggerSpan)) return;
    const overlap = overlapLength(span, mention.span) + (mention.anaphoric ? 0 : mention.participants.length);
    if (overlap <= longest) return;
    longest = overlap;
    best = index;
  });
  return best;
}

/** The speaker, if the tagger is confident enough of it. */
export function findSpeaker(
  attribution: Attribution | undefined,
  configuration: Configuration,
): Speaker | undefined {
  const speaker = attribution?.speaker;
  return speaker !== undefined && speaker.confidence >= configuration.tag.speakerConfidence
    ? speaker
    : undefined;
}

/** Index of the first word of what was said: after "Rutte stated that", or 0. */
export function findContentStart({ span, attribution }: Passage, words: readonly Word[]): number {
  const content = attribution?.contentSpans.find((candidate) => overlapLength(candidate, span) > 0);
  if (content === undefined) return 0;
  const first = words.findIndex((word) => word.start >= content.start);
  if (first < 0) return 0;
  return words[first]?.text === 'that' ? first + 1 : first;
}

/** Indexes of the first and last word of the cue, where it stands in the passage. */
export function findCueWords(
  { span, attribution }: Passage,
  words: readonly Word[],
): readonly [number, number] | undefined {
  const cue = attribution?.cueSpan;
  if (cue === undefined || !contains(span, cue)) return undefined;
  const first = words.findIndex((word) => word.end > cue.start);
  const last = words.findLastIndex((word) => word.start < cue.end);
  return first < 0 || last < first ? undefined : [first, last];
}

/**
 * Whether what is said has the speaker itself, or the body that it holds an office of, as its subject: the first
 * entity mentioned in the content, or "we".
 */
export function speaksForSubject(tagged: TaggedArticle, { span, attribution }: Passage): boolean {
  const speaker = attribution?.speaker?.entity;
  const content = attribution?.contentSpans.find((candidate) => overlapLength(candidate, span) > 0);
  if (content === undefined) return false;
  if (/^\W*(?:that\s+)?(?:we|I|our)\b/u.test(tagged.article.text.slice(content.start, content.end)))
    return true;
  if (speaker === undefined) return false;
  const subject = tagged.mentions.find((mention) => contains(content, mention.span))?.entity;
  if (subject === undefined) return false;
  if (subject === speaker) return true;
  const body = tagged.entities[subject];
  const roles = tagged.entities[speaker]?.roles ?? [];
  return roles.some(
    ({ of }) => of !== undefined && (of === body?.name || (body?.aliases.includes(of) ?? false)),
  );
}

/** Whether a speaker is a body, or a person who holds an office. */
export function isOfficial(tagged: TaggedArticle, speaker: Speaker | undefined): boolean {
  const entity = speaker?.entity === undefined ? undefined : tagged.entities[speaker.entity];
  return entity !== undefined && (entity.type !== 'person' || entity.roles.length > 0);
}

/** The part of a passage that is what was said, or all of it. */
export function findContent({ span, attribution }: Passage): Span {
  const content = attribution?.contentSpans.find((candidate) => overlapLength(candidate, span) > 0);
  if (content === undefined) return span;
  return { start: Math.max(content.start, span.start), end: Math.min(content.end, span.end) };
}

/** Distinct named entities of a span, the speaker left out. */
export function countNames(tagged: TaggedArticle, span: Span, speaker: number | undefined): number {
  const names = new Set<number>();
  for (const mention of tagged.mentions) {
    if (contains(span, mention.span) && mention.form === 'name' && mention.entity !== speaker)
      names.add(mention.entity);
  }
  return names.size;
}
