import { describe, expect, it } from 'vitest';
import { findAgreement, leastWording } from '../../src/claims/agreement.ts';
import { readStatements } from '../../src/claims/groupClaims.ts';
import { groupStatements } from '../../src/claims/groupStatements.ts';
import { readStatement } from '../../src/claims/statement.ts';
import { StatementTable } from '../../src/claims/statementTable.ts';
import { countTerms } from '../../src/claims/termCounts.ts';
import { resources } from './resources.ts';
import { claimRow, collect, figureRow } from './rows.ts';

const TOWNS = ['Halm', 'Orle', 'Tessim', 'Marrow', 'Velm', 'Brenn', 'Skarv', 'Dorvik'];

/** What the councils of many towns approved, of each town twice, every claim in a story of its own. */
const statements = TOWNS.flatMap((town) => [
  `The council approved the ${town} ferry terminal near ${town} castle.`,
  `On Monday the council approved the ${town} ferry terminal near ${town} castle.`,
])
  .map((text, at) =>
    text.replace('ferry terminal', `${'ferry'.repeat(1 + (at >> 1))} ${'quay'.repeat(1 + (at >> 1))}`),
  )
  .map((text, at) =>
    readStatement(claimRow(`c${at}`, 'a', text, { storyId: `s${at}` }), [], resources.synonyms),
  );

describe('groups of statements', () => {
  it('lose nothing by leaving pairs of different stories unread that have little wording in common', () => {
    const texts = [1, 2].map((at) => `The dam at Velk cost 41.3 million euros and holds ${at} lake.`);
    const claims = texts.map((text, at) => claimRow(`x${at}`, 'a', text, { storyId: `x${at}` }));
    const money = { value: 41_300_000, unit: { kind: 'currency', code: 'EUR' } } as const;
    const figures = claims.map((claim, at) => figureRow(`f${at}`, claim, '41.3 million euros', money));
    const cited = claims.map((claim, at) => ({ ...claim, figureIds: [`f${at}`] }));
    const [a, b] = readStatements(collect({ claims: cited, figures }), resources);
    if (a === undefined || b === undefined) throw new Error('two claims are two statements');
    expect(findAgreement(a, b, 0.9)).toBeGreaterThan(0);
    for (const wording of [0.08, 0.1, 0.16, 0.3, leastWording(false) - 1e-6])
      expect(findAgreement(a, b, wording)).toBe(0);
    const close = [a, b].map((one) => ({ ...one, claim: { ...one.claim, storyId: 'one' } }));
    expect(findAgreement(close[0] ?? a, close[1] ?? b, leastWording(true))).toBeGreaterThan(0);
  });

  it('read of what waits on disk only what may agree', () => {
    const reads = new Map<number, number>();
    const source = {
      length: statements.length,
      read(index: number) {
        reads.set(index, (reads.get(index) ?? 0) + 1);
        const statement = statements[index];
        if (statement === undefined) throw new RangeError();
        return statement;
      },
    };
    const table = new StatementTable(source, countTerms(statements));
    reads.clear();
    const groups = groupStatements(table, 40);
    expect(groups).toEqual(TOWNS.map((_, town) => [2 * town, 2 * town + 1]));
    // All councils approved something: they are held against each other by their numbers alone.
    expect([...reads.values()]).toEqual(statements.map(() => 1));
  });
});
