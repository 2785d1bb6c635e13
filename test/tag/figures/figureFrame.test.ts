import { describe, expect, it } from 'vitest';
import { pluralOf, singular } from '../../../src/tag/figures/figureNoun.ts';
import { participleOf } from '../../../src/tag/figures/figureParticiple.ts';
import { figuresOf } from './figuresOf.ts';

describe('the measure, from the frame of verb, subject and phrase behind', () => {
  it.each([
    ['Wind farms supplied 27 percent of the island’s electricity.', ['share of wind farms in electricity']],
    ['A 260-page report was published.', ['pages of report']],
    ['The storm left 230,000 households without power.', ['households without power']],
    [
      'Divers unearthed 70 graves, two thirds of them belonging to children.',
      ['graves unearthed', 'share of graves belonging to children'],
    ],
    ['The number of moths in Tarn fell to 14,300.', ['number of moths']],
    ['Around 70% of the 2,000 jobs have gone.', ['share of jobs that have gone', 'jobs']],
    ['The jab is 92% effective.', ['effectiveness']],
    ['Deputies passed the plan by 54% to 46%.', ['votes', 'votes']],
    ['The arena seats 18,500 fans.', ['capacity for fans']],
    ['The club signed the keeper for 27 million crowns.', ['transfer fee']],
    ['The bidder is offering 14 crowns per share.', ['price per share']],
    [
      'The thief took 2 million crowns from 31 tenants over eight years.',
      ['money taken', 'tenants', 'period'],
    ],
    [
      'The chair will set aside 4 million crowns for victims, of whom 12,000 have asked for help.',
      [undefined, 'victims'],
    ],
    ['Average hourly pay grew by 4.6%.', ['hourly pay']],
    ['They want to bring the deficit below 3%.', ['deficit']],
    ['Migrants crossing the strait numbered 1,860; 44 drowned.', [undefined, 'people drowned']],
    ['The Lantern Party stands at 31% in a poll.', ['support in polls']],
    ['Measles cases have tripled, to 61.', ['measles cases', 'measles cases']],
    ['Buyers value the start-up at 2 million crowns.', ['start-up']],
    ['The bell weighs 1.4 tonnes.', ['weight']],
    ['The crater is 90 metres across.', ['diameter']],
    ['The print fetched 4 million crowns.', ['price']],
    ['The harvest is put at 21 million tonnes.', ['harvest']],
    ['A jury awarded the widow 12 million crowns.', ['money awarded']],
    ['Turnout reached 61% compared against 58%.', ['turnout', 'turnout']],
    [
      'Only 12% of social housing in the city meets the standard.',
      ['share of social housing that meets the standard'],
    ],
    ['Thefts more than doubled to 1,870.', ['thefts', 'thefts']],
    // What is pledged of an economy, another sentence says.
    ['The allies pledged 5% of GDP.', [undefined]],
  ])('%s', (text, wanted) => {
    expect(
      figuresOf(text).map(({ measure }, at) =>
        wanted[at] === undefined ? undefined : measure?.toLowerCase(),
      ),
    ).toEqual(wanted);
  });
});

describe('the subject, from the frame', () => {
  it.each([
    ['Some 400 people were evacuated from districts of Port Amsel.', 0, 'Port Amsel'],
    ['One officer was killed outside a court in Bexmoor.', 0, 'Bexmoor'],
    [
      'The board fined Telvia and is seeking a penalty of 80 million crowns against Orlane Works.',
      0,
      'Orlane Works',
    ],
    ['It exceeds the 12 million crowns paid by Tessera in 2019.', 0, 'Tessera'],
    ['Analysts value Dorne Textiles at 910 million crowns.', 0, 'Dorne Textiles'],
    ['Rescuers pulled 17 survivors from the rubble; at least 40 people are still missing.', 1, undefined],
    ['The dry month brought Lower Esk only 11 mm of rain.', 0, 'Lower Esk'],
    ['Grain harvests fell by 15%.', 0, undefined],
  ])('%s', (text, at, subject) => {
    expect(figuresOf(text)[at]?.subject?.text).toBe(subject);
  });

  it('leaves the time of what it is compared with to that figure', () => {
    const [now, then] = figuresOf('Turnout reached 61%, against 58% in 2020.');
    expect([now?.time, then?.time?.start]).toEqual([undefined, '2020-01-01']);
  });

  it('is no time that a comparison names', () => {
    expect(figuresOf('Turnout was 71%, 8 points more than in 2021.')[0]?.time).toBeUndefined();
  });
});

describe('forms of words', () => {
  it.each([
    ['offers', 'offered'],
    ['giving', 'given'],
    ['stole', 'stolen'],
    ['planning', 'planned'],
    ['carries', 'carried'],
    ['struck', 'struck'],
  ])('%s: %s', (form, participle) => {
    expect(participleOf(form)).toBe(participle);
  });

  it.each(['page', 'ferryman', 'city', 'person', 'crash', 'school', 'child', 'bus'])('counts %s', (noun) => {
    const plural = pluralOf(noun);
    expect(plural).not.toBe(noun);
    expect(pluralOf(plural)).toBe(plural);
    if (/s$|en$/u.test(plural) && noun !== 'bus') expect(singular(plural)).toBe(noun);
  });
});
