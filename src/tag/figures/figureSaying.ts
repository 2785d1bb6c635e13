/** Verbs by which news reports what somebody said. */
const SAYING =
  /^(?:said|says|told|tells|added|adds|warned|warns|explained|explains|promised|recalled|insisted|announced|stressed|admitted|complained|argued|noted|described|wrote|declared)$/u;

export function isSaying(word: string): boolean {
  return SAYING.test(word);
}
