import { describe, expect, it } from 'vitest';
import { scoredNames } from '../../../src/eval/entities/entities.ts';
import { alignSpans, joinWords } from '../../../src/eval/entities/entitiesEndToEnd.ts';
import { addCounts, countMatches, f1, noMatches } from '../../../src/eval/spanScores.ts';
import { parseBio } from '../../../src/learn/bio.ts';

describe('scores of names', () => {
  it('computes F1 over the sums of all sentences', () => {
    // 2 of 3 gold spans found with 4 guesses: P = 2/4, R = 2/3, F1 = 4/7.
    const first = countMatches(['PER 0 1', 'LOC 2 3'], ['PER 0 1', 'ORG 2 3', 'LOC 5 6']);
    const second = countMatches(['ORG 0 2'], ['ORG 0 2']);
    expect(f1(addCounts(addCounts(noMatches, first), second))).toBeCloseTo(4 / 7);
  });

  it('counts a span that is found twice as right once', () => {
    expect(countMatches(['PER 0 1'], ['PER 0 1', 'PER 0 1'])).toEqual({ matched: 1, gold: 1, found: 2 });
  });

  it('counts facilities and geopolitical entities as places and leaves other types out', () => {
    const segments = ['FAC', 'GPE', 'NORP', 'PER'].map((type, start) => ({ start, end: start + 1, type }));
    expect(scoredNames(segments).map(({ type }) => type)).toEqual(['LOC', 'LOC', 'PER']);
  });

  it('reads documents, sentences and spans from BIO', () => {
    const [document] = parseBio(
      '# doc = d1\nLena\tB-PER\nFalk\tI-PER\nspoke\tO\n\nOslo\tB-LOC\nRiga\tB-LOC\n',
    );
    expect(document?.sentences.map(({ segments }) => segments)).toEqual([
      [{ start: 0, end: 2, type: 'PER' }],
      [
        { start: 0, end: 1, type: 'LOC' },
        { start: 1, end: 2, type: 'LOC' },
      ],
    ]);
  });

  it('joins words by the usual spacing rules and brings spans back by characters', () => {
    const { text, offsets } = joinWords([['"', 'Oslo', "'s", 'mayor', ',', '"', 'he', 'said', '.']]);
    expect(text).toBe('"Oslo\'s mayor," he said. ');
    const place = { start: 1, end: 5, type: 'LOC' };
    expect(alignSpans([place, { start: 1, end: 3, type: 'LOC' }], offsets)).toEqual([
      [
        { start: 1, end: 2, type: 'LOC' },
        { start: 1, end: -1, type: 'LOC' },
      ],
    ]);
  });
});
