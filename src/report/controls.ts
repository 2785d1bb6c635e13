/**
 * Control characters (but tab and line feed) and bidirectional overrides, embeddings and isolates: they can make
 * text read as something that it is not ("Trojan Source", CVE-2021-42574).
 */
const DECEPTIVE = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text for a reader's eyes: deceptive characters are named instead of obeyed, as in "⟨U+202E⟩". */
export function revealControls(text: string): string {
  return text.replace(DECEPTIVE, (character) => `⟨U+${codeOf(character)}⟩`).replace(LONE_SURROGATE, '\uFFFD');
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
