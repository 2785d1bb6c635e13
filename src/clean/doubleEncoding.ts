/** Windows-1252's characters for the bytes 0x80 to 0x9f, which are not the code points of the same number. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map([...HIGH].map((character, index) => [character, 0x80 + index]));
const CONTINUATION = `[\\u0080-\\u00bf${[...HIGH].filter((character) => character > '\u00ff').join('')}]`;
/** UTF-8 sequences of two and three bytes that were read as Windows-1252: "Ã©", "â€™". */
const SEQUENCE = new RegExp(`[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e1-\\u00ef]${CONTINUATION}{2}`, 'gu');
const MIN_SEQUENCES = 2;

/**
 * Undoes a second UTF-8 encoding ("â€™" for an apostrophe), where it is certain: nearly every character outside
 * ASCII belongs to such a sequence. A page that merely quotes one is left alone.
 */
export function repairDoubleEncoding(text: string): string {
  if (!/[\u00c2-\u00ef][\u0080-\u2122]/u.test(text)) return text;
  const sequences = text.match(SEQUENCE) ?? [];
  if (sequences.length < MIN_SEQUENCES) return text;
  const inside = sequences.reduce((sum, sequence) => sum + sequence.length, 0);
  const outside = (text.match(/[^\p{ASCII}\u00a0]/gu)?.length ?? 0) - inside;
  if (outside * 20 > inside) return text;
  return text.replace(SEQUENCE, decodeSequence);
}

function decodeSequence(sequence: string): string {
  const bytes = Uint8Array.from(sequence, (character) => byteOf.get(character) ?? character.charCodeAt(0));
  const decoded = new TextDecoder('utf-8').decode(bytes);
  return decoded.includes('\ufffd') ? sequence : decoded;
}

/**
 * C1 control characters stand in no text: they are Windows-1252 punctuation that was read as Latin-1.
 * Node 20's own decoder for windows-1252 makes this mistake.
 */
export function readAsWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (character) => HIGH.charAt(character.charCodeAt(0) - 0x80));
}
