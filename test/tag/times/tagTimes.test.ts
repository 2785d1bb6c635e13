import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { tagTimes } from '../../../src/tag/times/tagTimes.ts';

/** A Wednesday. */
const PUBLISHED = '2026-03-11';

function times(text: string, publishedAt: string | undefined = PUBLISHED, sentences?: string[]) {
  let offset = 0;
  const spans = (sentences ?? [text]).map((sentence) => {
    const start = text.indexOf(sentence, offset);
    offset = start + sentence.length;
    return { span: { start, end: offset } };
  });
  const article = publishedAt === undefined ? { text } : { text, publishedAt };
  return tagTimes({ article, sentences: spans }, defaultConfiguration());
}

function resolved(text: string): string[] {
  return times(text).map(
    ({ quote, interval }) => `${quote}: ${interval?.start ?? '?'}..${interval?.end ?? '?'}`,
  );
}

describe('tagTimes', () => {
  it.each([
    [
      'The council will vote on Thursday after Monday’s debate.',
      ['Thursday: 2026-03-12..2026-03-12', 'Monday: 2026-03-09..2026-03-09'],
    ],
    [
      'The bank said on Tuesday that it will open on Friday.',
      ['Tuesday: 2026-03-10..2026-03-10', 'Friday: 2026-03-13..2026-03-13'],
    ],
    ['Talks resume next Friday.', ['next Friday: 2026-03-20..2026-03-20']],
    ['Halm will host Torvik on June 2 followed by a game in Salen.', ['June 2: 2026-06-02..2026-06-02']],
    ['The mayor was on June 2 followed by reporters.', ['June 2: 2025-06-02..2025-06-02']],
    ['Talks resume next Tuesday.', ['next Tuesday: 2026-03-17..2026-03-17']],
    ['Next Tuesday the mayor is to open the bridge.', ['Next Tuesday: 2026-03-17..2026-03-17']],
    ['Late March 2025 brought snow.', ['Late March 2025: 2025-03-21..2025-03-31']],
    ['Talks resume this coming Friday.', ['coming Friday: 2026-03-13..2026-03-13']],
    ['Voters go to the polls on Sunday.', ['Sunday: 2026-03-15..2026-03-15']],
    ['The registry, which closed on Friday, expects a backlog.', ['Friday: 2026-03-06..2026-03-06']],
    ['The mayor resigned on 2 December.', ['2 December: 2025-12-02..2025-12-02']],
    ['The fair opens on 2 December.', ['2 December: 2026-12-02..2026-12-02']],
    ['The talks ran from 24 June to 2 July.', ['24 June to 2 July: 2025-06-24..2025-07-02']],
    ['The port may close in February.', ['February: 2027-02-01..2027-02-28']],
    ['In 2014 prices rose.', ['2014: 2014-01-01..2014-12-31']],
    ['The army sent 2000 soldiers.', []],
    ['Growth slowed in the fourth quarter of 2024.', ['fourth quarter of 2024: 2024-10-01..2024-12-31']],
    ['The dam must be safe by the end of 2027.', ['by the end of 2027: 2027-12-31..2027-12-31']],
    ['Prices have risen over the past two years.', ['the past two years: 2024-03-11..2026-03-11']],
    ['The bridge was built in two weeks.', []],
    ['The bridge will reopen in two weeks.', ['in two weeks: 2026-03-25..2026-03-25']],
    ['They met recently.', ['recently: ?..?']],
    // Periods that end in a month, and the same stretch of another year.
    ['Sales rose in the year to June.', ['the year to June: 2024-07-01..2025-06-30']],
    [
      'It fell in the three months ending in March 2025.',
      ['the three months ending in March 2025: 2025-01-01..2025-03-31'],
    ],
    [
      'It carried 900 cars in the first five months of 2025.',
      ['the first five months of 2025: 2025-01-01..2025-05-31'],
    ],
    ['Sales fell over the first nine months.', ['over the first nine months: 2025-01-01..2025-09-30']],
    [
      'The gap widened in 2024 from 3% a year earlier.',
      ['2024: 2024-01-01..2024-12-31', 'a year earlier: 2023-01-01..2023-12-31'],
    ],
    [
      'It sold 40 boats in February, against 31 in the same month of 2022.',
      ['February: 2026-02-01..2026-02-28', 'the same month of 2022: 2022-02-01..2022-02-28'],
    ],
    ['Seas will rise by 2100.', ['by 2100: 2100-01-01..2100-12-31']],
    ['They marched on Saturday against plans to close the pier.', ['Saturday: 2026-03-07..2026-03-07']],
    ['He was born on 31 June 2025.', []],
    ['Tests may march on, said Ms May of Sun Hill.', []],
  ])('%s', (text, expected) => {
    expect(resolved(text)).toEqual(expected);
  });

  it('counts "three days later" from the last day that was named', () => {
    const text = 'She arrived on 6 March. Three days later she left.';
    const [, later] = times(text, PUBLISHED, ['She arrived on 6 March.', 'Three days later she left.']);
    expect(later?.interval).toEqual({ start: '2026-03-09', end: '2026-03-09', granularity: 'day' });
  });

  it('lists relative times of an undated article without resolving them, unless a date is assumed', () => {
    const article = { text: 'The court ruled on Monday.' };
    const sentences = [{ span: { start: 0, end: article.text.length } }];
    const open = tagTimes({ article, sentences }, { tag: {} });
    expect(open).toEqual([
      { span: { start: 19, end: 25 }, quote: 'Monday', relative: true, deadline: false },
    ]);
    const assumed = tagTimes({ article, sentences }, { tag: { assumeDate: PUBLISHED } });
    expect(assumed[0]?.interval?.start).toBe('2026-03-09');
  });

  it.each([
    ['Backers need 9,000 names by 1 February; they have gathered 400.', '2027-02-01', '2027-02-01'],
    ['The regatta planned for 2 March was called off.', '2026-03-02', '2026-03-02'],
    ['Snow is forecast for the hills by Friday.', '2026-03-13', '2026-03-13'],
    ['Half the town will be vaccinated by Christmas.', '2026-12-25', '2026-12-25'],
    ['The park reopens on Good Friday.', '2026-04-03', '2026-04-03'],
    ['September brought little rain.', '2025-09-01', '2025-09-30'],
    ['Thefts doubled between January and June.', '2025-01-01', '2025-06-30'],
    ['Exports fell in the second half of last year.', '2025-07-01', '2025-12-31'],
  ])('resolves the day of: %s', (text, start, end) => {
    expect(times(text, '2026-03-09')[0]?.interval).toMatchObject({ start, end });
  });

  it.each([
    // Written on 9 March: what is cancelled, moved or planned lies ahead, though the verb is in the past.
    ['The council session on 12 March has been cancelled.', '2026-03-12'],
    ['The hearing on 30 March has been postponed to 14 April.', '2026-03-30', '2026-04-14'],
    ['The tests planned for 20 March have been called off.', '2026-03-20'],
    ['The regatta on 4 July was put off.', '2026-07-04'],
    ['The regatta on 4 October has been put off.', '2026-10-04'],
    ['The hearing has been moved from 11 March to 2 April.', '2026-03-11', '2026-04-02'],
    ['The vote has been put off from 9 May to 6 June.', '2026-05-09', '2026-06-06'],
    ['The fair opens on 4 May, the mayor said.', '2026-05-04'],
    ['Voting takes place on 4 May, the office has announced.', '2026-05-04'],
    ['The gala on 21 March is cancelled.', '2026-03-21'],
    ['The port has cancelled the parade on 21 March.', '2026-03-21'],
    ['The final on Saturday has been postponed.', '2026-03-14'],
    ['The inquest on 11 March has been moved to 2 April.', '2026-03-11', '2026-04-02'],
    ['Organisers moved the fair to 3 May.', '2026-05-03'],
    ['The ministry announced talks on 18 March in Torvik.', '2026-03-18'],
    ['The shop opened on 10 March.', '2026-03-10'],
    // What is over, and what is said to be of that day itself, is not.
    ['The race was called off on 20 April.', '2025-04-20'],
    ['The mayor said on 15 March that he was ill.', '2025-03-15'],
    ['The shop opened on 15 March.', '2025-03-15'],
    ['The fire on 3 October has been blamed on a lamp.', '2025-10-03'],
    ['The strike on 2 February was called off.', '2026-02-02'],
    ['The strike was called off after talks on 2 February.', '2026-02-02'],
  ])('resolves the days of: %s', (text, ...days) => {
    expect(times(text, '2026-03-09').map(({ interval }) => interval?.start)).toEqual(days);
  });

  it('looks over the turn of the year', () => {
    const text = 'The hearing on 4 January has been moved; the vote on 6 January has been cancelled.';
    expect(times(text, '2025-12-30').map(({ interval }) => interval?.start)).toEqual([
      '2026-01-04',
      '2026-01-06',
    ]);
  });

  it('marks a deadline', () => {
    expect(times('All must join by 2035.')[0]).toMatchObject({ quote: 'by 2035', deadline: true });
  });

  it('keeps every span exact and in order on any words', () => {
    const words = fc.constantFrom(
      'Monday',
      'May',
      '5',
      '24-25',
      'June',
      'by',
      'the',
      'end',
      'of',
      '2035',
      'last',
      'week',
      'two',
      'ago',
      'to',
      '-',
      ',',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const { span, quote } of times(text)) {
          expect(text.slice(span.start, span.end)).toBe(quote);
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.end;
        }
      }),
    );
  });

  it.each(['Monday ', '2024-', '1 June to ', 'in two weeks ', 'will met, ', '0'])(
    'is linear on 100 kB of "%s"',
    (unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const started = performance.now();
      times(text);
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
