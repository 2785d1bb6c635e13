import { describe, expect, it } from 'vitest';
import { subjectsOf } from './figuresOf.ts';

describe('whose figures are that a speaker tells in the first person', () => {
  it.each([
    ['“We will plant 4,000 trees,” Mayor Ilse Brandt said.', ['Ilse Brandt']],
    ['“We lack 30 divers,” said Karl Oster, who heads the diving club.', ['diving club']],
    ['Mayor Ilse Brandt: We will plant 4,000 trees', ['Ilse Brandt']],
    [
      '“We have 12 boats,” Ilse Brandt said. “And we need 30,” Karl Oster replied.',
      ['Ilse Brandt', 'Karl Oster'],
    ],
    [
      '“I asked for 12 boats,” said Karl Oster. “Every week we turn away 90 guests.”',
      ['Karl Oster', 'Karl Oster'],
    ],
  ])('%s', (text, wanted) => {
    expect(subjectsOf(text)).toEqual(wanted);
  });
});
