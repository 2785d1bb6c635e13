import type { Word } from './words.ts';

const AUXILIARY: ReadonlySet<string> = new Set(
  'be have has had do does did will would shall should can could may might must cannot'.split(' '),
);
const IRREGULAR_PAST: ReadonlySet<string> = new Set(
  (
    'became began bought brought built came caught chose cost cut drew drove ate fell felt fought found fled flew ' +
    'forgot froze gave got grew held hit kept knew laid led left lent let lost made meant met paid put quit read ' +
    'rose ran said sang sat saw sent set shook shot showed shut slept sold sought spent split spoke spread stole ' +
    'stood struck swept swore took taught thought threw told understood went woke won wore wrote withdrew'
  ).split(' '),
);

/** Irregular participles, and pasts that are rare enough in news to be left out above. */
const IRREGULAR_PARTICIPLE: ReadonlySet<string> = new Set(
  'given taken grown drawn driven eaten fallen flown frozen known seen shown shaken spoken stolen sworn thrown torn woken worn written withdrawn hidden bitten beaten broken chosen tore bit beat sank rang swam bent dug hid shed'.split(
    ' ',
  ),
);

/** Present-tense verbs of news prose that no ending gives away. */
const PRESENT: ReadonlySet<string> = new Set(
  (
    'say agree argue believe call claim come continue cost decline demand depend expect face fall feel fear find ' +
    'get give go grow help hold hope include increase insist keep know lack lead leave let live look lose make ' +
    'mean meet need offer oppose own pay plan prefer press put reach rely remain report require rise run rush see ' +
    'seek sell send serve show spend stand start stay struggle suggest support take tell tend think try turn urge ' +
    'use vote want warn welcome win work'
  ).split(' '),
);

/**
 * Whether words hold what looks like a finite verb. A cheap test without a parse: it may take a plural noun for a
 * verb, so it is only ever used to keep fragments apart from sentences.
 */
export function hasFiniteVerb(words: readonly Word[]): boolean {
  return words.some(({ text, stem, capitalized }, index) => {
    if (text === 'be' || stem === 'be' || AUXILIARY.has(text) || AUXILIARY.has(stem)) return true;
    if (stem === 'not') return true;
    if (capitalized && index > 0) return false;
    if (/^\p{L}{2,}ed$/u.test(text) || IRREGULAR_PAST.has(text)) return true;
    if (index === 0) return false;
    if (PRESENT.has(text)) return true;
    return /^\p{L}{2,}[^s]s$/u.test(text) && !/(?:^this|^thus|^plus|ous|ics|sis|ions)$/u.test(text);
  });
}

/** "ordered", "sold": a past tense or a participle. */
export function isPastForm({ text }: Word): boolean {
  return isPast(text) || IRREGULAR_PARTICIPLE.has(text);
}

/** A verb that nothing else looks like: "was", "will", "ordered". */
export function isOwnVerb(word: Word): boolean {
  return !word.capitalized && (FINITE.test(word.text) || isPastForm(word));
}

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|must|should|did|does)$/u;

/** Nouns and plain forms that end like a past: "at a speed of", "hundred". */
const NO_PAST =
  /^(?:\p{Ll}{0,2}(?:need|seed|feed|speed|weed|reed|breed|bleed|steed|creed|greed)|exceed|proceed|succeed|hundred|indeed|infrared|biped|moped)$/u;

/** "ordered", "sold", but not "taken". */
function isPast(text: string): boolean {
  return IRREGULAR_PAST.has(text) || (/^\p{Ll}{2,}ed$/u.test(text) && !NO_PAST.test(text));
}

/** Whether something is told as having happened: "was", "had", a past form. */
export function hasPastVerb(words: readonly Word[]): boolean {
  return words.some(({ text }, index) => /^(?:was|were|had|did)$/u.test(text) || (index > 0 && isPast(text)));
}
