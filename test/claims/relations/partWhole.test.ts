import { describe, expect, it } from 'vitest';
import { relateClaims } from '../../../src/claims/relations/relateClaims.ts';
import { resources } from '../resources.ts';
import { claimRow, collect, figureRow } from '../rows.ts';

/** The sum found in one sentence of so many million euros each. */
function sums(text: string, amounts: readonly string[], tiedTo?: number) {
  const claim = claimRow('c', 'a', text, { figureIds: amounts.map((_, at) => `f${at}`), storyId: 's' });
  const unit = { kind: 'currency', code: 'EUR', name: 'euro' } as const;
  const figures = amounts.map((quote, at) =>
    figureRow(`f${at}`, claim, quote, {
      value: Number.parseInt(quote, 10) * 1e6,
      unit,
      ...(tiedTo === undefined || at === tiedTo ? {} : { partOf: `f${tiedTo}` }),
    }),
  );
  const found = relateClaims(collect({ claims: [claim], figures }), resources);
  return found.flatMap(({ type, verdict, check }) => (type === 'partWhole' ? [`${verdict}: ${check}`] : []));
}

describe('parts of a whole', () => {
  it('says nothing of included parts that fall short, and sees those that exceed', () => {
    const text = 'The fleet gets 400 million, which includes 250 million for ships and';
    const amounts = ['400 million', '250 million'];
    expect(sums(`${text} 120 million for docks.`, [...amounts, '120 million'], 0)).toEqual([]);
    expect(sums(`${text} 230 million for docks.`, [...amounts, '230 million'], 0)).toEqual([
      'inconsistent: 250000000 + 230000000 = 480000000, whole 400000000',
    ]);
  });

  it('takes for the whole what its sentence calls the sum', () => {
    const listed = ['5 million', '4 million', '3 million'];
    const text = 'The pier took 5 million for steel, 4 million for stone and 3 million for wages';
    expect(sums(`${text}, 12 million in all.`, [...listed, '12 million'])).toEqual([
      'consistent: 5000000 + 4000000 + 3000000 = 12000000, whole 12000000',
    ]);
    expect(sums(`${text}, altogether 17 million.`, [...listed, '17 million'])).toEqual([
      'inconsistent: 5000000 + 4000000 + 3000000 = 12000000, whole 17000000',
    ]);
  });
});
