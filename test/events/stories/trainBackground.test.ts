import { describe, expect, it } from 'vitest';
import { unpackBackground } from '../../../src/events/stories/backgroundFrequencies.ts';
import { hashText } from '../../../src/events/stories/termHash.ts';
import { readTokenLines, trainBackground } from '../../../src/events/stories/trainBackground.ts';

describe('trainBackground', () => {
  it('counts documents per stem, leaving out what only one has', () => {
    const packed = trainBackground([
      'Ministers met in the harbour.',
      'A minister resigned.',
      'The harbour froze.',
    ]);
    const { documents, frequencies } = unpackBackground(packed);
    expect(documents).toBe(3);
    expect([...frequencies]).toEqual([
      [hashText('harbour'), 2],
      [hashText('minist'), 2],
    ]);
  });

  it('cuts a long text into documents of a lead', () => {
    const text = Array.from({ length: 800 }, () => 'harbour').join(' ');
    expect(unpackBackground(trainBackground([text]))).toMatchObject({ documents: 3 });
  });

  it('gives the same bytes for the same texts', () => {
    const texts = ['One harbour and another harbour.', 'The harbour again.'];
    expect(trainBackground(texts)).toEqual(trainBackground(texts));
  });
});

describe('readTokenLines', () => {
  it('joins the tokens of each document', () => {
    const content = '# doc = one\nThe\tO\nharbour\tO\n\nfroze\tO\n# doc = two\nAda\tB-PER\n';
    expect(readTokenLines(content)).toEqual(['The harbour froze', 'Ada']);
  });
});
