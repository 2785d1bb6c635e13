import { describe, expect, it } from 'vitest';
import { kindsOf, measuresOf, subjectsOf } from './figuresOf.ts';

describe('lists told of "respectively"', () => {
  it('gives each of the named its own figure', () => {
    const text = 'Tolvia, Merrand and Osk gave 3, 5 and 7 million crowns respectively.';
    expect(subjectsOf(text)).toEqual(['Tolvia', 'Merrand', 'Osk']);
  });

  it('gives each thing that is measured its own figure', () => {
    expect(measuresOf('Sales and profit rose by 3% and 5%, respectively.')).toEqual(['sales', 'profit']);
    expect(kindsOf('Sales and profit rose by 3% and 5%, respectively.')).toEqual(['change', 'change']);
  });

  it('leaves lists of another length alone', () => {
    const text = 'Sales and profit rose by 3%, 5% and 6% respectively.';
    expect(measuresOf(text)).toEqual(['sales and profit', 'sales and profit', 'sales and profit']);
  });
});
