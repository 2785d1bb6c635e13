import type { Word } from './words.ts';

const PLANS =
  'target goal forecast estimate projection pledge promise plan deadline quota scheme project'.split(' ');
const PLAN = `(?:${PLANS.map((noun) => `${noun}s?`).join('|')})`;
const OWN = '(?:its|his|her|their|the|a|an|that|this|own|every|all|most|year|month|\\p{L}+s)';
/** "The target was missed", "has kept its promise", "fell short of the goal", "the plan cost 3 billion". */
const OUTCOMES = [
  `\\b${PLAN}(?: (?:of|for|to|in|by|that|which)(?: [^ ]{1,24}){1,6}?)? (?:was|were|has been|had been|have been) (?:\\p{L}{1,12}ly )?(?:missed|met|reached|kept|broken|exceeded|beaten|abandoned|dropped|scrapped|hit|achieved|overshot|fulfilled|wrong)\\b`,
  `\\b(?:missed|met|reached|exceeded|beat|beaten|overshot|undershot|broke|broken|kept|hit|achieved|abandoned|scrapped|fell short of|fallen short of|failed to (?:reach|meet|keep|hit|achieve))(?: ${OWN}){1,3}(?: [^ ]{1,24}){0,2}? ${PLAN}\\b`,
  `\\b${PLAN} (?:has |had |have )?(?:already )?(?:cost|costed|saved|created|brought|swallowed|yielded|failed|worked|doubled|tripled)\\b`,
  `\\bunder (?:the|this|that|its|their)(?: [^ ]{1,24}){0,2}? ${PLAN} (?:[^ ]{1,24} ){1,3}?(?:rose|fell|grew|dropped|was|were|had|has|have)\\b`,
].map((wording) => new RegExp(wording, 'u'));
const STILL_OPEN =
  /\b(?:will|would|should|could|may|might|must|if|expect(?:s|ed)?|likely|want(?:s|ed)?|hopes?|meant|supposed)\b/u;

const PLAN_WORDS: ReadonlySet<string> = new Set(PLANS.flatMap((noun) => [noun, `${noun}s`]));

/** Whether words tell what became of a plan, a target or a promise: that is a fact, whatever was planned. */
export function tellsOutcome(words: readonly Word[]): boolean {
  // Most claims name no plan, and are passed over at the cost of this test.
  if (!words.some(({ text }) => PLAN_WORDS.has(text))) return false;
  const text = words.map((word) => word.text).join(' ');
  return !STILL_OPEN.test(text) && OUTCOMES.some((outcome) => outcome.test(text));
}

const RECORD =
  /\b(?:\p{Ll}{2,12}est|worst|most|least) (?:[^ ]{1,24} ){1,5}?(?:since (?:1[89]\d\d|20\d\d|records)|on record|in (?:\d{1,3}|many|two|three|four|five|ten|twenty) (?:years|decades|centuries))\b/u;

/** Words of which every record holds one. */
const SPANS_OF_RECORD: ReadonlySet<string> = new Set('since record years decades centuries'.split(' '));

/** "The worst harvest since 1976": what a series of numbers shows. */
export function isRecord(words: readonly Word[]): boolean {
  if (!words.some(({ text }) => SPANS_OF_RECORD.has(text))) return false;
  return RECORD.test(words.map((word) => word.text).join(' '));
}

/** A duty that the article itself tells of with a number or a day: a rule, not a view. */
export function isRule(words: readonly Word[], at: number): boolean {
  const verb = words.slice(at + 1).find(({ text }) => !/^(?:to|also|now|then|not)$/u.test(text));
  const subject = words[at - 1]?.text ?? '';
  return verb !== undefined && verb.text !== 'be' && !/^(?:we|you|i|one|it|this|that|there)$/u.test(subject);
}
