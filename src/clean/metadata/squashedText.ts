const WORD = /[\p{L}\p{N}]+/gu;

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Letters and digits alone, by which headlines and names are compared. */
export function squash(text: string): string {
  return wordsOf(text).join('');
}
