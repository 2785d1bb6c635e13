import type { Attribution } from '../model/attribution.ts';
import { overlapLength } from '../model/span.ts';
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
      grown.push({ kind: 'direct', contentSpans: [quotation.span], chain: [], notes: [...quotation.notes] });
    } else {
      speaking.contentSpans = [...speaking.contentSpans, quotation.span];
    }
  }
  return grown;
}
