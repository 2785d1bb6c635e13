import type { DraftBlock } from './draft.ts';
import { squash } from './metadata/squashedText.ts';

const MIN_LETTERS = 25;
const MAX_LENGTH = 400;
/** More than an article's worth of text is not searched again for every quotation in it. */
const MAX_TEXT = 200_000;

/** Flags quotations that only repeat what another block of the text says: they are set large, not said twice. */
export function flagPullQuotes(blocks: readonly DraftBlock[]): DraftBlock[] {
  if (!blocks.some(({ kind }) => kind === 'quotation')) return [...blocks];
  const letters = blocks.map(({ text }) => squash(text));
  const all = letters.join('\n').slice(0, MAX_TEXT);
  return blocks.map((block, row) => {
    const own = letters[row] ?? '';
    if (block.kind !== 'quotation' || block.text.length > MAX_LENGTH || own.length < MIN_LETTERS)
      return block;
    const first = all.indexOf(own);
    const stands = first >= 0 && all.indexOf(own, first + 1) >= 0;
    return stands && block.role === 'body'
      ? { ...block, role: 'meta', reasons: ['a pull quote: repeats the text'] }
      : block;
  });
}
