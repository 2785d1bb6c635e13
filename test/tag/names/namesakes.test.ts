import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

/** Types of the mentions of a quote, in text order. */
function typesOf(text: string, quote: string): (string | undefined)[] {
  const { mentions, entities } = readNames(text);
  return mentions.filter((mention) => mention.quote === quote).map(({ entity }) => entities[entity]?.type);
}

describe('a town beside what bears its name', () => {
  it('tells the firm from the town by the words around', () => {
    const text =
      'Halmstrup AG, which takes its name from the town of Halmstrup, declined to comment. A buyer for Halmstrup has been found. In Halmstrup they wait.';
    expect(typesOf(text, 'Halmstrup')).toEqual(['place', 'organization', 'place']);
  });

  it('takes a town for its club in a text about sport, but not behind a preposition of place', () => {
    const text =
      'Carrowby Athletic won the match. Carrowby were a goal down until the striker headed in. No trains will run between Lund and Carrowby after the derby.';
    const { links } = readNames(text);
    expect(links.filter((link) => link.startsWith('Carrowby ->'))).toEqual([
      'Carrowby -> Carrowby Athletic',
      'Carrowby -> Carrowby',
    ]);
  });

  it('knows a club as Town only in a text about sport', () => {
    const sport = readNames(
      'Lindale Town lost the match after a late penalty. The striker left. Town have not won since May.',
    );
    expect(sport.entity('Lindale Town')?.type).toBe('organization');
    expect(sport.links.at(-1)).toBe('Town -> Lindale Town');
  });
});
