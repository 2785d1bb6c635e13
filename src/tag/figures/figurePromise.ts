import { subjectBefore } from './figureAgent.ts';
import type { Phrase } from './figurePhrase.ts';
import type { FigureSentence } from './figureSentence.ts';

/** How far after a figure its promise may stand, in tokens. */
const REACH = 25;
const PROMISING: ReadonlySet<string> = new Set('promised promises pledged pledges vowed vows'.split(' '));

/** Who promises what was said before: "Pensions will rise by 2 percent, the cabinet has promised." */
export function promiserAfter(sentence: FigureSentence, from: number): Phrase | undefined {
  const { tokens } = sentence;
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    if (!PROMISING.has(tokens[at]?.lower ?? '')) continue;
    const isLast = tokens[at + 1] === undefined || /^[.;!]$/u.test(tokens[at + 1]?.text ?? '');
    const head = isLast ? subjectBefore(sentence, at, from)?.head : undefined;
    if (head === undefined) return undefined;
    const opening = /^(?:the|a|an|its|their|his|her)$/u.test(tokens[head.start - 1]?.lower ?? '') ? 2 : 1;
    return /^[,"”]$/u.test(tokens[head.start - opening]?.text ?? '') ? head : undefined;
  }
  return undefined;
}
