import { describe, expect, it } from 'vitest';
import { attributionsOf, tagsOf } from './attributionContext.ts';

describe('who is no speaker', () => {
  it('takes a noun that somebody owns for no cue', () => {
    const text = 'The bank rejected the union’s claim that it had been warned.';
    expect(attributionsOf(text).map(({ source }) => source)).not.toContain('rejected the union’s');
  });

  it('takes no noun and the name behind it for one source', () => {
    const text = 'Lena Hoval said the town had been told nothing, a claim Brandt denies.';
    const sources = attributionsOf(text, { names: ['Lena Hoval', 'Brandt'] }).map(({ source }) => source);
    expect(sources).toEqual(['Lena Hoval']);
  });

  it('leaves a pronoun open that may be the last speaker, known by surname alone', () => {
    const text = (name: string): string =>
      `Lena Hoval said: “We were told nothing.”\n${name} denies that the town was not told. “We wrote twice,” she said.`;
    const last = (name: string): string | undefined =>
      attributionsOf(text(name), { names: ['Lena Hoval', name], references: { she: 'Lena Hoval' } }).at(-1)
        ?.speaker;
    expect(last('Brandt')).toBeUndefined();
    expect(last('Ivo Brandt')).toBe('Lena Hoval');
  });
});

describe('two who speak together', () => {
  const together = (text: string) =>
    tagsOf(text, { names: ['Lena Hoval', 'Ivo Brandt'] }).map(({ speaker }) =>
      [speaker?.text, ...(speaker?.with ?? []).map((other) => other.text)].sort(),
    );

  it.each([
    'Lena Hoval, the mayor, and her deputy, Ivo Brandt, said the dam was safe.',
    "Lena Hoval and the union's chair, Ivo Brandt, said the dam was safe.",
  ])('are both found over appositions: %s', (text) => {
    expect(together(text)).toEqual([['Ivo Brandt', 'Lena Hoval']]);
  });
});
