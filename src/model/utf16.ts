const PROBE_BYTES = 2048;
const MIN_PAIRS = 8;
/** Markup, spaces and digits have a zero in any script's pages. */
const MIN_SHARE = 0.4;
const MAX_ODD_ONES = 0.02;

export type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * The byte order of UTF-16 text without its mark, by where the zero bytes of its Latin letters, markup and spaces stand; `undefined`
 * for everything else. Pictures and archives hold zeros too, but on both sides, and beside bytes that are no text.
 */
export function guessUtf16(bytes: Uint8Array): Utf16 | undefined {
  const probe = bytes.subarray(0, PROBE_BYTES);
  const pairs = probe.length >> 1;
  if (pairs < MIN_PAIRS) return undefined;
  let little = 0;
  let big = 0;
  let odd = 0;
  for (let at = 0; at + 1 < probe.length; at += 2) {
    const [first = 0, second = 0] = [probe[at], probe[at + 1]];
    if (second === 0 && isTextByte(first)) little++;
    else if (first === 0 && isTextByte(second)) big++;
    else if (first === 0 || second === 0) odd++;
  }
  const rest = Math.min(little, big) + odd;
  if (Math.max(little, big) < pairs * MIN_SHARE || rest > pairs * MAX_ODD_ONES) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isTextByte(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte >= 0xa0 || byte === 9 || byte === 10 || byte === 13;
}
