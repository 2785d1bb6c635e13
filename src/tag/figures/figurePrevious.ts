import { subjectBefore } from './figureAgent.ts';
import { type Phrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { FigureSentence } from './figureSentence.ts';
import { isTimePhrase } from './figureWording.ts';

/** Who speaks is seldom the "it" of the next sentence. */
const SPEAKS = /^(?:said|says|told|added|adds|warned|argued|insisted|claimed|explained|joked|noted)$/u;
const SINGULAR = /^(?:it|its)$/u;

/**
 * The subject of a sentence as the antecedent of a pronoun in the next: "The town has 4,300 inhabitants. Its school ...".
 * Only the first verb's subject, and only where number agrees: "it" is no plural, "they" no bare singular.
 */
export function antecedentIn(sentence: FigureSentence, pronoun: string): Phrase | undefined {
  const { tokens, classes } = sentence;
  if (!/^(?:it|its|they|their)$/u.test(pronoun)) return undefined;
  const verb = classes.indexOf('verb');
  if (verb < 1) return undefined;
  // "The general urged the member states to pay more. At present they pay 2 percent."
  const object = SINGULAR.test(pronoun) ? undefined : phraseAfter(sentence, verb + 1);
  const isControlled = object !== undefined && classes[object.end] === 'to';
  if (isControlled && /[^su]s$/u.test(phraseText(sentence, object))) return object;
  const head = subjectBefore(sentence, verb, 0)?.head;
  if (head === undefined || classes[head.start] === 'pronoun') return undefined;
  const text = phraseText(sentence, head);
  const isCounted = classes.slice(0, verb).includes('number');
  if (isCounted || isTimePhrase(text)) return undefined;
  const noun = text.split(' of ')[0] ?? text;
  const isNamed = /^\p{Lu}/u.test(tokens[head.end - 1]?.text ?? '');
  const isPlural = /[^su]s$/u.test(noun) && !isNamed;
  if (SINGULAR.test(pronoun)) return isPlural || SPEAKS.test(tokens[verb]?.lower ?? '') ? undefined : head;
  return isPlural || (isNamed && !SPEAKS.test(tokens[verb]?.lower ?? '')) ? head : undefined;
}
