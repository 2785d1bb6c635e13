import { isCapitalised, isWord, type Word } from './attributionWords.ts';
import type { Cue, CueForm, CueLexicon } from './cueLexicon.ts';

/** A reporting cue at words [from, to) of a sentence. */
export interface CueMatch {
  readonly from: number;
  readonly to: number;
  readonly cue: Cue;
  readonly form: 'finite' | 'participle' | 'passive' | 'by' | 'infinitive' | 'preposition';
}

const BE = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "wasn't",
  "isn't",
  "aren't",
  "weren't",
]);
const PROGRESSIVE = new Set([...BE, 'not', 'also', 'now', 'still', 'again']);
/** After these a form is a noun ("the report", "his calls") or an infinitive. */
const NOMINAL_BEFORE = new Set(
  (
    'the a an this that these those his her its their our my your no any some such of in on at for with from by into ' +
    'new more many several few other most recent repeated growing first last'
  ).split(' '),
);
const NOUN_FORMS =
  /^(?:reports?|claims?|calls?|plans?|demands?|hopes?|warnings?|fears?|doubts?|promises?|pledges?|vows?|estimates?|forecasts?|projects?|orders?|requests?|comments?|notes?|details?|outlines?|views?|questions?|signals?|hints?|states?|feels?|finding|meaning|support|supports|back|worry|worries|tweets?|posts?|thinking|understanding|post|appeals?|protests?|objects?|rules?|shows?|show|mentions?|bills?|press|quotes?|regards?|judges?|offer|offers|rule|celebrations?|repeats?|cry|cries|laughs?|sighs?|boasts?|jokes?|blasts?|aims?|sees|begs|cites?|asks?|adds?)$/u;

/**
 * Reporting cues of one sentence outside quotations, left to right and not overlapping. Nouns that look like a
 * cue ("the report") are left out as far as the word before tells.
 */
export function findCues(words: readonly Word[], lexicon: CueLexicon): CueMatch[] {
  const matches: CueMatch[] = [];
  let index = 0;
  while (index < words.length) {
    const match = matchAt(words, index, lexicon);
    if (match !== undefined) matches.push(match);
    index = match?.to ?? index + 1;
  }
  return matches;
}

function matchAt(words: readonly Word[], from: number, lexicon: CueLexicon): CueMatch | undefined {
  const word = words[from];
  if (word === undefined || word.quotation !== undefined) return undefined;
  if (
    isCapitalised(word) &&
    from > 0 &&
    words[from - 1]?.quotation === undefined &&
    word.mention !== undefined
  ) {
    return undefined;
  }
  for (const form of lexicon.get(word.lower) ?? []) {
    const to = endOfForm(words, from, form);
    if (to === undefined) continue;
    const kind = formKind(words, from, to, form);
    if (kind !== undefined) return { from, to, cue: form.cue, form: kind };
  }
  return undefined;
}

/** "sounded hopeful" also matches "sounded very hopeful": one adverb of degree may stand inside a form. */
function endOfForm(words: readonly Word[], from: number, form: CueForm): number | undefined {
  let at = from + 1;
  for (const expected of form.words.slice(1)) {
    if (
      words[at]?.lower !== expected &&
      /^(?:very|quite|more|less|also|too|so|really|cautiously)$/u.test(words[at]?.lower ?? '')
    )
      at++;
    if (words[at]?.lower !== expected.toLowerCase()) return undefined;
    at++;
  }
  return at;
}

function formKind(
  words: readonly Word[],
  from: number,
  to: number,
  form: CueForm,
): CueMatch['form'] | undefined {
  if (form.cue.frames.has('preposition')) return 'preposition';
  const lower = form.words[0] ?? '';
  const before = words[from - 1]?.lower ?? '';
  const auxiliary = previousContent(words, from);
  if (words[to]?.lower === 'by' && !lower.endsWith('ing')) return 'by';
  if (lower.endsWith('ing')) {
    if (PROGRESSIVE.has(auxiliary) && BE.has(firstAuxiliary(words, from))) return 'finite';
    if (NOMINAL_BEFORE.has(before)) return undefined;
    return 'participle';
  }
  if (/^(?:is|was|are|were)$/u.test(lower)) return 'finite';
  const isParticiple = /(?:ed|said|told|written|shown|known|found|felt|thought|understood|seen|sworn)$/u.test(
    lower,
  );
  if (isParticiple && BE.has(auxiliary)) return 'passive';
  if (auxiliary === 'to') return 'infinitive';
  if (lower === 'states' && words[to]?.lower !== 'that' && words[to]?.quotation === undefined)
    return undefined;
  if (NOUN_FORMS.test(lower) && (NOMINAL_BEFORE.has(before) || nominalAfter(words[to]))) return undefined;
  return 'finite';
}

/** "Member states are": what looks like a verb form was the subject. */
function nominalAfter(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|of|and|or)$/u.test(
      word.lower,
    )
  );
}

const ADVERB =
  /^(?:\p{L}{3,}ly|also|then|later|again|once|often|never|always|now|still|just|even|not|further|soon|first|twice)$/u;

export function isAdverb(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    ADVERB.test(word.lower) &&
    !/^(?:family|italy|july|ally|assembly|reply|supply)$/u.test(word.lower)
  );
}

/** The nearest word to the left that is no adverb, lower case. */
function previousContent(words: readonly Word[], from: number): string {
  let at = from - 1;
  while (at >= 0 && isAdverb(words[at])) at--;
  const word = words[at];
  return word !== undefined && isWord(word) ? word.lower : '';
}

function firstAuxiliary(words: readonly Word[], from: number): string {
  let at = from - 1;
  while (at >= 0 && (isAdverb(words[at]) || words[at]?.lower === 'not')) at--;
  return words[at]?.lower ?? '';
}
