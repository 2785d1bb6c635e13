import type { Attribution, Speaker } from '../model/attribution.ts';
import { contains, overlapLength, type Span } from '../model/span.ts';
import type { Sentence, TaggedArticle } from '../model/taggedArticle.ts';
import { hasFiniteVerb } from './verbs.ts';
import { readWords } from './words.ts';

/** A stretch of one block that makes one statement: a sentence, a clause of one, or the sentences of one quote. */
export interface Passage {
  readonly span: Span;
  /** Index into Article.blocks. */
  readonly block: number;
  /** The attribution that the passage stands under; none is the article's own voice. */
  readonly attribution?: Attribution;
  /** What the speaker tells of as said by others: "observers recalled that the leadership announced". */
  readonly nested?: readonly Attribution[];
}

/** Sentences of one quote stay one claim up to this many words in all, and in any one of them. editors */
const LONGEST_QUOTE_WORDS = 60;
const LONGEST_QUOTED_SENTENCE_WORDS = 22;
/** Share of a passage that reported content must cover to be what the passage says. editors */
const CONTENT_SHARE = 0.2;
/** Share that a source, its cue and the content have together where the passage is nothing but the report. editors */
const REPORT_SHARE = 0.9;
/** Content whose speaker is open counts this much beside content of somebody known. editors */
const OPEN_SPEAKER = 0.5;
/** The same for what is only asked. editors */
const QUESTION = 0.3;
/** Share of a passage from which on a main clause is its point, and not the relative clause behind it. editors */
const MAIN_SHARE = 0.45;
/** Share that may stand between a source and its cue then; what is longer makes a statement of its own. editors */
const APART_SHARE = 0.75;

/** Sentences that may hold claims, in text order, those of one short direct quote joined. */
export function findPassages(tagged: TaggedArticle): Passage[] {
  const passages: { span: Span; block: number }[] = [];
  const sentences = tagged.sentences.filter((sentence) => mayHoldClaims(tagged, sentence));
  for (let index = 0; index < sentences.length; index++) {
    const first = sentences[index];
    if (first === undefined) continue;
    const last = lastOfQuote(tagged.attributions, sentences, index);
    const end = sentences[last]?.span.end ?? first.span.end;
    passages.push({ span: { start: first.span.start, end }, block: first.block });
    index = last;
  }
  return passages.map((passage) => attribute(passage, tagged));
}

/** The passage with the outermost attribution that covers enough of it, rather one whose speaker is known. */
export function attribute(
  passage: Omit<Passage, 'attribution'>,
  { attributions, article: { text } }: TaggedArticle,
): Passage {
  const { span, block } = passage;
  const length = span.end - span.start;
  let best: { attribution: Attribution; weight: number } | undefined;
  for (const attribution of attributions) {
    const covered = contentLength(attribution, span);
    const slight = covered < CONTENT_SHARE * length;
    if (covered === 0 || (slight && reportLength(attribution, span) < REPORT_SHARE * length)) continue;
    if (isNested(attribution, attributions, span)) continue;
    if (isAside(attribution, span, text)) continue;
    const weight =
      covered *
      (attribution.speaker === undefined ? OPEN_SPEAKER : 1) *
      (isQuestion(attribution, text) ? QUESTION : 1);
    if (best === undefined || weight > best.weight) best = { attribution, weight };
  }
  if (best === undefined) return { span, block };
  const { attribution } = best;
  const nested = attributions.filter((inner) => inner !== attribution && isWithin(inner, attribution, span));
  return { span, block, attribution, ...(nested.length === 0 ? {} : { nested }) };
}

/** A relative clause behind what may be a whole statement. */
const ASIDE = /^(?<main>[^“”"]{10,400}), (?:who|where|whose)\s[^,.;:!?“”"]{0,60}$/su;

/** "The plan was drawn up by Kell, who says that she worked on it for years": the plan was drawn up all the same. */
function isAside({ cueSpan, kind }: Attribution, { start, end }: Span, text: string): boolean {
  if (cueSpan === undefined || kind !== 'indirect') return false;
  const main = ASIDE.exec(text.slice(start, cueSpan.start))?.groups?.main ?? '';
  if (main.length < MAIN_SHARE * (end - start)) return false;
  return hasFiniteVerb(readWords(main, { start: 0, end: main.length }));
}

/** "Asked whether the dam was safe, Kell said ...": who answers says more than who asks. */
function isQuestion({ cueSpan, contentSpans }: Attribution, text: string): boolean {
  const [content] = contentSpans;
  if (cueSpan === undefined || content === undefined) return false;
  const cue = text.slice(cueSpan.start, cueSpan.end);
  return ASKING.test(cue) && ASKED.test(text.slice(content.start, content.end));
}

const ASKING = /^(?:ask|wonder)(?:s|ed|ing)?$/iu;
const ASKED = /^(?:how|why|whether|if|what|who|when|where|which)\b/iu;

/** Its cue and its source stand in what the other reports. */
function isWithin({ cueSpan, sourceSpan, speaker }: Attribution, outer: Attribution, span: Span): boolean {
  if (cueSpan === undefined || sourceSpan === undefined || speaker === undefined) return false;
  if (outer.speaker !== undefined && isSameSpeaker(speaker, outer.speaker)) return false;
  return [cueSpan, sourceSpan].every(
    (part) => contains(span, part) && outer.contentSpans.some((content) => contains(content, part)),
  );
}

/** Whether two speakers are one, by what they resolve to or else by name. */
export function isSameSpeaker(a: Speaker, b: Speaker): boolean {
  return a.entity === undefined ? a.text === b.text : a.entity === b.entity;
}

function contentLength(attribution: Attribution, span: Span): number {
  return attribution.contentSpans.reduce((sum, content) => sum + overlapLength(content, span), 0);
}

/** From the first to the last of source, cue and content: "The union's Kell, who is leaving, spoke of a trap". */
function reportLength({ sourceSpan, cueSpan, contentSpans }: Attribution, span: Span): number {
  if (sourceSpan === undefined || cueSpan === undefined) return 0;
  if (cueSpan.start - sourceSpan.end > APART_SHARE * (span.end - span.start)) return 0;
  const parts = [sourceSpan, cueSpan, ...contentSpans];
  const start = Math.min(...parts.map((part) => part.start));
  return overlapLength({ start, end: Math.max(...parts.map((part) => part.end)) }, span);
}

/** Reported within what another source of the same passage is reported to have said. */
function isNested(attribution: Attribution, all: readonly Attribution[], span: Span): boolean {
  const anchor = attribution.cueSpan ?? attribution.sourceSpan;
  if (anchor === undefined || overlapLength(anchor, span) === 0) return false;
  return all.some(
    (outer) =>
      outer !== attribution &&
      outer.cueSpan !== undefined &&
      overlapLength(outer.cueSpan, span) > 0 &&
      outer.contentSpans.some((content) => content.start <= anchor.start && anchor.end <= content.end),
  );
}

function mayHoldClaims(tagged: TaggedArticle, sentence: Sentence): boolean {
  const block = tagged.article.blocks[sentence.block];
  if (block === undefined || block.role === 'meta') return false;
  return block.kind === 'paragraph' || block.kind === 'listItem' || block.kind === 'quotation';
}

function lastOfQuote(attributions: readonly Attribution[], sentences: readonly Sentence[], first: number) {
  const start = sentences[first];
  if (start === undefined) return first;
  let last = first;
  for (const { kind, contentSpans } of attributions) {
    if (kind === 'indirect') continue;
    let end = first;
    let words = 0;
    for (let index = first; index < sentences.length; index++) {
      const sentence = sentences[index];
      if (sentence === undefined || sentence.block !== start.block) break;
      // Content may be split round the cue: any part of it ties its sentence to the quote.
      const covered = contentSpans.reduce((sum, content) => sum + overlapLength(content, sentence.span), 0);
      const length = sentence.span.end - sentence.span.start;
      words += sentence.tokens.length;
      if (covered < length / 2) break;
      if (sentence.tokens.length > LONGEST_QUOTED_SENTENCE_WORDS || words > LONGEST_QUOTE_WORDS) break;
      end = index;
    }
    last = Math.max(last, end);
  }
  return last;
}
