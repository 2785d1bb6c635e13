const PLAIN = /^[A-Z]?[a-z]{2,}$/;

/**
 * The form under which a name is looked up: words apart by one space, apostrophes and dashes as on a typewriter,
 * lower case, save short all-capital names, of which "US", "WHO" and "IT" would else be common words.
 */
export function nameKey(name: string): string {
  // One capitalised word of bare letters, as most are, only loses its capital.
  if (PLAIN.test(name)) return name.toLowerCase();
  const words = name
    .normalize('NFC')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐‑–]/gu, '-')
    .replace(/(\p{L})-(?=\p{L})/gu, '$1 ')
    .replace(/,/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const joined = words.join(' ');
  return isShortCapitals(joined) ? joined.replace(/\./gu, '') : joined.toLowerCase();
}

/** "US", "U.S.", "G7", "WHO": at most five letters, none of them small. */
export function isShortCapitals(name: string): boolean {
  const bare = name.replace(/\./gu, '');
  return bare.length >= 2 && bare.length <= 5 && /^\p{Lu}[\p{Lu}\p{N}+]+$/u.test(bare);
}
