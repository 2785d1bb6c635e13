/** Whether an odd number of quotation marks stands before a word of its sentence, or an even one in an open quotation. */
export function isQuoted(words: readonly string[], word: number, wasOpen = false): boolean {
  let isOpen = wasOpen;
  for (let at = 0; at < word; at++) isOpen = isOpenBehind(words[at] ?? '', isOpen);
  return isOpen;
}

/** For each word whether it is quoted, in one pass. */
export function quotedWords(words: readonly string[]): boolean[] {
  let isOpen = false;
  return words.map((word) => {
    const isQuotedHere = isOpen;
    isOpen = isOpenBehind(word, isOpen);
    return isQuotedHere;
  });
}

export function hasQuotationMark(words: readonly string[]): boolean {
  return words.some((word) => /^["“”«»]$/u.test(word));
}

function isOpenBehind(word: string, wasOpen: boolean): boolean {
  if (word === '"') return !wasOpen;
  if (word === '“' || word === '«') return true;
  return wasOpen && word !== '”' && word !== '»';
}
