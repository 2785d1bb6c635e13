import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributionContext.ts';

const names = ['Lena Hoval', 'Ivo Brandt', 'Ostra Bank'];
const speakers = (text: string): (string | undefined)[] =>
  attributionsOf(text, { names }).map(({ speaker }) => speaker);

describe('what nobody has been heard to say', () => {
  it.each([
    'Lena Hoval has never said that the dam is safe.',
    'Did Lena Hoval say that the dam was safe?',
    'Lena Hoval is said to have told friends the dam was safe.',
    'Lena Hoval allegedly told Ivo Brandt the dam was safe.',
  ])('gives it to no speaker: %s', (text) => {
    expect(speakers(text).filter((speaker) => speaker !== undefined)).toEqual([]);
  });

  it('keeps a question that is quoted, and a speaker who denies', () => {
    expect(speakers('“Is the dam safe?” asked Lena Hoval.')).toEqual(['Lena Hoval']);
    expect(speakers('Lena Hoval denied that she had ever been told.')).toEqual(['Lena Hoval']);
  });
});

describe('content behind an aside', () => {
  it.each([
    ['Lena Hoval said on Friday the dam would hold.', 'the dam would hold'],
    ['Lena Hoval said in a statement the dam would hold.', 'the dam would hold'],
    ['According to Lena Hoval quoted by the radio, the dam would hold.', 'the dam would hold'],
  ])('%s', (text, content) => {
    expect(attributionsOf(text, { names })[0]).toMatchObject({ speaker: 'Lena Hoval', content: [content] });
  });
});
