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
