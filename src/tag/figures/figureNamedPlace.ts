import { type Phrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { FigureSentence } from './figureSentence.ts';
import { isTimePhrase } from './figureWording.ts';

const JOINT = /^(?:in|at|of|from|on|across|near|for|off|around|throughout)$/u;

/** "Prisons" -> "Prisons in Estavia": a thing or people of no name are told apart by the name that stands behind them. */
export function withName(sentence: FigureSentence, { end }: Phrase, text: string): string {
  const { tokens } = sentence;
  if (!/\p{Ll}/u.test(text) || !JOINT.test(tokens[end]?.lower ?? '')) return text;
  const phrase = phraseAfter(sentence, end + 1);
  const first = tokens[phrase?.start ?? -1];
  if (phrase === undefined || first === undefined || !/^\p{Lu}\p{L}/u.test(first.text)) return text;
  const name = phraseText(sentence, phrase);
  if (isTimePhrase(name)) return text;
  const from = tokens[end]?.start ?? 0;
  const to = tokens[phrase.end - 1]?.end ?? 0;
  return `${text} ${sentence.text.slice(from, to).replace(/\s+/gu, ' ')}`;
}
