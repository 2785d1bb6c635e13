import type { Attribution } from '../../model/attribution.ts';
import { roundScore } from '../../model/order.ts';
import { overlapLength, type Span } from '../../model/span.ts';
import type { Quotation } from './quotations.ts';

/**
 * Speech that goes on behind its reporting clause (`"A," he said. "B."`) joins it; speech that no reporting clause
 * stands by is kept without a source, so that nobody takes it for the article's own voice.
 */
export function continueSpeech(
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  text: string,
): Attribution[] {
  const grown = attributions.map((attribution) => ({ ...attribution }));
  for (const quotation of quotations) {
    if (
      !quotation.speech ||
      grown.some(({ contentSpans }) => contentSpans.some((span) => overlapLength(span, quotation.span) > 0))
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
      grown.push({
        kind: 'direct',
        contentSpans: [quotation.span],
        foundBy: 'quotation marks',
        chain: [],
        notes: [...quotation.notes],
      });
    } else {
      speaking.contentSpans = [...speaking.contentSpans, quotation.span];
    }
  }
  return grown;
}

/** A speaker of the paragraph before is less sure than one beside the words. editors */
const NEXT_PARAGRAPH = 0.7;
/** Where the paragraph before leaves its quotation open, the next one opens it again for the same speaker. editors */
const LEFT_OPEN = 0.95;
const CLOSED = /["'”’»]$/u;

/**
 * A paragraph of nothing but quotations goes on with the speech that ended the paragraph before, as interviews and
 * quotations over several paragraphs are set: its speaker is that of the paragraph before.
 */
export function carrySpeaker(
  attributions: readonly Attribution[],
  paragraph: Span,
  text: string,
  before: Attribution | undefined,
): Attribution[] {
  const speaker = before?.kind === 'direct' ? before.speaker : undefined;
  const bare = attributions.every(({ sourceSpan, kind }) => sourceSpan === undefined && kind === 'direct');
  if (speaker === undefined || !bare || attributions.length === 0) return [...attributions];
  const quoted = attributions.flatMap(({ contentSpans }) => contentSpans);
  const length = quoted.reduce((sum, { start, end }) => sum + text.slice(start, end).trim().length, 0);
  const whole = text.slice(paragraph.start, paragraph.end).trim().length;
  if (whole - length > quoted.length) return [...attributions];
  const end = Math.max(0, ...(before?.contentSpans ?? []).map((span) => span.end));
  const isLeftOpen = !CLOSED.test(text.slice(0, end).trimEnd());
  const certainty = speaker.confidence * (isLeftOpen ? LEFT_OPEN : NEXT_PARAGRAPH);
  const carried = { ...speaker, confidence: roundScore(certainty) };
  const notes = ['speaker of the paragraph before'];
  return attributions.map((attribution) => ({
    ...attribution,
    speaker: carried,
    notes: [...attribution.notes, ...notes],
  }));
}
