import { expect, it } from 'vitest';
import { relateClaims } from '../../../src/claims/relations/relateClaims.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { resources } from '../resources.ts';
import { claimRow, collect, figureRow } from '../rows.ts';

/** Relations between articles of one claim each; the figures of a claim are given with their values. */
function relate(...texts: readonly [string, ...(readonly [string, Partial<Figure>])[]][]): string[] {
  const rows = texts.map(([text, ...figures], index) => {
    const ids = figures.map((_, at) => `f${index}${at}`);
    const claim = claimRow(`c${index}`, ['a', 'b', 'c'][index] ?? '', text, { figureIds: ids });
    return {
      claim,
      figures: figures.map(([quote, fields], at) => figureRow(`f${index}${at}`, claim, quote, fields)),
    };
  });
  const claims = rows.map(({ claim }) => claim);
  const figures = rows.flatMap((row) => row.figures);
  return relateClaims(collect({ claims, figures }), resources).map(
    ({ type, verdict, check }) => `${type} ${verdict}: ${check}`,
  );
}

const count = (value: number, name: string): Partial<Figure> => ({ value, unit: { kind: 'count', name } });
const crowns = (millions: number): Partial<Figure> => ({
  value: millions * 1e6,
  unit: { kind: 'currency', name: 'crown' },
});

it('holds what the first and the second of two things give against what both give', () => {
  expect(
    relate(
      [
        'Two barges brought 90 cows to Orval.',
        ['Two barges', count(2, 'barge')],
        ['90 cows', count(90, 'cow')],
      ],
      ['The first barge brought 50 cows to Orval.', ['50 cows', count(50, 'cow')]],
      ['The second barge brought 30 cows to Orval.', ['30 cows', count(30, 'cow')]],
    ),
  ).toEqual(['partWhole inconsistent: 50 + 30 = 80, whole 90']);
});

it('adds up shares of which one is what remains, and says where they do not fit', () => {
  const whole = [
    'Orval council spends 60 million crowns on schools.',
    ['60 million crowns', crowns(60)],
  ] as const;
  const first = [
    'Orval council puts 45 million crowns of the school money into roofs.',
    ['45 million crowns', crowns(45)],
  ] as const;
  const rest = (millions: number) =>
    [
      `The remaining ${millions} million crowns for schools in Orval go into desks.`,
      [`${millions} million crowns`, crowns(millions)],
    ] as const;
  expect(relate([...whole], [...first], [...rest(15)])).toEqual([
    'partWhole consistent: 45000000 + 15000000 = 60000000, whole 60000000',
  ]);
  expect(relate([...whole], [...first], [...rest(9)])).toEqual([
    'partWhole inconsistent: 45000000 + 9000000 = 54000000, whole 60000000',
  ]);
});

it('takes kinds of a thing for its parts where exact numbers fit', () => {
  expect(
    relate(
      ['Farms near Orval lost 41,300 animals in the frost.', ['41,300 animals', count(41_300, 'animal')]],
      ['In the frost farms near Orval lost 38,200 geese.', ['38,200 geese', count(38_200, 'goose')]],
      ['Farms near Orval lost 3,100 lambs in the frost too.', ['3,100 lambs', count(3100, 'lamb')]],
    ),
  ).toEqual(['partWhole consistent: 38200 + 3100 = 41300, whole 41300']);
});

it('says nothing of small counts and of other nouns that miss their whole', () => {
  const steps = (value: number): [string, Partial<Figure>] => [`${value} steps`, count(value, 'step')];
  expect(
    relate(
      ['The Orval licence has two clauses with 7 steps.', ['two clauses', count(2, 'clause')], steps(7)],
      ['The first clause of the Orval licence has 3 steps.', steps(3)],
      ['The second clause of the Orval licence has 2 steps.', steps(2)],
    ),
  ).toEqual([]);
  expect(
    relate(
      [
        'Two barges brought 90 cows to Orval.',
        ['Two barges', count(2, 'barge')],
        ['90 cows', count(90, 'cow')],
      ],
      ['The first barge brought 50 crates to Orval.', ['50 crates', count(50, 'crate')]],
      ['The second barge brought 30 crates to Orval.', ['30 crates', count(30, 'crate')]],
    ),
  ).toEqual([]);
});
