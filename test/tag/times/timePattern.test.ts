import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absolutePatterns } from '../../../src/tag/times/timeAbsolute.ts';
import { countedPatterns } from '../../../src/tag/times/timeCounted.ts';
import { holidayPatterns } from '../../../src/tag/times/timeHolidays.ts';
import { periodPatterns } from '../../../src/tag/times/timePeriods.ts';
import { relativePatterns } from '../../../src/tag/times/timeRelative.ts';

const patterns = [
  ...periodPatterns,
  ...absolutePatterns,
  ...countedPatterns,
  ...holidayPatterns,
  ...relativePatterns,
];

/** One text that each form matches, in the order of the patterns. */
const SAMPLES = [
  'the year ending March 2026 | April-June 2024 | the first six months of 2025 | in the first nine months | the same week of last year',
  '2024-05-06 | 5/6/2024 | 5.6.2024 | Jan 5, 2024 | 5 Sept 2024 | late March 2024 | third quarter of 2024 | Q3 2024',
  'H1 2024 | end-2024 | 2014–2020 | the 1990s | the 19th century | FY 2024 | mid-2024 | in 2024',
  'two centuries ago | a week from today | ten days later | that day | the next two fortnights | in a decade',
  'next fall | recently | Boxing Day | Easter Monday',
  'May 5 | 5 May | the end of this week | the end of May | first half of next year | this month | later in the year',
  'over the weekend | the fourth quarter | the day before yesterday | the day after tomorrow | last night',
  'this evening | tomorrow | on Friday | in September | September rain',
]
  .join(' | ')
  .split(' | ');

const finds = (form: RegExp, text: string): boolean => text.search(form) >= 0;
const holdsKey = (keys: readonly string[], text: string): boolean =>
  keys.some((key) => text.toLowerCase().includes(key));

describe('time patterns', () => {
  it.each(patterns.map(({ form, keys }, at) => ({ form, keys, sample: SAMPLES[at] ?? '' })))(
    'match "$sample", which holds one of their keys',
    ({ form, keys, sample }) => {
      expect(finds(form, sample)).toBe(true);
      expect(holdsKey(keys, sample)).toBe(true);
    },
  );

  it('find nothing without one of their keys', () => {
    const words = [...new Set(SAMPLES.flatMap((sample) => sample.split(' ')))];
    const texts = fc.array(fc.constantFrom(...words, 'half', 'of', 'the', 'to', 'before', 'rest'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join(' ');
        for (const { form, keys } of patterns)
          if (finds(form, text)) expect({ text, held: holdsKey(keys, text) }).toEqual({ text, held: true });
      }),
      { numRuns: 500 },
    );
  });
});
