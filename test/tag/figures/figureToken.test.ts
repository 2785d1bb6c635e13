import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexFigures } from '../../../src/tag/figures/figureToken.ts';

/** `text/kind` of each token, `+` before one that touches the one before. */
function lex(text: string): string {
  return lexFigures(text)
    .map((token) => `${token.glued ? '+' : ''}${token.text}/${token.kind}`)
    .join(' ');
}

describe('lexFigures', () => {
  it('tells words, numbers and marks apart', () => {
    expect(lex('Costs rose 4.5% in Énna, to €1,300')).toBe(
      'Costs/word rose/word 4.5/number +%/mark in/word Énna/word +,/mark to/word €/mark +1,300/number',
    );
  });

  it('keeps abbreviations whole and the end of a sentence apart', () => {
    expect(lex('The U.S. at 9 a.m. went. On')).toBe(
      'The/word U.S./word at/word 9/number a.m./word went/word +./mark On/word',
    );
  });

  it('takes a number word off "fold", and a possessive off its noun', () => {
    expect(lex("twofold, Threefold, scaffold: Oru's, Enéas")).toBe(
      "two/word +fold/word +,/mark Three/word +fold/word +,/mark scaffold/word +:/mark Oru/word +'s/mark +,/mark Enéas/word",
    );
  });

  it('loses no character but white space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = lexFigures(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s/gu, ''));
        for (const { start, end, text: own } of tokens) expect(text.slice(start, end)).toBe(own);
      }),
    );
  });
});
