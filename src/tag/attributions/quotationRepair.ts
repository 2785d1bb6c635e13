import type { Sentence } from '../../model/taggedArticle.ts';

/** Shapes that news prose leaves to speakers: first and second person, contractions. */
const SPOKEN =
  /(?:^|[^\p{L}])(?:I|we|you|our|ours|my|us|let['’‘]s|\p{L}+n['’‘]t|(?:they|we|you|I|he|she|it|that|there|what|who)['’‘](?:s|re|ve|ll|m|d))(?![\p{L}])/iu;
const ANY_DOUBLE_MARK = /[“”„"«»]/u;
/**
 * ", he said", ", Anna Kell, the minister, told reporters": where a reporting clause begins although the quotation was
 * not closed. Before its verb stand a pronoun, a noun or a name of a few words, and perhaps an apposition.
 */
const REPORTING_CLAUSE =
  /,\s(?:(?:said|says|added|insist(?:s|ed)|explain(?:s|ed)|warn(?:s|ed)|according to)\s|(?:he|she|they|it|(?:the|an?|its|his|her|their)(?: [\p{L}'’-]{1,20}){1,6}|\p{Lu}[\p{L}.'’-]{0,20}(?: [\p{L}.'’-]{1,20}){0,5})(?:, [^,.;:“”"]{1,60},)?\s(?:said|says|added|told|wrote|noted|explained|warned|argued|insisted|replied|declared|announced|admitted|claimed|recalled)(?![\p{L}]))/u;

/** The splitter keeps sentences behind an unclosed mark together; abbreviations have few small letters before the stop. */
const FULL_STOP = /\p{Ll}{3}[.!?…]\s+(?=["“«]?\p{Lu})/u;

/** Where a quotation without closing mark ends: at its sentence's end or reporting clause, never beyond `limit`. */
export function endOfUnclosed(
  text: string,
  sentences: readonly Sentence[],
  opening: number,
  limit: number,
): number {
  const sentence = sentences.find(({ span }) => span.start <= opening && opening < span.end);
  const sentenceEnd = Math.min(sentence?.span.end ?? limit, limit);
  const clause = REPORTING_CLAUSE.exec(text.slice(opening, sentenceEnd));
  if (clause !== null) return opening + clause.index + 1;
  const stop = FULL_STOP.exec(text.slice(opening, sentenceEnd));
  if (stop !== null) return opening + stop.index + stop[0].trimEnd().length;
  return opening + text.slice(opening, sentenceEnd).trimEnd().length;
}

/**
 * Where a quotation without opening mark begins: at the start of the sentence that its closing mark stands in,
 * reaching back over sentences of the same paragraph that sound spoken. `undefined` for a stray mark, whose own
 * sentence does not.
 */
export function startOfUnopened(
  text: string,
  sentences: readonly Sentence[],
  from: number,
  closing: number,
): number | undefined {
  let index = sentences.findIndex(({ span }) => span.start <= closing && closing < span.end);
  const last = sentences[index];
  if (last === undefined) return undefined;
  const own = text.slice(Math.max(last.span.start, from), closing);
  let start = Math.max(last.span.start, from);
  let spoken = SPOKEN.test(own);
  while (index > 0) {
    const previous = sentences[index - 1];
    if (previous === undefined || previous.span.start < from) break;
    const words = text.slice(previous.span.start, previous.span.end);
    if (!SPOKEN.test(words) || ANY_DOUBLE_MARK.test(words)) break;
    start = previous.span.start;
    spoken = true;
    index--;
  }
  // A comma or full stop before the mark closes a spoken sentence; `5" pipes` does not.
  return spoken || /[,.!?…]\s*$/u.test(own) ? start : undefined;
}
