import { describe, expect, it } from 'vitest';
import { resolvedWords } from '../../../src/report/html/resolvedWords.ts';
import { fixture } from '../fixture.ts';

function resolve(quote: string, standalone: string) {
  const [claim] = fixture.claims;
  if (claim === undefined) throw new Error('the fixture has claims');
  return resolvedWords({ ...claim, quote, standalone });
}

describe('resolvedWords', () => {
  it.each([
    ['It fell 14 months ago.', 'It fell 14 months ago [2031-01].', '14 months ago', 'January 2031'],
    [
      'It fell last week.',
      'It fell last week [2031-03-03 to 2031-03-09].',
      'last week',
      '3 March 2031 to 9 March 2031',
    ],
    ['It fell on May 12.', 'It fell on May 12 [2031-05-12].', 'May 12', '12 May 2031'],
    ['Then Quill spoke.', 'Then [Ada] Quill spoke.', 'Quill', 'Ada Quill'],
    ['Ask the minister, now.', 'Ask the minister [Ada Quill], now.', 'minister', 'Ada Quill'],
    [
      'The harbour minister spoke.',
      'The harbour minister [Ada Quill] spoke.',
      'harbour minister',
      'Ada Quill',
    ],
    ['He told Norrin.', 'He [Tomas Brandt] told Norrin.', 'He', 'Tomas Brandt'],
  ])('%s', (quote, standalone, words, meaning) => {
    expect(resolve(quote, standalone)).toEqual([[words, meaning]]);
  });

  it('leaves out the speaker in front, who stands beside the claim', () => {
    expect(resolve('It fell on Monday.', '[Ada Quill:] It fell on Monday [2031-03-03].')).toEqual([
      ['Monday', '3 March 2031'],
    ]);
  });

  it('is undefined where the standalone form is another sentence, or the quote itself', () => {
    expect(resolve('fell to 3%', 'Spending fell to 3%')).toBeUndefined();
    expect(resolve('It fell.', 'It fell.')).toBeUndefined();
  });
});
