import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributionContext.ts';

const first = (text: string) => {
  const [found] = attributionsOf(text, { names: ['Varn', 'Lena Hoval'] });
  return found && { source: found.source, content: found.content, speaker: found.speaker };
};

describe('a speaker whom no list knows', () => {
  it.each([
    ['The coast guard said it had saved two men.', 'The coast guard', 'it had saved two men'],
    ['The orchestra announced that it would play again.', 'The orchestra', 'that it would play again'],
    ['On Tuesday the bakery chain said prices would rise.', 'the bakery chain', 'prices would rise'],
    [
      "The theatre's troupe told guests that the show was off.",
      "The theatre's troupe",
      'that the show was off',
    ],
    ['Fire crews said two sheds were lost.', 'Fire crews', 'two sheds were lost'],
    ['Bread will be dearer, the bakery chain said.', 'the bakery chain', 'Bread will be dearer'],
    [
      'According to the Varn port operator, 30 ships are late.',
      'the Varn port operator',
      '30 ships are late',
    ],
    ['Bread is dear, according to the bakery chain.', 'the bakery chain', 'Bread is dear'],
  ])('speaks by a verb that only speakers are the subject of: %s', (text, source, content) => {
    expect(first(text)).toEqual({ source, content: [content], speaker: source });
  });

  it.each([
    'The storm added two more days to the trip.',
    'The next day said nothing to them at all.',
    'Sort the boxes according to the colour of the lid and their weight.',
    'The rise shows that bread was dear.',
  ])('is nobody where nothing speaks: %s', (text) => {
    expect(first(text)?.speaker).toBeUndefined();
  });

  it('stays open as somebody of whom only a noun is known', () => {
    expect(first('“We shall not open on Monday,” the chemist said.')?.speaker).toBeUndefined();
    expect(first('“We shall not open on Monday,” said her landlord.')?.speaker).toBeUndefined();
  });

  it('is no "he" where it is a body', () => {
    const spoken = attributionsOf('Lena Hoval came. The fire brigade said it was late. He said it rained.', {
      names: ['Lena Hoval'],
      references: { He: 'Lena Hoval' },
    });
    expect(spoken.map(({ speaker }) => speaker)).toEqual(['The fire brigade', 'Lena Hoval']);
  });
});

describe('a document that speaks', () => {
  it.each([
    ['According to a report by the dam board, the wall is thin.', 'a report by the dam board'],
    ['According to figures released by the ministry, the wall is thin.', 'figures released by the ministry'],
    ['According to a memo seen by Lena Hoval, the wall is thin.', 'a memo seen by Lena Hoval'],
  ])('is told with whose it is: %s', (text, source) => {
    const found = attributionsOf(text, { names: ['Lena Hoval'] });
    expect(found.map((row) => [row.source, row.content, row.speaker])).toEqual([
      [source, ['the wall is thin'], source],
    ]);
  });
});

describe('the content behind "according to"', () => {
  it.each([
    'According to Lena Hoval, a nurse, the wall is thin.',
    'According to the mayor of Varn, Lena Hoval, the wall is thin.',
    'Lena Hoval said that, according to the police, the wall is thin.',
  ])('leaves out who speaks: %s', (text) => {
    const contents = attributionsOf(text, { names: ['Lena Hoval'] }).map(({ content }) => content);
    expect(contents).toContainEqual(['the wall is thin']);
  });
});

describe('two speeches in one sentence', () => {
  it('gives the inner one to its own subject', () => {
    const spoken = attributionsOf('Lena Hoval said the union had told her that the wall was thin.', {
      names: ['Lena Hoval'],
    });
    expect(spoken.map(({ source }) => source)).toEqual(['Lena Hoval', 'the union']);
  });
});
