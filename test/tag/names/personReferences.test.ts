import { describe, expect, it } from 'vitest';
import { personPronounAt } from '../../../src/tag/names/personPronoun.ts';
import { readNames } from './names.ts';

describe('pronouns of people', () => {
  it('are read with their gender and use', () => {
    const words = ['But', 'she', 'said', 'that', 'his', 'coach', 'told', 'her', 'nothing', '.'];
    const read = words.flatMap((_, word) => personPronounAt(words, { sentence: 0, word }) ?? []);
    expect(read.map(({ word, gender, use, speaks, opens }) => [word, gender, use, speaks, opens])).toEqual([
      [1, 'female', 'subject', true, true],
      [4, 'male', 'possessive', false, false],
      [7, 'female', 'possessive', false, false],
    ]);
  });

  it('go with the subject of the sentence before rather than with its object', () => {
    const text = 'Anton Brask met Emil Falk at the harbour on Monday. He left an hour later.';
    expect(readNames(text).referent('He')).toBe('Anton Brask');
  });

  it('go with whom the pronoun before meant', () => {
    const text =
      'Grete Falk opened the bakery in 2011. She hired two cousins. Hanna Brask of the council praised the bread. Then she told visitors that she would not sell.';
    expect(readNames(text).referent('She')).toBe('Grete Falk');
  });

  it('stay open where nobody fits', () => {
    expect(
      readNames('Grete Falk opened the bakery. He bought the first loaf.').referent('He'),
    ).toBeUndefined();
  });

  it('mean the same whoever asks first', () => {
    const text =
      'Anton Brask lost to Emil Falk. He left early. "He is angry," said Falk. Later he apologised, and his coach did so too.';
    const forwards = readNames(text);
    const backwards = readNames(text);
    const pronouns = [...text.matchAll(/\b(?:he|his)\b/giu)].map(({ index }) => [index, index + 2] as const);
    const ask = ({ referentAt }: typeof forwards, asked: typeof pronouns) =>
      new Map(asked.map(([start, end]) => [start, referentAt(start, end)]));
    const last = ask(backwards, [...pronouns].reverse());
    expect(new Map([...last].reverse())).toEqual(ask(forwards, pronouns));
  });
});
