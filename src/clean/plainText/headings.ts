const TERMINAL = /[.!?…:;,]["”’»)]?$/u;
const MAX_HEADING_WORDS = 18;

/** A short line that is no sentence: starts with a capital or a number and ends without a stop. */
export function readsLikeHeading(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length > MAX_HEADING_WORDS || text.length > 160 || !/\p{L}/u.test(text)) return false;
  if (!/^["“‘'«¿¡(]?[\p{Lu}\p{N}\p{Lo}]/u.test(text)) return false;
  // "Why the summit matters", "What next?": a question may head a section, a statement with a stop may not.
  return (
    !TERMINAL.test(text) || (words.length <= 10 && /^\p{Lu}.*[^.]\?$/u.test(text) && !text.includes('“'))
  );
}

/** "– first point", "2) second point" */
export function listMarker(text: string): number {
  return /^(?:[-*•–‣▪]|\d{1,2}[.)])\s+(?=\S)/u.exec(text)?.[0].length ?? 0;
}

/** Words of a heading that also begin words of a sentence: a headline says what its standfirst says. */
export function sharesWords(heading: string, sentence: string): number {
  const stems = (text: string): Set<string> =>
    new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
  const wanted = stems(heading);
  const given = stems(sentence);
  if (wanted.size === 0) return 0;
  return [...wanted].filter((stem) => given.has(stem)).length / wanted.size;
}
