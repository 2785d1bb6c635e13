import type { UngroupedClaim } from '../collection.ts';

/** "in three tranches": what a whole is divided into. */
export const PARTS = '(?:two|three|four|five) (?:parts|pillars|portions|items|instalments|tranches)';

/** What leaves nothing over. */
export const EXHAUSTIVE = new RegExp(
  String.raw`\b(?:(?:the|its) (?:rest|other|others|remainder)|remaining|remainder|everything else|all others?|consists? of|(?:split|divided) (?:into|between|among)|(?:has|have|in) ${PARTS}|made up of|only other|only .{0,30}besides|no others?|nothing else|none elsewhere|(?:nobody|no one) else)\b`,
  'iu',
);
const REST_FOLLOWS =
  /^(?:the|all the) (?:rest|remainder|others?)\b|^(?:nothing|nobody|no one|no other \p{L}+|none) else\b|^no others?\b|^there (?:are|is) no other/iu;

/** Whether a claim, or the sentence behind it, says that nothing is left over. */
export function isExhaustive(claim: UngroupedClaim, next: UngroupedClaim | undefined): boolean {
  return EXHAUSTIVE.test(claim.quote) || leavesRest(next, claim);
}

/** "... The rest is for homes.": said in the very next sentence. */
function leavesRest(next: UngroupedClaim | undefined, { articleId, span }: UngroupedClaim): boolean {
  return next?.articleId === articleId && next.span.start - span.end <= 2 && REST_FOLLOWS.test(next.quote);
}
