import nlp from 'compromise/two';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';
import { tagPartsOfSpeech } from '../../src/language/tokens.ts';

/** `word/part` for each token of one paragraph; names are given as strings. */
function tag(text: string, names: readonly string[] = []): string {
  const block = {
    kind: 'paragraph',
    role: 'body',
    reasons: [],
    span: { start: 0, end: text.length },
  } as const;
  const sentences = splitSentences({ text, blocks: [block] });
  const spans = names.map((name) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  }));
  return tagPartsOfSpeech(text, sentences, spans)
    .flatMap(({ tokens }) => tokens.map(({ start, end, pos }) => `${text.slice(start, end)}/${pos}`))
    .join(' ');
}

describe('tagPartsOfSpeech', () => {
  it('tags words where they stand, across contractions, possessives and marks', () => {
    expect(tag("Norland's mayor won't resign, he said.")).toBe(
      "Norland/noun 's/other mayor/noun won't/auxiliary resign/verb ,/other he/pronoun said/verb ./other",
    );
  });

  it('takes the words of a name for proper nouns', () => {
    expect(tag('Talk Today asked March.', ['Talk Today', 'March'])).toBe(
      'Talk/properNoun Today/properNoun asked/verb March/properNoun ./other',
    );
  });

  it('forgets the names of one text before the next', () => {
    const before = tag('They promise help.');
    tag('Promise called Help.', ['Promise', 'Help']);
    expect(tag('They promise help.')).toBe(before);
  });

  it('may take the small letters of a bare word for its normal form, as compromise does', () => {
    const words = 'The NATO runners WHO ran Marathons plainly McAdam I Ms USs lookin'.split(' ');
    const terms = nlp.tokenize(words.join(' ')).docs.flat();
    expect(terms.map(({ normal }) => normal)).toEqual(words.map((word) => word.toLowerCase()));
    // Set only where they differ from the normal form.
    for (const term of terms) for (const form of ['machine', 'alias']) expect(term).not.toHaveProperty(form);
  });
});
