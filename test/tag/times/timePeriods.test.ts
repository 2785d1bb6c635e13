import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { tagTimes } from '../../../src/tag/times/tagTimes.ts';

/** A Wednesday. */
const PUBLISHED = '2026-03-11';

/** Times of sentences in order, as `quote: start..end`. */
function read(...sentences: string[]): string[] {
  const text = sentences.join(' ');
  let end = -1;
  const spans = sentences.map((sentence) => {
    const start = end + 1;
    end = start + sentence.length;
    return { span: { start, end } };
  });
  return tagTimes(
    { article: { text, publishedAt: PUBLISHED }, sentences: spans },
    defaultConfiguration(),
  ).map(
    ({ quote, interval }) =>
      `${quote}: ${interval === undefined ? '?' : `${interval.start}..${interval.end}`}`,
  );
}

describe('stretches of time', () => {
  it.each([
    ['The show ran from 24 June to 2 July 2023.', ['24 June to 2 July 2023: 2023-06-24..2023-07-02']],
    [
      'The hall was shut from 20 December to 4 January 2022.',
      ['20 December to 4 January 2022: 2021-12-20..2022-01-04'],
    ],
    ['Sales fell from January to March 2024.', ['January to March 2024: 2024-01-01..2024-03-31']],
    ['Growth slowed in Q3.', ['Q3: 2025-07-01..2025-09-30']],
    ['Sales rose in the April-June quarter.', ['April-June: 2025-04-01..2025-06-30']],
    [
      'Floods came in May and August 2024.',
      ['May: 2024-05-01..2024-05-31', 'August 2024: 2024-08-01..2024-08-31'],
    ],
    ['Rents rose between 2019 and 2023 rents say.', ['2019 and 2023: 2019-01-01..2023-12-31']],
    ['From 2014 to 2020 prices fell.', ['2014 to 2020: 2014-01-01..2020-12-31']],
    [
      'In the first five months of 2025 it lost money.',
      ['the first five months of 2025: 2025-01-01..2025-05-31'],
    ],
    [
      'In the last two weeks of last year it snowed.',
      ['the last two weeks of last year: 2025-12-18..2025-12-31'],
    ],
    ['Trade shrank over the past decade.', ['past decade: 2016-03-11..2026-03-11']],
    [
      'H1 2025 was weak, and by end-2027 it must be sold.',
      ['H1 2025: 2025-01-01..2025-06-30', 'by end-2027: 2027-12-31..2027-12-31'],
    ],
    [
      'It broke down late last month and early last year.',
      ['late last month: 2026-02-21..2026-02-28', 'early last year: 2025-01-01..2025-04-30'],
    ],
    ['The pool stays shut for the rest of the month.', ['the rest of the month: 2026-03-11..2026-03-31']],
  ])('%s', (text, times) => {
    expect(read(text)).toEqual(times);
  });

  it('counts weeks, months and years from what was named last', () => {
    expect(read('The mill closed in 2019.', 'The following year it burned down.')[1]).toBe(
      'The following year: 2020-01-01..2020-12-31',
    );
    expect(read('The dam burst on 3 March.', 'The day before, it had cracked.')[1]).toBe(
      'The day before: 2026-03-02..2026-03-02',
    );
    expect(read('It opened on 3 May 2022.', 'The previous week had been wet.')[1]).toBe(
      'The previous week: 2022-04-25..2022-05-01',
    );
    // A month of that year may be any.
    expect(read('The mill closed in 2019.', 'The next month was calm.')[1]).toBe('The next month: ?');
  });

  it('reads a day that is only abbreviated, and one that something was moved from', () => {
    expect(read('Sat, 7 Mar: closed.')).toEqual(['7 Mar: 2026-03-07..2026-03-07']);
    expect(read('The trial was moved from 15 April to the end of next month.')).toEqual([
      '15 April: 2026-04-15..2026-04-15',
      'the end of next month: 2026-04-30..2026-04-30',
    ]);
  });

  it('tells a year from a count and from a number in a name', () => {
    expect(read('Emissions are 12% below 2005 levels, at 2019 prices.')).toEqual([
      '2005: 2005-01-01..2005-12-31',
      '2019: 2019-01-01..2019-12-31',
    ]);
    expect(read('It needs 2030 rifles; see page 1999 and Route 2026.')).toEqual([]);
    expect(read('The yard went from 1200 to 2000 welders.')).toEqual([]);
  });
});

describe('what dates nothing', () => {
  it.each(['They meet every Monday.', 'The Good Friday Agreement holds.', 'Each Tuesday they train.'])(
    '%s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('is a day of the week in a longer name', () => {
    const text = 'The Sunday Echo of Friday Harbour appears on Monday.';
    const mentions = ['Sunday Echo', 'Friday Harbour'].map((name) => {
      const start = text.indexOf(name);
      return { span: { start, end: start + name.length } };
    });
    const sentences = [{ span: { start: 0, end: text.length } }];
    const times = tagTimes(
      { article: { text, publishedAt: PUBLISHED }, sentences, mentions },
      defaultConfiguration(),
    );
    expect(times.map(({ quote }) => quote)).toEqual(['Monday']);
  });

  it('leaves a feast that is named in full a date before any word', () => {
    expect(read('Christmas Eve was quiet.')).toEqual(['Christmas Eve: 2025-12-24..2025-12-24']);
    expect(read('Christmas trees were dear.')).toEqual([]);
  });
});
