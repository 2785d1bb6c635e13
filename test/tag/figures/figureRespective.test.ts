import { describe, expect, it } from 'vitest';
import { figuresOf } from './figuresOf.ts';

const measures = (text: string) => figuresOf(text).map(({ measure }) => measure);
const subjects = (text: string) => figuresOf(text).map(({ subject }) => subject?.text);
const kinds = (text: string) => figuresOf(text).map(({ kind }) => kind);

describe('lists told of "respectively"', () => {
  it('gives each of the named its own figure', () => {
    const text = 'Tolvia, Merrand and Osk gave 3, 5 and 7 million crowns respectively.';
    expect(subjects(text)).toEqual(['Tolvia', 'Merrand', 'Osk']);
  });

  it('gives each thing that is measured its own figure', () => {
    expect(measures('Sales and profit rose by 3% and 5%, respectively.')).toEqual(['sales', 'profit']);
    expect(kinds('Sales and profit rose by 3% and 5%, respectively.')).toEqual(['change', 'change']);
  });

  it('leaves lists of another length alone', () => {
    const text = 'Sales and profit rose by 3%, 5% and 6% respectively.';
    expect(measures(text)).toEqual(['sales and profit', 'sales and profit', 'sales and profit']);
  });
});
