import { describe, expect, it } from 'vitest';
import { readClaims } from '../wholeChain.ts';

const check = (text: string): string[] =>
  readClaims(text).flatMap(({ notes }) => notes.filter((note) => note.startsWith('check')));

describe('what a claim says of its numbers', () => {
  it.each<[string, string]>([
    ['Membership has tripled since 2020, when the club had 300 members; it now has 620.', 'a factor of 2.07'],
    ['The fine was cut by half, from 900 euros to 600 euros.', 'a factor of 0.67'],
    ['The trust sold twice as many tickets as last year: 5,200 against 4,100.', 'a factor of 1.27'],
    ['The staff shrank by a third, from 90 to 75 people.', 'a factor of 0.83'],
    ['Spending rose by half, from 40 million euros to 44 million euros.', 'a factor of 1.1'],
    ['The line is now 90 kilometres long, double the 60 kilometres of 2019.', 'a factor of 1.5'],
    [
      'Rents have gone up from 500 euros to 700 euros, an increase of 20 percent.',
      'the text says 20 percent',
    ],
    ['Turnout dropped to 41 percent from 52 percent, a fall of 20 percentage points.', 'is 11 points'],
    ['A quarter of the 400 staff, or 150 people, will leave.', '37.5 percent, the text says A quarter'],
    ['Of the pupils 120 of the 200, or 70 percent, failed the test.', '60 percent, the text says 70 percent'],
    [
      'Some 30 percent of the 1,000 homes, 450 in all, have no heating.',
      '45 percent, the text says 30 percent',
    ],
    ['The energy mix is 50 percent wind, 40 percent gas and 20 percent solar.', '110 percent, more than all'],
    ['In the council 60 percent of seats went to the Greens and 55 percent to the Union.', 'more than all'],
  ])('is held against them: %s', (text, note) => {
    const notes = check(text);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(note);
    expect(notes[0]).not.toMatch(/as the text says|agree/u);
  });

  it.each([
    'The price rose by a third from 30 euros to 40 euros.',
    'At 200 tonnes the catch was three times the 66 tonnes of last year.',
    'About 30 percent of the 900 patients, some 270, were children.',
    'The number of trains was cut in half, from 20 to 10 a day.',
  ])('is borne out: %s', (text) => {
    expect(check(text)[0]).toContain('as the text says');
  });

  it.each([
    'Profit doubled to 40 million euros while revenue rose from 80 million euros to 90 million euros.',
    'The club doubled its staff to 40, and now has 300 members.',
    'He was twice mayor, from 2010 to 2014 and from 2018 to 2022.',
    'The party won 48 percent of the vote in Selm and 61 percent in Orval.',
    'The fund owns 40 percent of Norlo and 75 percent of Sarn Lines.',
    'She got 30 percent of the 2030 budget, 45 million, for roads.',
    'The new satellite will succeed one that was launched in 2011.',
  ])('is held against nothing else: %s', (text) => {
    expect(check(text)).toEqual([]);
  });
});
