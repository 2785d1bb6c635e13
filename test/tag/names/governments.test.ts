import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('what may be a government', () => {
  it('is no name that nobody knows where a text speaks of no state', () => {
    const { mentions } = readNames(
      'In Vellmar we work on code. Vellmar wants your feedback and offers a free plan.',
    );
    expect(mentions.map(({ form }) => form)).not.toContain('metonym');
  });

  it('is a town that acts where states deal with each other', () => {
    const { mentions } = readNames(
      'The foreign minister was in Vellmar on Monday. Vellmar has rejected the treaty.',
    );
    expect(mentions.at(-1)?.form).toBe('metonym');
  });
});

describe('bodies that go by their place', () => {
  it('do so where the tagger took the place for somebody', () => {
    const { links } = readNames(
      'Vellmarn argues about the warning. The Vellmarn police received a call at nine.',
    );
    expect(links.at(-1)).toBe('Vellmarn police -> Police of Vellmarn');
  });
});

describe('titles that are common words', () => {
  it('make no person of what follows them', () => {
    const { entities } = readNames(
      'The code is under the General Public License. The Justice Ministry agreed.',
    );
    expect(entities.filter(({ type }) => type === 'person')).toEqual([]);
  });

  it('give an office no entity of its own where its holder is named beside it', () => {
    const { entities } = readNames('The mayor of Osmark, Birgit Aasen, said that the city would sue.');
    expect(entities.map(({ type }) => type)).not.toContain('office');
  });
});

describe('names that the gazetteer knows', () => {
  it('are one with what the tagger alone saw, and with their country before them', () => {
    const { entities } = readNames(
      'The U.S. Food and Drug Administration rejected it. The FDA said so. Apple fell. Shares in Apple rose again.',
    );
    expect(entities.filter(({ name }) => /food|apple/iu.test(name)).map(({ name }) => name)).toEqual([
      'Food and Drug Administration',
      'Apple',
    ]);
  });

  it('end where a clause begins', () => {
    const { mentions } = readNames('He told Fox News that Social Security is safe.');
    expect(mentions.map(({ quote }) => quote)).toContain('Fox News');
  });
});
