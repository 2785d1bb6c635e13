import type { CueHit } from './cueLexicon.ts';
import { isSubordinator } from './kind.ts';
import type { Word } from './words.ts';

/** Whether the main clause of what is said is denied: "will not sign", "denied that"; not "not long ago". */
export function isNegated(words: readonly Word[], cues: readonly CueHit[], contentStart: number): boolean {
  return cues.some(({ list, first, last }) => {
    if (list !== 'negation' || first < contentStart) return false;
    if (/^(?:long|only|merely|just|least)$/u.test(words[last + 1]?.text ?? '')) return false;
    return !words.slice(contentStart + 2, first).some(isSubordinator);
  });
}
