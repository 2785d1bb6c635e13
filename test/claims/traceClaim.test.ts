import { describe, expect, it } from 'vitest';
import { traceClaim } from '../../src/claims/traceClaim.ts';
import { resources } from './resources.ts';
import { claimRow, collect, figureRow } from './rows.ts';

describe('traceClaim', () => {
  it('names the phrases, the wording, the sense of figures and the reason of the grouping', () => {
    const founder = claimRow('x', 'a', 'Selm promised 40 new buses.', { kind: 'pledge', figureIds: ['f'] });
    const claim = claimRow('y', 'b', 'Selm has promised 40 more buses.', {
      kind: 'pledge',
      figureIds: ['g'],
    });
    const buses = { value: 40, unit: { kind: 'count' as const, name: 'bus' } };
    const figures = [figureRow('f', founder, '40', buses), figureRow('g', claim, '40', buses)];
    const lines = traceClaim(claim, founder, collect({ claims: [founder, claim], figures }), resources);
    expect(lines.some((line) => /^rule +pledge: "promised/u.test(line))).toBe(true);
    expect(lines.some((line) => /^wording +probability 0\.\d+/u.test(line))).toBe(true);
    expect(lines).toContain('compared    "40" as pledge, by the wording of the claim, undated');
    expect(lines.at(-1)).toMatch(
      /^grouped +with x .*agreement [12](?:\.\d+)?, figures same, terms in common: .*promis/u,
    );
  });
});
