import { describe, expect, it } from 'vitest';
import type { TaggedFigure } from '../../../src/model/figure.ts';
import { withCountry } from '../../../src/tag/figures/figureCountry.ts';

const figure: TaggedFigure = {
  span: { start: 0, end: 2 },
  quote: '5%',
  value: 5,
  approximation: 'exact',
  unit: { kind: 'percent', name: 'percent', code: '%' },
  measure: 'inflation',
  kind: 'actual',
  sentence: 0,
};

function entity(name: string, gazetteerId?: string) {
  return {
    type: 'place' as const,
    name,
    aliases: [],
    roles: [],
    ...(gazetteerId === undefined ? {} : { gazetteerId }),
  };
}

function mention(index: number) {
  return { span: { start: 0, end: 1 }, quote: 'x', form: 'name' as const, entity: index, confidence: 1 };
}

describe('withCountry', () => {
  const entities = [entity('Italy', 'country:IT'), entity('Malta', 'country:MT'), entity('Tessel')];

  it('gives a national indicator to the country that prevails', () => {
    const mentions = [mention(0), mention(0), mention(1)];
    expect(withCountry([figure], { entities, mentions })[0]?.subject).toEqual({ entity: 0, text: 'Italy' });
  });

  it('stays silent where two countries are named alike, or towns only', () => {
    expect(
      withCountry([figure], { entities, mentions: [mention(0), mention(0), mention(1), mention(1)] })[0]
        ?.subject,
    ).toBeUndefined();
    expect(
      withCountry([figure], { entities, mentions: [mention(2), mention(2)] })[0]?.subject,
    ).toBeUndefined();
  });

  it('leaves other measures and known subjects alone', () => {
    const mentions = [mention(0), mention(0)];
    expect(
      withCountry([{ ...figure, measure: 'premium' }], { entities, mentions })[0]?.subject,
    ).toBeUndefined();
    const own = { ...figure, subject: { text: 'Malta' } };
    expect(withCountry([own], { entities, mentions })).toEqual([own]);
  });
});
