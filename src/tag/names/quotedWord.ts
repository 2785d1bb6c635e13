/** Whether an odd number of quotation marks stands before a word of its sentence, or an even one in an open quotation. */
export function isQuoted(words: readonly string[], word: number, wasOpen = false): boolean {
  let isOpen = wasOpen;
  for (let at = 0; at < word; at++) {
    const mark = words[at] ?? '';
    if (mark === '"') isOpen = !isOpen;
    else if (mark === '“' || mark === '«') isOpen = true;
    else if (mark === '”' || mark === '»') isOpen = false;
  }
  return isOpen;
}

/** For each word whether it is quoted, in one pass. */
export function quotedWords(words: readonly string[]): boolean[] {
  let isOpen = false;
  return words.map((mark) => {
    const isQuotedHere = isOpen;
    if (mark === '"') isOpen = !isOpen;
    else if (mark === '“' || mark === '«') isOpen = true;
    else if (mark === '”' || mark === '»') isOpen = false;
    return isQuotedHere;
  });
}
