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
  return Float32Array.from(measures, ({ block }) => {
    const own = wordsOf(block.text);
    if (own.length < SHINGLE) {
      const line = own.join(' ');
      if (lines.has(line)) return 1;
      return own.length >= 2 && line.length > 8 && flat.includes(` ${line} `) ? PARTIAL : 0;
    }
    let held = 0;
    for (let at = 0; at + SHINGLE <= own.length; at++) {
      if (grams.has(own.slice(at, at + SHINGLE).join(' '))) held++;
    }
    return held / (own.length - SHINGLE + 1);
  });
}

/** A short block inside a line of the gold: likely, not certain. */
const PARTIAL = 0.6;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
