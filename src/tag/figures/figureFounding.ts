import type { Span } from '../../model/span.ts';
import type { TimeExpression } from '../../model/time.ts';
import type { FigureSentence } from './figureSentence.ts';

/** Characters before a date that are read for the founding, and behind it for what goes on from there. editors */
const REACH = 90;
const FOUNDED =
  "(?:founded|established|formed|created|built|opened|launched|born|set up|inaugurated|incorporated|completed)(?: [\\p{L}\\p{N}’'-]{1,20}){0,5}? (?:back )?(?:in|on|since|during) (?:the )?$";
/** "Established in 1949, ...", "the bloc, founded in 1957, ...". */
const PARTICIPLE = new RegExp(`(?:^["“]?|[,(–—] ?)(?:first |originally )?${FOUNDED}`, 'iu');
const RELATIVE = new RegExp(
  `\\b(?:which|that|who) (?:(?:was|were|first|originally|only|had|been) ){0,3}${FOUNDED}`,
  'iu',
);
/** "was founded in 1949 and has 12 members": told of the past and of today. */
const MAIN = new RegExp(`\\b\\p{L}{1,30} ${FOUNDED}`, 'iu');
const CLAUSE_END = /[,;:.)–—]/u;
const PRESENT = /^(?: and)?(?: (?:now|today|still))? (?:has|have|is|are|employs?|counts?|serves?|runs?)\b/u;
/** What a thing cost and had is told of when it was founded. */
const OF_THEN = /\b(?:cost|had)\b/iu;

/**
 * Where a founding or opening is dated beside the main clause, the text that the date holds for: "Established in 1949,
 * the pact has 30 members" does not say that it had them then.
 */
export function foundingClause({ text, base }: FigureSentence, { span }: TimeExpression): Span | undefined {
  const at = span.start - base;
  const before = text.slice(Math.max(0, at - REACH), at);
  // Only the sentence's own first word opens it.
  const opening = at > REACH ? `… ${before}` : before;
  const behind = text.slice(span.end - base);
  const goesOn = PRESENT.test(behind.slice(0, REACH));
  const told = PARTICIPLE.exec(opening) ?? RELATIVE.exec(opening) ?? (goesOn ? MAIN.exec(opening) : null);
  if (told === null) return undefined;
  const length = goesOn ? 0 : behind.search(CLAUSE_END);
  const end = span.end + (length < 0 ? behind.length : length);
  const rest = text.slice(end - base, end - base + REACH);
  return OF_THEN.test(rest) ? undefined : { start: span.start - (opening.length - told.index), end };
}
