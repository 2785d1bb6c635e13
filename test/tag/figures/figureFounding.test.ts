import { describe, expect, it } from 'vitest';
import { figuresOf } from './figuresOf.ts';

const years = (text: string) => figuresOf(text).map(({ time }) => time?.start.slice(0, 4));

describe('the date of a founding', () => {
  it.each([
    ['Founded in 1957, the Tarn League has 27 members.', [undefined]],
    ['Built by monks in 1720, the school has 500 pupils.', [undefined]],
    ['The Tarn League, established in 1957, has 27 members.', [undefined]],
    ['The mill, which was opened in Halm in 1990, employs 300 people.', [undefined]],
    ['The council praised the 300 workers of the mill, which opened in 1990.', [undefined]],
    ['The school that opened in 1990 has 500 pupils.', [undefined]],
    ['The Tarn League was founded in 1957 and now has 27 members.', [undefined]],
    // What stands in its own clause, and what a thing cost when it was built, is of that date.
    ['Founded in 1957 with 6 members, the Tarn League now lacks a hall.', ['1957']],
    ['The mill opened in 1990 with 300 workers.', ['1990']],
    ['Built in 1990, the bridge cost 40 million euros.', ['1990']],
    ['In 1990, the mill employed 300 people.', ['1990']],
    ['The mill, which opened in 1990, employed 300 people in 2004.', ['2004']],
  ])('%s', (text, wanted) => {
    expect(years(text)).toEqual(wanted);
  });
});
