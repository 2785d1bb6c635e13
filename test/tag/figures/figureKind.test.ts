import { describe, expect, it } from 'vitest';
import { kindsOf } from './figuresOf.ts';

describe('what figures are meant to be, by clause and report', () => {
  it.each([
    ['Boatmen may raise fares by no more than 5 percent.', ['target']],
    ['Boatmen may raise fares by as much as 5 percent.', ['target']],
    ['Guests will pay 14 crowns less, the regulator predicts.', ['forecast']],
    ['The river rose 2.6 metres, the flood centre warned.', ['change']],
    [
      'The town is willing to take in 300 guests, provided that the county accepts 900.',
      ['pledge', 'demand'],
    ],
    ['The Greens would win 31 percent of the vote, a poll shows.', ['actual']],
    ['Orrin Mills offered 27 crowns a share, valuing the bakery at 6 million crowns.', ['pledge', 'actual']],
    ['The aid council needs 20 million crowns.', ['demand']],
    ['The port built 12 of the 40 quays that it had set itself.', ['target']],
    ['A bill that caps fares at 35 crowns was signed.', ['target']],
  ])('%s', (text, wanted) => {
    expect(kindsOf(text).slice(-wanted.length)).toEqual(wanted);
  });
});
