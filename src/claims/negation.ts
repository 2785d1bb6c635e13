import type { CueHit } from './cueLexicon.ts';
import { isSubordinator } from './kind.ts';
import type { Word } from './words.ts';

/** Words for saying that something is not so or will not be. */
const DENIAL = /^(?:den(?:y|ies|ied)|rule out)$/u;

/**
 * Whether the main clause of what is said is denied: "will not sign", "denied that", "ruled out", "there are no";
 * not "not long ago".
 */
export function isNegated(words: readonly Word[], cues: readonly CueHit[], contentStart: number): boolean {
  const said = words
    .slice(contentStart)
    .map(({ text }) => text)
    .join(' ');
  const lacks = /\bthere (?:(?:will|would) be|is|are|was|were) no\b/u.test(said);
  if (lacks) return true;
  return cues.some(({ list, phrase, first, last }) => {
    if (list !== 'negation') return false;
    if (first < contentStart) return DENIAL.test(phrase);
    if (/^(?:long|only|merely|just|least)$/u.test(words[last + 1]?.text ?? '')) return false;
    return !words.slice(contentStart + 2, first).some(isSubordinator);
  });
}
