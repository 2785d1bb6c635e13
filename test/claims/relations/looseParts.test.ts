import { describe, expect, it } from 'vitest';
import { count, type Side, types } from './sides.ts';

describe('parts of a whole', () => {
  const whole: Side = {
    text: 'The harbour of Orval has 240 berths.',
    figures: [{ quote: '240 berths', value: 240, ...count('berth') }],
  };

  it('adds up what two articles name, where each says something narrower', () => {
    const north = 'The north basin of the harbour of Orval has 150 berths.';
    const south = 'There are 90 berths in the south basin of the harbour of Orval.';
    expect(
      types(
        whole,
        { text: north, figures: [{ quote: '150 berths', value: 150, ...count('berth') }] },
        { text: south, figures: [{ quote: '90 berths', value: 90, ...count('berth') }] },
      ),
    ).toEqual(['partWhole consistent']);
  });

  it('finds too little where the text says that nothing is left over', () => {
    const text = 'In the harbour of Orval yachts have 150 berths and trawlers the remaining 60 berths.';
    expect(
      types(whole, {
        text,
        figures: [
          { quote: '150 berths', value: 150, ...count('berth') },
          { quote: '60 berths', value: 60, ...count('berth') },
        ],
      }),
    ).toEqual(['partWhole inconsistent']);
  });

  it('says nothing of parts that need not be all', () => {
    const text =
      'Of the berths in the harbour of Orval, 100 berths are for yachts and 50 berths for trawlers.';
    expect(
      types(whole, {
        text,
        figures: [
          { quote: '100 berths', value: 100, ...count('berth') },
          { quote: '50 berths', value: 50, ...count('berth') },
        ],
      }),
    ).toEqual([]);
  });
});
