const TIME_PHRASE =
  /^(?:(?:the|(?:end|start|beginning|middle|turn) of|last|next|this|early|late|mid|single|one|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|same|past|previous) )*(?:\d{4}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|years?|months?|weeks?|days?|quarter|half|nights?|evening|morning|dawn|noon|time|moment|present|hours?|minutes?|weekends?|century|period|season|decade)\b/iu;

/** Whether a phrase says when, not what. */
export function isTimePhrase(phrase: string): boolean {
  return TIME_PHRASE.test(phrase);
}

const COMPARISON =
  /^(?:higher|lower|cheaper|bigger|larger|smaller|faster|slower|stronger|weaker|longer|shorter|taller|older|younger|high|low|long|far|much|many|worth|up|down|off|ago|later|earlier|full|complete|empty|fewer|less|more)$/iu;

export function isComparison(word: string): boolean {
  return COMPARISON.test(word);
}

const TARGET_WORD =
  /^(?:targets?|goals?|objectives?|benchmarks?|pledges?|commitments?|thresholds?|ceilings?|limits?|marks?|levels?|figures?|guidelines?|aims?|ambitions?|hurdles?|demands?|promises?)$/iu;

/** A word for an aim, not for what is measured: "the 5% target" leaves its measure to an earlier figure. */
export function isTargetWord(word: string): boolean {
  return TARGET_WORD.test(word);
}

/** "70% of them", "of which 12 are new": the whole was named before. */
export function isPointing(word: string): boolean {
  return /^(?:them|whom|which)$/u.test(word);
}

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/\bdefense\b/giu, 'defence'],
  [/\blabor\b/giu, 'labour'],
  [/\bprogram\b/giu, 'programme'],
];
const AMERICAN = /\b(?:defense|labor|program)\b/iu;

/**
 * One spelling per measure: British, without leading determiner.
 * @param isInitial the phrase opens its sentence, so that its capital means nothing
 */
export function normalizeMeasure(measure: string, isInitial = false): string {
  let normal = measure.trim().replace(/^(?:the|a|an|its|their|his|her|our|own) /iu, '');
  if (AMERICAN.test(normal))
    for (const [pattern, spelling] of BRITISH) normal = normal.replace(pattern, spelling);
  const lowers = isInitial && /^\p{Lu}\p{Ll}/u.test(normal) && !/ \p{Lu}/u.test(normal);
  return lowers ? normal.charAt(0).toLowerCase() + normal.slice(1) : normal;
}
