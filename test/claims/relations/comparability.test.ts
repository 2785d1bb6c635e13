import { describe, expect, it } from 'vitest';
import { count, crowns, day, type Side, types } from './sides.ts';

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
      'units of one dimension',
      {
        text: 'The frost in Orval went 4 centimetres deep.',
        figures: [{ quote: '4 centimetres', value: 4, unit: { kind: 'length', name: 'centimetre' } }],
      },
      {
        text: 'In Orval the frost went 90 mm deep.',
        figures: [{ quote: '90 mm', value: 90, unit: { kind: 'length', name: 'millimetre' } }],
      },
    ],
    [
      'a name that holds a word which news tells apart',
      {
        text: "Orval's debt is 31 percent of gross domestic product.",
        figures: [{ quote: '31 percent', value: 31, measure: 'debt' }],
      },
      {
        text: "Orval's debt stands at 38 percent of the economy.",
        figures: [{ quote: '38 percent', value: 38, measure: 'debt' }],
      },
    ],
    [
      'the ayes of one ballot',
      {
        text: 'The council of Orval passed the plan with 31 votes in favour.',
        figures: [{ quote: '31 votes', value: 31, ...count('vote') }],
      },
      {
        text: 'The plan passed the council of Orval with 27 members in favour.',
        figures: [{ quote: '27 members', value: 27, ...count('member') }],
      },
    ],
    [
      'two fines that a watchdog imposed',
      {
        text: 'Orval Milk must pay a fine of 3 million crowns, the regulator ruled.',
        figures: [{ quote: '3 million crowns', value: 3e6, kind: 'demand', ...crowns }],
      },
      {
        text: 'The regulator has fined Orval Milk 5 million crowns.',
        figures: [{ quote: '5 million crowns', value: 5e6, ...crowns }],
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

it('holds nothing against another that is dated after the report, done by another deed or one of several', () => {
  const shops = count('shop');
  const year = (time: string) => ({
    time: { start: `${time}-01-01`, end: `${time}-12-31`, granularity: 'year' as const },
  });
  const pairs: [Side, Side][] = [
    [
      {
        text: 'Orval Foods is closing 40 shops in 2029.',
        figures: [{ quote: '40 shops', value: 40, ...shops, ...year('2029') }],
      },
      { text: 'Orval Foods closed 12 shops.', figures: [{ quote: '12 shops', value: 12, ...shops }] },
    ],
    [
      {
        text: 'Orval has ordered 900 doses of the jab.',
        figures: [{ quote: '900 doses', value: 900, ...count('dose') }],
      },
      {
        text: 'Orval has handed out 400 doses of the jab.',
        figures: [{ quote: '400 doses', value: 400, ...count('dose') }],
      },
    ],
    [
      {
        text: 'The ferries to Orval carry 900 cars.',
        figures: [{ quote: '900 cars', value: 900, ...count('car') }],
      },
      {
        text: 'The second ferry to Orval carries 300 cars.',
        figures: [{ quote: '300 cars', value: 300, ...count('car') }],
      },
    ],
    [
      {
        text: 'Ada Vey ran the 10,000 metres in 31 minutes.',
        figures: [
          { quote: '10,000 metres', value: 10_000, unit: { kind: 'length', name: 'metre' } },
          { quote: '31 minutes', value: 31, unit: { kind: 'duration', name: 'minute' } },
        ],
      },
      {
        text: 'Ada Vey ran the 5,000 metres in 15 minutes.',
        figures: [
          { quote: '5,000 metres', value: 5000, unit: { kind: 'length', name: 'metre' } },
          { quote: '15 minutes', value: 15, unit: { kind: 'duration', name: 'minute' } },
        ],
      },
    ],
    [
      { text: 'A ticket to Orval costs 45 crowns.', figures: [{ quote: '45 crowns', value: 45, ...crowns }] },
      {
        text: 'A ticket to Orval cost 38 crowns in 2025.',
        figures: [{ quote: '38 crowns', value: 38, ...crowns, ...year('2025') }],
      },
    ],
  ];
  for (const [left, right] of pairs) expect(types(left, right), right.text).toEqual([]);
});
