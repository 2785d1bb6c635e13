import type { Attribution, Speaker } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { Sentence } from '../model/taggedArticle.ts';
import { type ContentMatch, clause, findContent } from './attributionContent.ts';
import type { AttributionRules } from './attributionResources.ts';
import { findSource, type SourceMatch } from './attributionSource.ts';
import { spanOfWords, type Word, wordsOf } from './attributionWords.ts';
import type { TagContext } from './context.ts';
import { type CueMatch, findCues } from './cueFinding.ts';
import { isPronounSource } from './nounPhrase.ts';
import type { Quotation } from './quotations.ts';
import { resolveSpeaker } from './speaker.ts';

interface Found {
  readonly match: CueMatch;
  readonly source: SourceMatch;
  readonly content: ContentMatch;
}

/** The attributions of one paragraph, from its quotations and the reporting clauses of its sentences. */
export function attributeParagraph(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  context: TagContext,
  resources: AttributionRules,
): Attribution[] {
  const attributions: Attribution[] = [];
  let last: Speaker | undefined;
  for (const sentence of sentences) {
    const words = wordsOf(context.article.text, sentence, quotations, context.mentions);
    for (const found of findInSentence(words, resources, last !== undefined)) {
      const speaker = resolveSpeaker(words, found.source, context, resources.sources, last ? { last } : {});
      const sure = speaker !== undefined && speaker.confidence >= resources.speakerConfidence;
      attributions.push(attribution(words, found, sure ? speaker : undefined));
      if (speaker !== undefined) last = speaker;
    }
  }
  return goOn(attributions, quotations, context.article.text);
}

function findInSentence(words: readonly Word[], resources: AttributionRules, speaking: boolean): Found[] {
  const candidates: { match: CueMatch; source: SourceMatch }[] = [];
  for (const match of findCues(words, resources.cues)) {
    const source = findSource(words, match, candidates.at(-1)?.source, resources.sources);
    if (source === undefined) continue;
    if (!match.cue.strong && !weakCueHolds(words, match, source, speaking)) continue;
    candidates.push({ match, source });
  }
  return candidates.flatMap(({ match, source }, index) => {
    const content =
      relativeContent(words, match, source) ??
      findContent(words, match, source, contentEnd(words, candidates, index));
    return content === undefined ? [] : [{ match, source, content }];
  });
}

/** Before a coordinated cue, or one of a new main clause ("..., but Kell said"), the content of this one ends. */
function contentEnd(
  words: readonly Word[],
  candidates: readonly { match: CueMatch; source: SourceMatch }[],
  index: number,
): number {
  const match = candidates[index]?.match;
  for (const next of candidates.slice(index + 1)) {
    const from = next.source.clauseFrom;
    if (match === undefined || from <= match.to) continue;
    if (next.source.position === 'shared') return from;
    if (/^(?:but|while|whereas|and|;)$/u.test(words[from - 1]?.lower ?? '')) return from - 1;
  }
  return words.length;
}

/** "..., which he expects will be successful": the relative clause is the content. */
function relativeContent(
  words: readonly Word[],
  match: CueMatch,
  source: SourceMatch,
): ContentMatch | undefined {
  return source.relative ? clause(words, match.to, words.length) : undefined;
}

/** A weak cue needs a frame of its own or a speaker who is already speaking. */
function weakCueHolds(
  words: readonly Word[],
  match: CueMatch,
  source: SourceMatch,
  speaking: boolean,
): boolean {
  const { frames } = match.cue;
  const next = words[match.to]?.lower ?? '';
  if (match.form === 'participle') return false;
  if (source.relative || match.form === 'by') return true;
  if (frames.has('object') && source.position !== 'by') return objectHolds(words, match, source);
  if (frames.has('noun') && /^(?:how|that|why|what)$/u.test(next)) return true;
  if (match.to - match.from > 1 && frames.has('noun')) return true;
  if (frames.has('infinitive') && next === 'to')
    return source.position === 'subject' || source.position === 'shared';
  if (frames.has('clause')) return true;
  return speaking && frames.has('noun') && isPronounSource(words[source.from]);
}

/** Wishes and names for things are reported of somebody named; "see" and its like speak only of a view ("see it as"). */
function objectHolds(words: readonly Word[], match: CueMatch, source: SourceMatch): boolean {
  const { lemma } = match.cue;
  if (/^(?:see|view|regard|perceive)$/u.test(lemma)) {
    return words.slice(match.to, match.to + 10).some((word) => word.lower === 'as');
  }
  if (!/^(?:want|call|ask)$/u.test(lemma)) return true;
  const named = words.slice(source.from, source.to).some((word) => word.mention !== undefined);
  return named || isPronounSource(words[source.from]);
}

function attribution(words: readonly Word[], found: Found, speaker: Speaker | undefined): Attribution {
  const { match, source, content } = found;
  const sourceSpan = spanOfWords(words, source.from, source.to);
  const cueSpan = spanOfWords(words, match.from, match.to);
  return {
    kind: content.kind,
    ...(sourceSpan === undefined ? {} : { sourceSpan }),
    ...(cueSpan === undefined ? {} : { cueSpan }),
    contentSpans: content.spans,
    ...(speaker === undefined ? {} : { speaker }),
    chain: [],
    notes: [...new Set(content.notes)],
  };
}

/**
 * Speech that goes on behind its reporting clause (`"A," he said. "B."`) joins it; speech that no reporting clause
 * stands by is kept without a source, so that nobody takes it for the article's own voice.
 */
function goOn(
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  text: string,
): Attribution[] {
  const grown = attributions.map((attribution) => ({ ...attribution }));
  for (const quotation of quotations) {
    if (
      !quotation.speech ||
      grown.some(({ contentSpans }) => contentSpans.some((span) => overlaps(span, quotation.span)))
    )
      continue;
    const speaking = grown.find((attribution) => {
      const end = Math.max(
        ...[attribution.sourceSpan, attribution.cueSpan, ...attribution.contentSpans].map(
          (span) => span?.end ?? 0,
        ),
      );
      return (
        attribution.kind === 'direct' &&
        end < quotation.span.start &&
        /^[\s.,]*$/u.test(text.slice(end, quotation.span.start))
      );
    });
    if (speaking === undefined) {
      grown.push({ kind: 'direct', contentSpans: [quotation.span], chain: [], notes: [...quotation.notes] });
    } else {
      speaking.contentSpans = [...speaking.contentSpans, quotation.span];
    }
  }
  return grown;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
