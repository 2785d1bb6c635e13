import { describe, expect, it } from 'vitest';
import { attributionRowSchema, toArticle } from '../../../src/eval/attributions/attributionRows.ts';
import { addCounts, countAttributions } from '../../../src/eval/attributions/attributionScores.ts';
import type { Attribution } from '../../../src/model/attribution.ts';

function attribution(
  source: [number, number] | undefined,
  cue: [number, number],
  contents: [number, number][],
): Attribution {
  const span = ([start, end]: [number, number]): { start: number; end: number } => ({ start, end });
  return {
    kind: 'indirect',
    ...(source === undefined ? {} : { sourceSpan: span(source) }),
    cueSpan: span(cue),
    contentSpans: contents.map(span),
    chain: [],
    notes: [],
  };
}

describe('countAttributions', () => {
  const gold = [
    {
      source: [[0, 5]],
      cue: [[6, 10]],
      content: [
        [11, 30],
        [40, 50],
      ],
    },
    { source: [], cue: [[60, 65]], content: [[66, 80]] },
  ] as const;

  it('counts each part of a discontinuous content on its own', () => {
    const counts = countAttributions([attribution([0, 5], [6, 10], [[11, 30]])], gold);
    expect(counts.content).toEqual({ truePositives: 1, predicted: 1, gold: 3 });
    expect(counts.cue).toEqual({ truePositives: 1, predicted: 1, gold: 2 });
  });

  it('leaves empty sources out of the source counts', () => {
    const counts = countAttributions([attribution([0, 5], [6, 10], [[11, 30]])], gold);
    expect(counts.source).toEqual({ truePositives: 1, predicted: 1, gold: 1 });
  });

  it('counts a span that several attributions share once', () => {
    const twice = [attribution([0, 5], [6, 10], [[11, 30]]), attribution([0, 5], [60, 65], [[66, 80]])];
    expect(countAttributions(twice, gold).source.predicted).toBe(1);
  });

  it('lets a content count with its source only where the sources overlap or both are missing', () => {
    const right = [attribution([2, 5], [6, 10], [[11, 30]]), attribution(undefined, [60, 65], [[66, 80]])];
    expect(countAttributions(right, gold).contentWithSource).toEqual({
      truePositives: 2,
      predicted: 2,
      gold: 3,
    });
    const wrong = [attribution([70, 75], [6, 10], [[11, 30]]), attribution([0, 5], [60, 65], [[66, 80]])];
    expect(countAttributions(wrong, gold).contentWithSource.truePositives).toBe(0);
  });

  it('wants exact bounds', () => {
    expect(countAttributions([attribution([0, 6], [6, 11], [[11, 31]])], gold).content.truePositives).toBe(0);
  });

  it('sums over documents', () => {
    const a = { truePositives: 1, predicted: 2, gold: 3 };
    expect(addCounts(a, a)).toEqual({ truePositives: 2, predicted: 4, gold: 6 });
  });
});

describe('toArticle', () => {
  it('makes a paragraph of every line with words, offsets kept', () => {
    const row = attributionRowSchema.parse({ id: 'a', text: 'One.\n\n  Two. \n', attributions: [] });
    const { text, blocks } = toArticle(row);
    expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(['One.', 'Two.']);
  });
});
