import { describe, expect, it } from 'vitest';
import { readClaims } from './wholeChain.ts';

/** How the second claim of a text reads alone. */
const readAlone = (text: string): string | undefined => readClaims(text)[1]?.standalone;

describe('findSubjectReference', () => {
  it.each<[string, string]>([
    [
      'Sarn Lines, a shipping company from Selm, lost 12 million euros. The company employs 400 people.',
      'The company [Sarn Lines] employs 400 people.',
    ],
    [
      'Halm United, a football club, sold its striker. The club has debts of 12 million euros.',
      'The club [Halm United] has debts of 12 million euros.',
    ],
    [
      'The Lusenian Space Agency launched a probe. The agency has spent 40 million euros.',
      'The agency [Lusenian Space Agency] has spent 40 million euros.',
    ],
    [
      'Sarn Lines lost 12 million euros. It hired 40 people for the summer.',
      'It [Sarn Lines] hired 40 people for the summer.',
    ],
  ])('%s', (text, alone) => {
    expect(readAlone(text)).toBe(alone);
  });

  it.each([
    'Norlo, a shipping company, sued Sarn Lines, a rail company. The company employs 400 people.',
    'Sarn Lines bought a ferry. It has 300 seats and a shop.',
    'Norlo bought a yard from Sarn Lines. It sold 40 boats of the yard.',
    'The Orre Valley Hospital has 300 beds. The hospital bosses earn 90,000 euros each.',
  ])('leaves open who is meant: %s', (text) => {
    expect(readAlone(text)).not.toContain('[');
  });
});
