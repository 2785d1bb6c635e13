import { describe, expect, it } from 'vitest';
import { relateClaims } from '../../../src/claims/relations/relateClaims.ts';
import type { Relation } from '../../../src/model/claim.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { resources } from '../resources.ts';
import { claimRow, collect, figureRow } from '../rows.ts';

interface Side {
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

const types = (...sides: readonly Side[]): string[] =>
  relate(...sides).map(({ type, verdict }) => `${type} ${verdict}`);
const count = (name: string) => ({ unit: { kind: 'count' as const, name } });
const crowns = { unit: { kind: 'currency' as const, name: 'crown' } };
const day = (date: string) => ({ time: { start: date, end: date, granularity: 'day' as const } });

describe('what may be held against each other', () => {
  it.each<[string, Side, Side]>([
    [
      'other words for one thing',
      {
        text: 'The Orval mill employs 310 people.',
        figures: [{ quote: '310 people', value: 310, ...count('people') }],
      },
      {
        text: 'At the Orval mill there is work for a staff of 420.',
        figures: [{ quote: '420', value: 420, ...count('') }],
      },
    ],
    [
      'a rise and a fall',
      {
        text: 'Rents in Orval rose by 4 percent.',
        figures: [
          { quote: '4 percent', value: 4, measure: 'rents', kind: 'change', change: { direction: 'up' } },
        ],
      },
      {
        text: 'Rents in Orval fell by 4 percent.',
        figures: [
          { quote: '4 percent', value: 4, measure: 'rents', kind: 'change', change: { direction: 'down' } },
        ],
      },
    ],
    [
      'the sides of a ballot',
      {
        text: 'The council of Orval passed the plan by 31 votes to 18.',
        figures: [
          { quote: '31 votes', value: 31, ...count('vote') },
          { quote: '18', value: 18, ...count('vote') },
        ],
      },
      {
        text: 'By 27 votes to 18 the council of Orval passed the plan.',
        figures: [
          { quote: '27 votes', value: 27, ...count('vote') },
          { quote: '18', value: 18, ...count('vote') },
        ],
      },
    ],
    [
      'a share in words and a percentage',
      {
        text: 'A third of the shops in Orval are vacant.',
        figures: [{ quote: 'A third', value: 1 / 3, unit: { kind: 'ratio' }, base: 'shops' }],
      },
      {
        text: 'In Orval 12 percent of the shops stand empty.',
        figures: [{ quote: '12 percent', value: 12, base: 'shops' }],
      },
    ],
  ])('%s', (_why, left, right) => {
    expect(types(left, right)).toEqual(['conflicts inconsistent']);
  });

  it.each<[string, Side, Side]>([
    [
      'room and use',
      {
        text: 'The shelter in Orval was built for 80 guests.',
        figures: [{ quote: '80 guests', value: 80, ...count('guest') }],
      },
      {
        text: 'The shelter in Orval houses 130 guests.',
        figures: [{ quote: '130 guests', value: 130, ...count('guest') }],
      },
    ],
    [
      'a month and its year',
      {
        text: 'The Orval ferry carried 90,000 passengers in 2025.',
        figures: [
          {
            quote: '90,000 passengers',
            value: 90_000,
            ...count('passenger'),
            time: { start: '2025-01-01', end: '2025-12-31', granularity: 'year' },
          },
        ],
      },
      {
        text: 'The Orval ferry carried 11,000 passengers in May 2025.',
        figures: [
          {
            quote: '11,000 passengers',
            value: 11_000,
            ...count('passenger'),
            time: { start: '2025-05-01', end: '2025-05-31', granularity: 'month' },
          },
        ],
      },
    ],
    [
      'two questions of one poll',
      {
        text: 'Half of the bakers in Orval, 50%, fear the new tax.',
        figures: [{ quote: '50%', value: 50, base: 'bakers' }],
      },
      {
        text: 'In the poll 22% of bakers in Orval want a new law.',
        figures: [{ quote: '22%', value: 22, base: 'bakers' }],
      },
    ],
    [
      'prison terms and prisoners',
      {
        text: 'The prison of Orval holds 300 inmates.',
        figures: [{ quote: '300 inmates', value: 300, ...count('inmate') }],
      },
      {
        text: 'A guard of the prison of Orval was jailed for four years.',
        figures: [{ quote: 'four years', value: 4, unit: { kind: 'duration', name: 'year' } }],
      },
    ],
    [
      'what was and what is',
      {
        text: 'The town raised the fare from 2 to 3 crowns.',
        figures: [{ quote: '2', value: 2, ...crowns }],
      },
      {
        text: 'The town raised the fare to 3 crowns.',
        figures: [{ quote: '3 crowns', value: 3, ...crowns }],
      },
    ],
  ])('not %s', (_why, left, right) => {
    expect(types(left, right)).toEqual([]);
  });

  it('never holds what is promised, wanted, aimed at or foreseen against what is', () => {
    const actual: Side = {
      text: 'Orval spends 40 crowns per child on books.',
      figures: [{ quote: '40 crowns', value: 40, ...crowns }],
    };
    for (const kind of ['pledge', 'target', 'demand', 'forecast'] as const) {
      const text = 'Orval spends 60 crowns per child on books.';
      expect(types(actual, { text, figures: [{ quote: '60 crowns', value: 60, kind, ...crowns }] })).toEqual(
        [],
      );
      expect(
        types(actual, { text, figures: [{ quote: '60 crowns', value: 60, ...crowns }], claim: { kind } }),
      ).toEqual([]);
    }
    const worded = 'Orval should spend 60 crowns per child on books.';
    expect(types(actual, { text: worded, figures: [{ quote: '60 crowns', value: 60, ...crowns }] })).toEqual(
      [],
    );
  });

  it('takes the day of a report for what it is', () => {
    const dead = (quote: string, value: number, text: string, date: string): Side => ({
      text,
      figures: [{ quote, value, ...count('people'), ...day(date) }],
    });
    expect(
      types(
        dead('Three people', 3, 'Three people died in the Orval fire, police said on Sunday.', '2026-03-01'),
        dead('five people', 5, 'The Orval fire has killed five people, police said on Monday.', '2026-03-02'),
      ),
    ).toEqual(['supersedes consistent']);
    expect(
      types(
        dead('three people', 3, 'On Sunday three people died on the roads of Orval.', '2026-03-01'),
        dead('five people', 5, 'On Monday five people died on the roads of Orval.', '2026-03-02'),
      ),
    ).toEqual([]);
  });
});

describe('parts of a whole', () => {
  const whole: Side = {
    text: 'The harbour of Orval has 240 berths.',
    figures: [{ quote: '240 berths', value: 240, ...count('berth') }],
  };

  it('adds up what two articles name, where each says something narrower', () => {
    const north = 'The north basin of the harbour of Orval has 150 berths.';
    const south = 'There are 90 berths in the south basin of the harbour of Orval.';
    expect(
      types(
        whole,
        { text: north, figures: [{ quote: '150 berths', value: 150, ...count('berth') }] },
        { text: south, figures: [{ quote: '90 berths', value: 90, ...count('berth') }] },
      ),
    ).toEqual(['partWhole consistent']);
  });

  it('finds too little where the text says that nothing is left over', () => {
    const text = 'In the harbour of Orval yachts have 150 berths and trawlers the remaining 60 berths.';
    expect(
      types(whole, {
        text,
        figures: [
          { quote: '150 berths', value: 150, ...count('berth') },
          { quote: '60 berths', value: 60, ...count('berth') },
        ],
      }),
    ).toEqual(['partWhole inconsistent']);
  });

  it('says nothing of parts that need not be all', () => {
    const text =
      'Of the berths in the harbour of Orval, 100 berths are for yachts and 50 berths for trawlers.';
    expect(
      types(whole, {
        text,
        figures: [
          { quote: '100 berths', value: 100, ...count('berth') },
          { quote: '50 berths', value: 50, ...count('berth') },
        ],
      }),
    ).toEqual([]);
  });
});
