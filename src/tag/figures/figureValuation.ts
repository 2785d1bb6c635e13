import { subjectBefore } from './figureAgent.ts';
import { type FoundMeasure, fromPhrase, isName, named } from './figureMeasurePhrase.ts';
import { type Phrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';

/** What a payment is made in: "pay 18 million in damages". */
export const DUES =
  /(?:damages|compensation|fines?|tax|taxes|rent|interest|aid|wages|bonuses|dividends|fees|benefits|subsidies|grants|reparations|salaries|penalties|royalties|bribes|debts?)$/iu;

/** "put its losses at three", "a contract worth 700 million", "built for 48 million euros": what has the value. */
export function valuation(sentence: FigureSentence, quantity: Quantity): FoundMeasure | undefined {
  const { tokens } = sentence;
  const object = valuedBefore(sentence, quantity);
  // "values Dorne Textiles at 910 million"; "the police put the crowd at 18,000": whose it is, is not who reckons.
  if (object !== undefined && isName(sentence, object))
    return { ...named('value'), agent: { head: object, attached: undefined } };
  if (object !== undefined) {
    const joint = tokens[object.end]?.lower ?? '';
    const behind = /^(?:to|of|at|in|from)$/u.test(joint) ? phraseAfter(sentence, object.end + 1) : undefined;
    const found = fromPhrase(sentence, object);
    return isReckoned(sentence, object) ? { ...found, agent: { head: object, attached: behind } } : found;
  }
  const before = tokens[quantity.start - 1]?.lower ?? '';
  // "The harvest is put at 21 million tonnes"
  const verb = quantity.start - 2;
  if (
    before === 'at' &&
    VALUED.test(tokens[verb]?.lower ?? '') &&
    PASSIVE.test(tokens[verb - 1]?.lower ?? '')
  ) {
    const subject = subjectBefore(sentence, verb, 0);
    if (subject !== undefined && !isName(sentence, subject.head))
      return { ...fromPhrase(sentence, subject.head), agent: subject };
  }
  if (before === 'worth' && quantity.unit?.kind === 'currency') {
    const thing = subjectBefore(sentence, quantity.start - 1, 0)?.head;
    const isNamed = thing === undefined || isName(sentence, thing);
    return named(isNamed ? 'value' : `${phraseText(sentence, thing)} value`);
  }
  const isMade = MADE.test(tokens[quantity.start - 2]?.lower ?? '') && /^(?:for|at)$/u.test(before);
  return isMade && quantity.unit?.kind === 'currency' ? named('construction cost') : undefined;
}

const VALUED = /^(?:put|estimated|valued|set|fixed|capped|reckoned|priced|assessed|frozen|kept)$/u;
const PASSIVE = /^(?:is|are|was|were|be|been|being|still|now|also)$/u;
const RECKONING = /^(?:puts?|putting|estimat(?:es?|ed|ing)|valu(?:es?|ed|ing))$/u;

function isReckoned({ tokens }: FigureSentence, { start }: Phrase): boolean {
  return [1, 2].some((step) => RECKONING.test(tokens[start - step]?.lower ?? ''));
}

const MADE = /^(?:built|rebuilt|renovated|restored|constructed|refurbished)$/u;
const VALUING =
  /^(?:puts?|putting|estimat(?:es?|ed|ing)|valu(?:es?|ed|ing)|caps?|capp(?:ed|ing)|limit(?:s|ed|ing)?|fix(?:es|ed|ing)?|sets?|setting|freez(?:es?|ing)|froze|keeps?|kept)$/u;
/** How far before its figure the verb of a valuation may stand, in tokens. */
const VALUED_REACH = 12;

/** "put the damage to local shops at 5 million", "caps insulin prices at 35 dollars": what is valued or limited. */
function valuedBefore(sentence: FigureSentence, { start }: Quantity): Phrase | undefined {
  const { tokens, classes } = sentence;
  if (tokens[start - 1]?.lower !== 'at') return undefined;
  for (let at = start - 2; at >= Math.max(0, start - VALUED_REACH); at--) {
    if (/^[,;:.]$/u.test(tokens[at]?.text ?? '')) return undefined;
    if (VALUING.test(tokens[at]?.lower ?? '')) {
      const object = phraseAfter(sentence, at + 1);
      return object === undefined || object.end > start - 1 ? undefined : object;
    }
    if (classes[at] === 'verb') return undefined;
  }
  return undefined;
}
