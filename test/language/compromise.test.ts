import nlp from 'compromise/one';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenizeWithCompromise } from '../../src/language/compromise.ts';

interface Tokenizer {
  splitSentences(text: string, world: object): string[];
  splitTerms(sentence: string, model: object): string[];
  splitWhitespace(term: string, model: object): { pre: string; text: string; post: string };
}

/** The words of a text by compromise's own cuts alone, sentence by sentence. */
function cut(text: string): string[][] {
  const { tokenize } = (nlp.methods() as { one: { tokenize: Tokenizer } }).one;
  return tokenize.splitSentences(text, nlp.world()).map((sentence) =>
    tokenize
      .splitTerms(sentence, nlp.model())
      .map((term) => tokenize.splitWhitespace(term, nlp.model()).text.trim())
      .filter((word) => word !== ''),
  );
}

const words = (text: string): string[][] =>
  tokenizeWithCompromise(text).map((terms) => terms.map(({ start, end }) => text.slice(start, end)));

describe('tokenizeWithCompromise', () => {
  it('cuts where compromise does', () => {
    const text =
      'Mayor Lund, 53, left - he said - on 2 - 5 May. "He / she" won\'t, U.S. aides (Kell) said... *';
    expect(words(text)).toEqual(cut(text));
  });

  it('cuts any run of words, marks and white space where compromise does', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'Lund said 53 U.S. don’t e-mail 2 - 5 / and/or “Yes ” ... ! Mr. (Kell) 7% £3m é * • — x: #tag @kell'.split(
          ' ',
        ),
      ),
      fc.string({ minLength: 1, maxLength: 4 }).filter((text) => text.trim() !== ''),
    );
    const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\t', '\u00a0');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: 14 }), (pieces) => {
        const text = `Lund ${pieces.flat().join('')}`;
        expect(words(text)).toEqual(cut(text));
      }),
      { numRuns: 300 },
    );
  });
});
