import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * A short content-addressed id: prefix, underscore, 16 base-32 characters (80 bits) of a SHA-256 over the parts.
 * Parts are length-prefixed, so that no two different lists of parts hash alike.
 */
export function contentId(prefix: string, ...parts: readonly (string | number | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'object' ? part : Buffer.from(String(part), 'utf8');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  const digest = hash.digest();
  let id = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of digest.subarray(0, 10)) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += ALPHABET.charAt((buffer >> bits) & 31);
    }
  }
  return `${prefix}_${id}`;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
