import { describe, expect, it } from 'vitest';
import { relateClaims } from '../../../src/claims/relations/relateClaims.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { resources } from '../resources.ts';
import { claimRow, collect, figureRow } from '../rows.ts';

/** Types of the relations between two articles of one claim and one figure each; `[...]` marks the figures. */
function relate(fields: Partial<Figure>, ...texts: readonly string[]): string[] {
  const sides = texts.map((marked, index) => {
    const [, quote = ''] = /\[([^\]]+)\]/u.exec(marked) ?? [];
    const text = marked.replace(/[[\]]/gu, '');
    const claim = claimRow(`c${index}`, ['a', 'b'][index] ?? '', text, { figureIds: [`f${index}`] });
    const value = Number(/\d+/u.exec(quote)?.[0]);
    return { claim, figure: figureRow(`f${index}`, claim, quote, { ...fields, value }) };
  });
  const claims = sides.map(({ claim }) => claim);
  const figures = sides.map(({ figure }) => figure);
  return relateClaims(collect({ claims, figures }), resources).map(({ type }) => type);
}

const count = (name: string): Partial<Figure> => ({ unit: { kind: 'count', name }, measure: name });
const percent = (measure: string): Partial<Figure> => ({ unit: { kind: 'percent' }, measure });
const crowns = (measure: string): Partial<Figure> => ({
  unit: { kind: 'currency', name: 'crown' },
  measure,
});

describe('figures that are told apart by a word', () => {
  it.each<[string, Partial<Figure>, string, string]>([
    [
      'words of one row',
      count('barns'),
      'The gale damaged [90 barns] in Orval.',
      'The gale destroyed [30 barns] in Orval.',
    ],
    [
      'one word in a sentence',
      count('letters'),
      'Orval council answered [90 letters] about the bridge.',
      'Orval council ignored [30 letters] about the bridge.',
    ],
    [
      'what stands before the noun',
      crowns('price of oysters'),
      'Farmed oysters cost [12 crowns] a dozen at the market in Orval.',
      'At the market in Orval wild oysters now fetch [19 crowns] a dozen.',
    ],
    [
      'deeds, where only the counted noun is known',
      count('homes'),
      'The gale flooded [300 homes] in Orval.',
      'The gale tore roofs from [40 homes] in Orval.',
    ],
    [
      'a part beside all',
      count('people'),
      'The Orval mine employs [700 people] underground.',
      'The Orval mine employs [1100 people] in all.',
    ],
    [
      'directions',
      count('parcels'),
      'Trucks took [40 parcels] from Orval to Lerin.',
      'Trucks took [70 parcels] from Lerin to Orval.',
    ],
    [
      'turns',
      count('goals'),
      'Orval United scored [40 goals] last season.',
      'Orval United has scored [31 goals] this season.',
    ],
    [
      'a part of a place',
      percent('vacancy rate'),
      'The vacancy rate in central Orval is [3 percent].',
      'The vacancy rate in Orval is [9 percent].',
    ],
    [
      'some of the people',
      percent('unemployment'),
      'Unemployment among graduates in Orval is [3 percent].',
      'Unemployment in Orval is [9 percent].',
    ],
    [
      'some of the things',
      count('flights'),
      'Orval airport handled [40 flights] on domestic routes.',
      'Orval airport handled [90 flights].',
    ],
    [
      'what may be',
      count('tonnes'),
      'Boats from Orval are allowed to land [900 tonnes].',
      'Boats from Orval have landed [400 tonnes].',
    ],
    [
      'what could be',
      count('posts'),
      'At the Orval mill [300 posts] could go.',
      'At the Orval mill [180 posts] went.',
    ],
    [
      'what people fear',
      percent('share of tenants'),
      'In Orval [40 percent] of tenants fear losing their flat.',
      'In Orval [12 percent] of tenants lost their flat.',
    ],
  ])('%s', (_, fields, left, right) => {
    expect(relate(fields, left, right)).toEqual([]);
  });

  it.each<[string, Partial<Figure>, string, string]>([
    [
      'a word that one of them leaves out',
      count('barns'),
      'The terrible gale destroyed [90 barns] in Orval.',
      'The gale destroyed [30 barns] in Orval.',
    ],
    [
      'verbs that say the same of anything',
      crowns('fee'),
      'Ada Quill received [90 crowns] for the song.',
      'Ada Quill was paid [30 crowns] for the song.',
    ],
    [
      'forms of one verb',
      count('bicycles'),
      'Thieves in Orval stole [90 bicycles].',
      'In Orval [30 bicycles] were stolen by thieves.',
    ],
    [
      'a part of the place where it happened',
      count('people'),
      'A blast in northern Orval killed [12 people].',
      'A blast in Orval killed [5 people].',
    ],
  ])('but not by %s', (_, fields, left, right) => {
    expect(relate(fields, left, right)).not.toEqual([]);
  });
});
