import type { BlockMeasures } from './html/blockMeasures.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const SHINGLE = 4;

/**
 * Share of each block's word 4-grams that the gold text holds, 0 to 1. A block too short for one must be a line of
 * the gold, or at least stand in it.
 */
export function labelBlocks(measures: readonly BlockMeasures[], gold: string): Float32Array {
  const words = wordsOf(gold);
  const grams = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) grams.add(words.slice(at, at + SHINGLE).join(' '));
  const lines = new Set(gold.split('\n').map((line) => wordsOf(line).join(' ')));
  const flat = ` ${words.join(' ')} `;
  const own = measures.map(({ block }) => wordsOf(block.text));
  const shares = own.map((tokens) => {
    if (tokens.length < SHINGLE) return Number.NaN;
    let held = 0;
    for (let at = 0; at + SHINGLE <= tokens.length; at++) {
      if (grams.has(tokens.slice(at, at + SHINGLE).join(' '))) held++;
    }
    return held / (tokens.length - SHINGLE + 1);
  });
  const isNearText = (row: number): boolean => {
    for (let other = row - NEAR; other <= row + NEAR; other++) {
      if ((own[other]?.length ?? 0) >= LONG && (shares[other] ?? 0) >= 0.5) return true;
    }
    return false;
  };
  return Float32Array.from(shares, (share, row) => {
    const tokens = own[row] ?? [];
    // Menus and tables of contents repeat an article's headings; only those amid its paragraphs are its own.
    if (tokens.length < LONG && !isNearText(row)) return 0;
    if (tokens.length < LONG && (measures[row]?.linkDensity ?? 0) > 0.9) return 0;
    if (!Number.isNaN(share)) return share;
    const line = tokens.join(' ');
    if (lines.has(line)) return 1;
    return tokens.length >= 2 && line.length > 8 && flat.includes(` ${line} `) ? PARTIAL : 0;
  });
}

const NEAR = 6;
const LONG = 8;

/** A short block inside a line of the gold: likely, not certain. */
const PARTIAL = 0.6;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
