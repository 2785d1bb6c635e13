import { describe, expect, it } from 'vitest';
import { attributionsOf, tagsOf } from './attributionContext.ts';

const names = ['Karl Storm', 'Ferry Lines', 'Lena Hoval'];
const references = { He: 'Karl Storm', he: 'Karl Storm', She: 'Lena Hoval' };
const last = (text: string, more: Readonly<Record<string, string>> = {}) =>
  attributionsOf(text, { names, references: { ...references, ...more } }).at(-1)?.speaker;

describe('a pronoun behind a sentence whose subject is described', () => {
  it('stays open where the description may be meant as well as the name', () => {
    expect(last('The coach met Karl Storm. He said the team was ready.')).toBeUndefined();
    expect(last('The coach met Karl Storm.\nHe said the team was ready.')).toBeUndefined();
  });

  it('is the name where the description is no single person, or has the name beside it', () => {
    expect(last('The team met Karl Storm. He said it was ready.')).toBe('Karl Storm');
    expect(last('The coaches met Karl Storm. He said it was ready.')).toBe('Karl Storm');
    expect(last('The mayor of Ostrel, Lena Hoval, rose. She said it was ready.')).toBe('Lena Hoval');
  });

  it('is no surer than what the description was taken for', () => {
    const text = 'The mayor said it was late. He said it rained.';
    const [, he] = tagsOf(text, { names, references: { ...references, 'The mayor': 'Karl Storm' } });
    expect(he?.speaker).toMatchObject({ text: 'Karl Storm', confidence: 0.8 });
  });

  it('is a body in its own words where "it" has no name', () => {
    expect(last('The ministry met the press. It said the wall was thin.')).toBe('The ministry');
    expect(last('The mayor met the press. It said the wall was thin.')).toBeUndefined();
  });
});
