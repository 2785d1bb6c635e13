/**
 * Whether figures, speech and claims are read in a text of this language: English, and what is too short to tell. Of
 * any other language only names and events are found.
 */
export function isReadInFull(language: string): boolean {
  return /^(?:en\b|und$)/u.test(language);
}
