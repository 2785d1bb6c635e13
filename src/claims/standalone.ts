import type { LocalEntity, Mention } from '../model/entity.ts';
import { contains, overlapLength, type Span } from '../model/span.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import type { Interval } from '../model/time.ts';
import type { Passage } from './passage.ts';
import { findSubjectReference } from './subjectReference.ts';

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** At the same place, what stands before a word goes after what closes the word before it. */
  readonly before: boolean;
}

const FIRST_PERSON = /^(?:I|we|us|me|my|our|ours|mine)$/iu;

/**
 * The words of a passage with what a reader needs to know in [brackets]: "They [the United States] are calling".
 * Only insertions: without the brackets and what is in them the text is the quote itself.
 * @param confidence a reference below it stays as it is
 */
export function writeStandalone(tagged: TaggedArticle, passage: Passage, confidence: number): string {
  const insertions = [
    ...nameReferences(tagged, passage, confidence),
    ...dateTimes(tagged, passage.span),
    ...nameSpeaker(tagged, passage, confidence),
  ].sort((a, b) => a.at - b.at || Number(a.before) - Number(b.before));
  const { text } = tagged.article;
  let standalone = '';
  let at = passage.span.start;
  for (const insertion of insertions) {
    standalone += text.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  standalone += text.slice(at, passage.span.end);
  return standalone.includes('\n') ? standalone.replaceAll(/[^\S\n]{0,20}\n\s*/gu, ' ') : standalone;
}

/** Pronouns, offices and short names, each entity once, and not where its full name was already read. */
function nameReferences(tagged: TaggedArticle, passage: Passage, confidence: number): Insertion[] {
  const insertions: Insertion[] = [];
  const named = new Set<number>();
  for (const mention of tagged.mentions) {
    if (!contains(passage.span, mention.span) || mention.confidence < confidence) continue;
    const entity = tagged.entities[mention.entity];
    if (entity === undefined || named.has(mention.entity)) continue;
    if (mention.form === 'metonym' || (mention.form === 'role' && saysWhose(mention, entity, tagged)))
      continue;
    named.add(mention.entity);
    const { name } = entity;
    if (mention.form !== 'name') {
      if (readsOn(tagged.article.text, passage.span, name)) continue;
      insertions.push({ at: mention.span.end, text: ` [${name}]`, before: false });
    } else if (entity.type === 'person' && name.endsWith(` ${mention.quote}`)) {
      const missing = name.slice(0, name.length - mention.quote.length).trim();
      if (readsOn(tagged.article.text, { start: passage.span.start, end: mention.span.start }, missing))
        continue;
      insertions.push({ at: mention.span.start, text: `[${missing}] `, before: true });
    }
  }
  const subject = findSubjectReference(tagged, passage.span);
  const name = tagged.entities[subject?.entity ?? -1]?.name;
  const source = passage.attribution?.sourceSpan;
  const isSource = source !== undefined && subject !== undefined && overlapLength(source, subject.span) > 0;
  if (
    subject !== undefined &&
    name !== undefined &&
    !isSource &&
    !readsOn(tagged.article.text, passage.span, name)
  ) {
    insertions.push({ at: subject.span.end, text: ` [${name}]`, before: false });
  }
  return insertions;
}

/** "The French government" and "the court in Lusen" say which is meant, "the company" does not. */
function saysWhose({ quote, span }: Mention, { type }: LocalEntity, { article }: TaggedArticle): boolean {
  if (type !== 'organization') return false;
  if (/\p{Lu}/u.test(quote.replace(/^(?:The|This|That|Its|Their)\s/u, ''))) return true;
  if (/['’]s?\s$/u.test(article.text.slice(Math.max(0, span.start - 3), span.start))) return true;
  return /^ (?:of|in|for|at) (?:the )?\p{Lu}/u.test(article.text.slice(span.end, span.end + 40));
}

function readsOn(text: string, span: Span, name: string): boolean {
  return text.slice(span.start, span.end).includes(name);
}

function dateTimes(tagged: TaggedArticle, span: Span): Insertion[] {
  return tagged.times.flatMap((time) =>
    time.relative && time.interval !== undefined && contains(span, time.span)
      ? [{ at: time.span.end, text: ` [${writeInterval(time.interval)}]`, before: false }]
      : [],
  );
}

export function writeInterval({ start, end, granularity }: Interval): string {
  if (start === end) return start;
  if (granularity === 'year') return start.slice(0, 4);
  if (granularity === 'month') return start.slice(0, 7);
  return `${start} to ${end}`;
}

/** Who says it: in front of speech whose source is not in the passage or says only "he", and for "we" and "I". */
function nameSpeaker(tagged: TaggedArticle, passage: Passage, confidence: number): Insertion[] {
  const { attribution, span } = passage;
  const speaker = attribution?.speaker;
  if (attribution === undefined || speaker === undefined || speaker.confidence < confidence) return [];
  const { sourceSpan } = attribution;
  const said = tagged.article.text.slice(span.start, span.end);
  if (sourceSpan === undefined || !contains(span, sourceSpan)) {
    return said.includes(speaker.text) ? [] : [{ at: span.start, text: `[${speaker.text}:] `, before: true }];
  }
  const source = tagged.article.text.slice(sourceSpan.start, sourceSpan.end);
  const resolved = tagged.mentions.some(
    (mention) => contains(sourceSpan, mention.span) && mention.confidence >= confidence,
  );
  if (resolved || said.includes(speaker.text) || FIRST_PERSON.test(source)) return [];
  return /^\p{Lu}\p{L}+$/u.test(source) && speaker.text.endsWith(` ${source}`)
    ? [{ at: sourceSpan.start, text: `[${speaker.text.slice(0, -source.length).trim()}] `, before: true }]
    : [
        {
          at: sourceSpan.end,
          text: ` [${speaker.text.replace(/^(?:An?|The)(?= )/u, (word) => word.toLowerCase())}]`,
          before: false,
        },
      ];
}
