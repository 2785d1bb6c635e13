const ENDING = /(?:ans?|ese|ish|ic|is?)$/u;
export const LEAST_STEM = 4;

/**
 * Whether a word is made from the name of a place like an adjective or a people of it: "Valdorian" and "Valdorians" of
 * "Valdoria". All of the place but its last two letters, and no more than an ending beyond.
 */
export function isDemonymOf(word: string, place: string): boolean {
  const stem = stemOfPlace(place);
  const longest = place.length + (/[ns]s$/u.test(word) ? 4 : 3);
  return ENDING.test(word) && word.startsWith(stem) && word.length > place.length && word.length <= longest;
}

/** What every adjective of a place begins with. */
export function stemOfPlace(place: string): string {
  return place.slice(0, Math.max(LEAST_STEM, place.length - 2));
}
