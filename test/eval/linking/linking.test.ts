import { describe, expect, it } from 'vitest';
import { bestMention, linkFolder } from '../../../src/eval/linking/linkingFolder.ts';
import { placeMention } from '../../../src/eval/linking/linkingRows.ts';
import { type ScoredMention, scoreLinks } from '../../../src/eval/linking/linkingScores.ts';
import type { Mention } from '../../../src/model/entity.ts';
import { loadNameResources } from '../../../src/tag/tagResources.ts';
import { readAsset } from '../../asset.ts';

describe('placeMention', () => {
  it('counts occurrences inside other words too', () => {
    expect(placeMention('the man said he left', { quote: 'he', occurrence: 1 })).toEqual({
      start: 13,
      end: 15,
    });
    expect(() => placeMention('the man', { quote: 'he', occurrence: 1 })).toThrow('no occurrence 1');
  });
});

describe('bestMention', () => {
  const text = 'The governor of Sarn province met Anna Brandt.';
  const mention = (quote: string, entity: number, form: Mention['form'] = 'name'): Mention => {
    const start = text.indexOf(quote);
    return { span: { start, end: start + quote.length }, quote, form, entity, confidence: 1 };
  };
  const find = (quote: string, form: Mention['form'], mentions: Mention[]) =>
    bestMention(text, { span: mention(quote, 0).span, form }, mentions)?.entity;

  it('takes the mention that shares most', () => {
    const mentions = [mention('met Anna Brandt', 1), mention('Anna Brandt', 2), mention('Brandt', 3)];
    expect(find('Anna Brandt', 'name', mentions)).toBe(2);
  });

  it('takes an office for its title, but not for a name inside it', () => {
    const mentions = [mention('governor', 1, 'role'), mention('Sarn', 2)];
    expect(find('The governor of Sarn province', 'role', mentions)).toBe(1);
    expect(find('The governor of Sarn province', 'role', [mention('Sarn', 2)])).toBeUndefined();
    expect(find('The governor of Sarn province', 'name', mentions)).toBeUndefined();
  });

  it('does not count an article before a name', () => {
    expect(find('The gov', 'name', [mention('gov', 1)])).toBe(1);
  });
});

describe('scoreLinks', () => {
  // Gold: Velk x3 and Arn x1; found: two of Velk's with Arn's, one open.
  const mentions: ScoredMention[] = [
    { form: 'name', gold: 'velk', found: 'e1' },
    { form: 'name', gold: 'velk', found: 'e1' },
    { form: 'pronoun', gold: 'velk', found: undefined },
    { form: 'name', gold: 'arn', found: 'e1' },
  ];
  const value = (metric: string) => scoreLinks(mentions).find((score) => score.metric === metric);

  it('agrees with a calculation by hand', () => {
    const precision = (2 / 3 + 2 / 3 + 1 + 1 / 3) / 4;
    const recall = (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4;
    expect(value('bcubedPrecision')?.value).toBeCloseTo(precision);
    expect(value('bcubedRecall')?.value).toBeCloseTo(recall);
    expect(value('bcubedF1')?.value).toBeCloseTo((2 * precision * recall) / (precision + recall));
    expect(value('linkPrecision')).toEqual({ metric: 'linkPrecision', value: 1 / 3, n: 3 });
    expect(value('mentionRecall')?.value).toBe(3 / 4);
  });

  it('gives each form its own recall', () => {
    expect(value('nameRecall')?.value).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3);
    expect(value('pronounRecall')).toMatchObject({ value: expect.closeTo(1 / 3), n: 1 });
    expect(value('metonymRecall')).toMatchObject({ value: 0, n: 0 });
  });

  it('never puts two open mentions together', () => {
    const open: ScoredMention[] = [
      { form: 'role', gold: 'a', found: undefined },
      { form: 'role', gold: 'b', found: undefined },
    ];
    const scores = scoreLinks(open);
    expect(scores.find(({ metric }) => metric === 'bcubedPrecision')?.value).toBe(1);
    expect(scores.find(({ metric }) => metric === 'mentionRecall')?.value).toBe(0);
  });
});

describe('linkFolder', () => {
  it('links names across articles and resolves pronouns on demand', () => {
    const resources = loadNameResources(readAsset);
    const mention = (quote: string, form: 'name' | 'pronoun') => ({
      quote,
      occurrence: 0,
      entity: 'anna',
      type: 'person' as const,
      form,
    });
    const row = {
      articles: [
        {
          id: 'one',
          title: '',
          text: 'Anna Brandt spoke on Monday. She promised a new bridge.',
          mentions: [mention('Anna Brandt', 'name'), mention('She', 'pronoun')],
        },
        {
          id: 'two',
          title: '',
          text: 'The bridge was promised by Anna Brandt.',
          mentions: [mention('Anna Brandt', 'name')],
        },
      ],
    };
    const scored = linkFolder('0', row, resources);
    expect(scored).toHaveLength(3);
    expect(scored[0]?.found).toBeDefined();
    expect(new Set(scored.map(({ found }) => found)).size).toBe(1);
  });
});
