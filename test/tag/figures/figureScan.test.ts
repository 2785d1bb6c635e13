import { describe, expect, it } from 'vitest';
import { figuresOf } from './figuresOf.ts';

describe('numbers that are none, and letters of scale', () => {
  it.each([
    ['She was elected for a second term.', []],
    ['One official, who asked not to be named, said the pier was unsafe.', []],
    ['One banker insisted that the vault was shut.', []],
    ['One guard was hurt.', [1]],
    ['The 24-year-old is believed to be abroad.', []],
    ['A 300-year-old oak fell.', [300]],
    ['The girl, who was only 17 at the time, fled.', []],
    ['3. Oil the hinges', []],
    ['The team may get doubled-up.', []],
    ['In the northern half of the valley it rained.', []],
    ['Visits were 4% lower in June than a year before.', [4]],
    ['The Nineteen Steps, a novel, won.', []],
    ['Profit slumped by a third to 412 million crowns.', [0.3333, 412e6]],
    ['Keepers lost two out of every five hives.', [0.4]],
    ['Seas will rise by 40 centimetres by 2100.', [40]],
    ['The storm hit 1.2m UK customers.', [1.2e6]],
    ['The shop has 1.2M customers.', [1.2e6]],
    ['It lost 1.2m of its readers.', [1.2e6]],
    ['The wall is 2.5m high.', [2.5]],
    ['In the first nine months sales grew by 4%.', [4]],
    ['The train came ten minutes earlier than planned.', [10]],
    ['Fares climbed by a third this winter.', [0.3333]],
    ['Bookings fell a tenth.', [0.1]],
    ['It was blocked for a third time.', []],
    ['Two thirds agree, one third do not.', [0.6667, 0.3333]],
    ['The yard sheds every tenth job.', [0.1]],
    ['Every third flat is damp.', [0.3333]],
    ['The bus runs every third day.', []],
    ['By then 34 in 100 people will rent.', [0.34]],
    ['The drug helps nine children in ten.', [0.9]],
    ['It killed 1.2 per 100,000 people.', [1.2]],
    ['The river crested at 11 feet 4 inches.', [136]],
    ['The pond is a metre lower than in May.', [1]],
    ['Claims rose by 8,000 to 231,000.', [8000, 231e3]],
    ['The bay warmed by 1 to 1.5 degrees.', [undefined]],
    ['The port cut the quota for all of its boats from 20,000 to 15,000 tonnes.', [20e3, 15e3]],
    ['Its population shrank from 9.4m to 8.1m.', [9.4e6, 8.1e6]],
    ['The levy would raise 90m a year.', [90e6]],
    ['The depth of the sea fell from 9.4m to 8.1m.', [9.4, 8.1]],
  ])('%s', (text, wanted) => {
    expect(figuresOf(text).map(({ value }) => value)).toEqual(wanted);
  });
});
