import { relateClaims } from '../../../src/claims/relations/relateClaims.ts';
import type { Relation } from '../../../src/model/claim.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { resources } from '../resources.ts';
import { claimRow, collect, figureRow } from '../rows.ts';

/** A claim with its figures. */
export interface Side {
  readonly text: string;
  readonly figures: readonly (Partial<Figure> & { readonly quote: string })[];
  readonly claim?: Parameters<typeof claimRow>[3];
}

/** Relations between one-claim articles of two days: the first of Courier, the second of Lantern. */
function relate(...sides: readonly Side[]): Relation[] {
  const claims = sides.map(({ text, figures, claim }, index) =>
    claimRow(`c${index}`, ['a', 'b', 'c'][index] ?? '', text, {
      figureIds: figures.map((_, at) => `f${index}${at}`),
      ...claim,
    }),
  );
  const figures = sides.flatMap((side, index) =>
    side.figures.map((figure, at) => {
      const claim = claims[index];
      if (claim === undefined) throw new Error('one claim per side');
      return figureRow(`f${index}${at}`, claim, figure.quote, figure);
    }),
  );
  return relateClaims(collect({ claims, figures }), resources);
}

export const types = (...sides: readonly Side[]): string[] =>
  relate(...sides).map(({ type, verdict }) => `${type} ${verdict}`);
export const count = (name: string) => ({ unit: { kind: 'count' as const, name } });
export const crowns = { unit: { kind: 'currency' as const, name: 'crown' } };
export const day = (date: string) => ({ time: { start: date, end: date, granularity: 'day' as const } });
