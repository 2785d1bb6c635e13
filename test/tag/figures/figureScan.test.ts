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
  ])('%s', (text, wanted) => {
    expect(figuresOf(text).map(({ value }) => value)).toEqual(wanted);
  });
});
