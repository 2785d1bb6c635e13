import { describe, expect, it } from 'vitest';
import { readClaims } from './wholeChain.ts';

const kindOf = (text: string): string | undefined => readClaims(text)[0]?.kind;

describe('tellsOutcome', () => {
  it.each([
    'The plan cost 3 billion euros.',
    'The target was missed by 12 percent.',
    'The company missed its target of 400 homes by 12 percent.',
    'The city failed to reach its target of 400 homes.',
    'The company kept its promise of 300 jobs.',
    'Last year’s forecast of 3 percent growth was missed.',
  ])('makes a fact of what became of a plan: %s', (text) => {
    expect(kindOf(text)).toBe('fact');
  });

  it.each<[string, string]>([
    ['The plan was meant to cost 3 billion euros.', 'target'],
    ['The council plans to spend 3 billion euros on schools.', 'target'],
    ['Growth is expected to reach 3 percent.', 'forecast'],
  ])('leaves plans what they are: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('isRule and isRecord', () => {
  it.each<[string, string]>([
    ['Some 4,100 households must move out of the lower town before work starts.', 'fact'],
    ['Drivers must pay 4 euros a day.', 'fact'],
    ['We must protect the old harbour.', 'opinion'],
    ['The government must act now, the union said.', 'opinion'],
    ['It was the worst harvest since 1976.', 'fact'],
    ['It was the worst speech of the evening.', 'opinion'],
  ])('%s -> %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});
