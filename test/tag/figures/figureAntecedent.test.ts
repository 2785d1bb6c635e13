import { describe, expect, it } from 'vitest';
import { figuresOf, measuresOf, subjectsOf } from './figuresOf.ts';

describe('what the sentence before says of a figure', () => {
  it.each([
    ['Wind supplies 40 percent of Tolvia’s power. In 2019 the share stood at 12 percent.', 'power'],
    ['Only 61 percent of the ferries sailed on time. The line’s own target is 90 percent.', 'ferries'],
  ])('%s', (text, wanted) => {
    const [first, second] = figuresOf(text);
    expect(second?.measure).toBe(first?.measure ?? 'a measure');
    expect(second?.base).toContain(wanted);
  });

  it('goes on about a share where a count stands between', () => {
    const text =
      'Two thirds of the guests stayed, a survey of 900 homes found, but only 12 percent came back.';
    expect(measuresOf(text)[2]).toBe('share of guests that stayed');
  });

  it('carries no measure into another paragraph', () => {
    expect(measuresOf('Rents rose by 4 percent.\nThe keeper said it was 12 percent.')[1]).toBeUndefined();
  });

  it('takes a plural that was asked for "they"', () => {
    const text = 'The mayor urged the ferry lines to cut fares by 5 percent. So far they have cut 2 percent.';
    expect(subjectsOf(text)[1]).toBe('ferry lines');
  });
});
