import type { Mention } from '../../model/entity.ts';
import type { Phrase } from './figurePhrase.ts';
import type { FigureSentence } from './figureSentence.ts';

/** "the mayor, Lena Ortiz, promised": the name that is set beside the office. */
export function appositive(
  { tokens, base }: FigureSentence,
  phrase: Phrase,
  mentions: readonly Mention[],
): Mention | undefined {
  const first = tokens[phrase.end + 1];
  if (tokens[phrase.end]?.text !== ',' || first === undefined) return undefined;
  return mentions.find(({ span, form }) => {
    if (form !== 'name' || span.start !== base + first.start) return false;
    const closing = tokens
      .slice(phrase.end + 2, phrase.end + 7)
      .find(({ start }) => base + start >= span.end);
    return closing?.text === ',';
  });
}

/** The mention that heads the phrase: "the Homeland Front of Bodo Marensk" is the Front, "NATO members" is not NATO. */
export function headMention(
  { tokens, base }: FigureSentence,
  phrase: Phrase,
  mentions: readonly Mention[],
): Mention | undefined {
  const start = base + (tokens[phrase.start]?.start ?? 0);
  const end = base + (tokens[phrase.end - 1]?.end ?? 0);
  // "Estan" is not "Estan and Palor".
  const isOneOf = tokens[phrase.end]?.lower === 'and' || tokens[phrase.start - 1]?.lower === 'and';
  const covering = mentions.find(
    ({ span }) =>
      span.start <= start && span.end >= end && !(isOneOf && (span.start < start || span.end > end)),
  );
  if (covering !== undefined) return covering;
  for (let at = phrase.start; at < phrase.end; at++) {
    if (tokens[at]?.lower !== 'of') continue;
    const stop = base + (tokens[at - 1]?.end ?? 0);
    return mentions.find(({ span }) => span.start >= start && span.end === stop);
  }
  return mentions.find(({ span }) => span.start >= start && span.end === end);
}

/** "shareholders of Lissen" are not Lissen: who is meant is asked of the words before "of" where a plural stands there. */
export function headEnd({ tokens, base }: FigureSentence, { start, end }: Phrase, whole: number): number {
  for (let at = start + 1; at < end; at++) {
    if (tokens[at]?.lower === 'of' && /^\p{Ll}{2,}s$/iu.test(tokens[at - 1]?.text ?? ''))
      return base + (tokens[at - 1]?.end ?? 0);
  }
  return whole;
}
