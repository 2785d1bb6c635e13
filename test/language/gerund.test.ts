import { expect, it } from 'vitest';
import { gerundOf } from '../../src/language/gerund.ts';

it.each([
  ['waits', 'waiting'],
  ['waited', 'waiting'],
  ['carries', 'carrying'],
  ['reaches', 'reaching'],
  ['takes', 'taking'],
  ['took', 'taking'],
  ['serving', 'serving'],
])('%s -> %s', (verb, gerund) => {
  expect(gerundOf(verb)).toBe(gerund);
});
