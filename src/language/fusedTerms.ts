import type { CompromiseTerm } from './compromise.ts';

/** "left.Then", "failed.“We", "3.5.Then": a full stop between a word or number and a capitalised word, the space lost. */
const FUSED_SENTENCES = /(?:\p{Ll}{2}|\p{N}{2}|\p{N}%|\.\p{N})([.!?…]["”’)]?["“‘(]?)\p{Lu}\p{L}/u;
/** "said…then": words on both sides of an ellipsis. */
const FUSED_WORDS = /\p{L}(…|\.{3})["“‘]?\p{L}/u;
/** What both have in common; most paragraphs have it nowhere and are passed by. */
const GLUED = /[.!?…]["”’)]?["“‘(]?\p{L}/u;
const ADDRESS = /:\/\/|www\.|@|\.(?:com|org|net|co|gov)\b/iu;
/** A longer "word" is no lost space but an address or rubbish. */
const LONGEST = 60;

/** Terms with fused ones taken apart, and where a sentence ends inside one. */
export function splitFusedTerms(
  text: string,
  terms: readonly CompromiseTerm[],
): { readonly terms: readonly CompromiseTerm[]; readonly ends: ReadonlySet<number> } {
  const ends = new Set<number>();
  if (!GLUED.test(text)) return { terms, ends };
  const split = terms.flatMap((term): CompromiseTerm[] => {
    const word = text.slice(term.start, term.end);
    if (word.length > LONGEST || !/[.!?…]/u.test(word.slice(1, -1)) || ADDRESS.test(word)) return [term];
    const sentences = FUSED_SENTENCES.exec(word);
    const found = sentences ?? FUSED_WORDS.exec(word);
    const mark = found?.[1];
    if (found === null || mark === undefined) return [term];
    const gap = term.start + found.index + found[0].lastIndexOf(mark);
    if (sentences !== null) ends.add(gap);
    return [
      { ...term, end: gap },
      { ...term, start: gap + mark.length },
    ];
  });
  return { terms: split, ends };
}
