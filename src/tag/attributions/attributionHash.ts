/** 32-bit hash of a string (FNV-1a over UTF-16 code units). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

/** One hash from two; the finalizer of MurmurHash3 keeps neighbouring templates apart. */
export function mixHash(a: number, b: number): number {
  let hash = Math.imul(a ^ b, 0x85ebca6b) + b;
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
