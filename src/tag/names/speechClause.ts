/** Words of what somebody is called that are looked through for the verb: "the head of the port authority in Varnholm said". */
const LONGEST = 12;
const SPEECH =
  /^(?:said|says|told|tells|added|adds|admitted|announced|argued|asked|claimed|complained|conceded|concluded|confirmed|confirms|denied|denies|estimated|estimates|explained|insisted|insists|noted|predicted|recalled|replied|reported|revealed|stated|stressed|suggested|testified|thinks|thought|warned|warns|wrote)$/u;
/** Ends what stands behind a comma, or opens a clause that tells more about whom it calls so. */
const END = /^(?:[,;:.()–—"“”]|who|whom|whose|which|that)$/u;
/** "a man | believed to be dead", "the | reported leader": such a participle says of whom it speaks. */
const BEFORE_PARTICIPLE = /^(?:an?|the|its|his|her|their|is|was|are|were|be|been|being|\p{Ll}+ly)$/u;
const BEHIND_PARTICIPLE = /^(?:to|by|as|dead|missing)$/u;
const FINITE = /^(?:said|says|told|tells|adds|denies|insists|thinks|warns|wrote)$/u;

/**
 * Whether what stands behind a name may say what it is called, as an apposition does: behind a comma, and no clause of
 * speech.
 * @param end the first word behind the name
 */
export function mayBeApposed(words: readonly string[], end: number): boolean {
  return words[end] === ',' && !isSpeechClause(words, end + 1);
}

/**
 * Whether what stands behind the comma of a name says who speaks and tells nothing of the name: "The wall was designed
 * by Ida Storm, | the council said".
 * @param from the first word behind the comma
 */
export function isSpeechClause(words: readonly string[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + LONGEST); at++) {
    const word = words[at] ?? '';
    if (END.test(word)) return false;
    if (at === from || !SPEECH.test(word)) continue;
    if (FINITE.test(word)) return true;
    return !BEFORE_PARTICIPLE.test(words[at - 1] ?? '') && !BEHIND_PARTICIPLE.test(words[at + 1] ?? '');
  }
  return false;
}
