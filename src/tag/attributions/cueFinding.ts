import { POSSESSIVE } from '../../language/possessive.ts';
import { isCapitalised, isWord, type Word } from './attributionWords.ts';
import type { Cue, CueForm, CueLexicon } from './cueLexicon.ts';

/** A reporting cue at words [from, to) of a sentence. */
export interface CueMatch {
  readonly from: number;
  readonly to: number;
  readonly cue: Cue;
  readonly form: 'finite' | 'participle' | 'passive' | 'by' | 'infinitive' | 'preposition';
}

const QUOTATIVE: Cue = { lemma: '', frames: new Set(['quote']), strong: true };

/** A past form of any verb right behind a quotation and its speaker: "“Never,” she roared." */
function quotativeAt(words: readonly Word[], at: number): CueMatch | undefined {
  const word = words[at];
  if (word === undefined || word.quotation !== undefined || !word.text.endsWith('ed')) return undefined;
  if (!/^\p{Ll}{2,}ed$/u.test(word.text)) return undefined;
  const before = words[at - 1];
  if (before === undefined || before.quotation !== undefined) return undefined;
  const speaker = before.mention !== undefined || before.lower === 'he' || before.lower === 'she';
  let start = at - 1;
  while (before.mention !== undefined && words[start - 1]?.mention === before.mention) start--;
  const quoted = words[start - 1]?.quotation?.speech ?? false;
  const closes = /^[.,;]$/u.test(words[at + 1]?.text ?? '.');
  return speaker && quoted && closes ? { from: at, to: at + 1, cue: QUOTATIVE, form: 'finite' } : undefined;
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
    const match = matchAt(words, index, lexicon) ?? quotativeAt(words, index);
    if (match !== undefined) matches.push(match);
    index = match?.to ?? index + 1;
  }
  return matches;
}

function matchAt(words: readonly Word[], from: number, lexicon: CueLexicon): CueMatch | undefined {
  const word = words[from];
  const forms = word === undefined ? undefined : lexicon.get(word.lower);
  if (word === undefined || forms === undefined || word.quotation !== undefined) return undefined;
  if (
    isCapitalised(word) &&
    from > 0 &&
    words[from - 1]?.quotation === undefined &&
    word.mention !== undefined
  ) {
    return undefined;
  }
  for (const form of forms) {
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

const PARTICIPLE = /(?:ed|said|told|written|shown|known|found|felt|thought|understood|seen|sworn)$/u;

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
  const isParticiple = PARTICIPLE.test(lower);
  // "A report by the auditors" is a noun.
  if (words[to]?.lower === 'by' && isParticiple) return 'by';
  if (lower.endsWith('ing')) {
    if (PROGRESSIVE.has(auxiliary) && BE.has(firstAuxiliary(words, from))) return 'finite';
    if (NOMINAL_BEFORE.has(before)) return undefined;
    return 'participle';
  }
  if (/^(?:is|was|are|were)$/u.test(lower)) return 'finite';
  if (isParticiple && BE.has(auxiliary)) return 'passive';
  if (auxiliary === 'to') return 'infinitive';
  if (unsaid(words, from, form)) return undefined;
  // "Member states", "federal and state law".
  if (/^states?$/u.test(lower) && words[to]?.lower !== 'that' && words[to]?.quotation === undefined)
    return undefined;
  const owned = POSSESSIVE.test(words[from - 1]?.text ?? '') || /s['’‘]$/u.test(before);
  if (NOUN_FORMS.test(lower) && (owned || NOMINAL_BEFORE.has(before) || nominalAfter(words[to])))
    return undefined;
  return 'finite';
}

const UNSAID = new Set([
  'say',
  'comment',
  'comment on',
  'tell',
  'reveal',
  'specify',
  'disclose',
  'know',
  'explain',
  'elaborate',
  'give',
]);

/** "Must decide", "may find", "would not say", "has never said": nothing has been said. */
function unsaid(words: readonly Word[], from: number, form: CueForm): boolean {
  let at = from - 1;
  while (isAdverb(words[at]) && words[at]?.lower !== 'not') {
    if (words[at]?.lower === 'never') return UNSAID.has(form.cue.lemma);
    at--;
  }
  const before = words[at]?.lower ?? '';
  if (/^(?:must|should|can|could|may|might|cannot|let)$/u.test(before)) return true;
  return (before === 'not' || before.endsWith("n't")) && UNSAID.has(form.cue.lemma);
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
  /^(?:\p{L}{3,}ly|also|then|later|again|once|often|never|always|now|still|just|even|not|further|soon|first|twice|both|himself|herself|itself|themselves)$/u;

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
