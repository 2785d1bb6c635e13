import { describe, expect, it } from 'vitest';
import { findCues, parseCueLexicon } from '../../src/claims/cueLexicon.ts';
import { isInflection } from '../../src/claims/inflection.ts';
import { readWords } from '../../src/claims/words.ts';

const lexicon = parseCueLexicon(
  'phrase,list,weight\nwant … to,demand,0.7\ncommit to <verb>,pledge,1\nbe expected to,forecast,1\n',
);
const listsOf = (text: string) =>
  findCues(lexicon, readWords(text, { start: 0, end: text.length })).map(({ list }) => list);

describe('findCues', () => {
  it('matches inflections and opened contractions', () => {
    expect(listsOf("They're expected to win.")).toEqual(['forecast']);
    expect(listsOf('The mayor committed to paying.')).toEqual(['pledge']);
  });

  it('needs somebody in a gap, and a verb where one is asked for', () => {
    expect(listsOf('The union wants the port to close.')).toEqual(['demand']);
    expect(listsOf('The union wants to close the port.')).toEqual([]);
    expect(listsOf('The mayor is committed to the treaty.')).toEqual([]);
  });
});

describe('isInflection', () => {
  it.each([
    ['urge', 'urging', true],
    ['deny', 'denied', true],
    ['cut', 'cutting', true],
    ['important', 'import', false],
    ['possibly', 'possible', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isInflection(a, b)).toBe(expected);
  });
});
