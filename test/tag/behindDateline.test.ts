import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { loadTagResources, tagArticle } from '../../src/tag/tagArticle.ts';
import { readAsset } from '../asset.ts';
import { plainArticle } from './plainArticle.ts';

describe('a dateline', () => {
  const text = 'TORVIK (Halcyon) - Salen raised its rate to 4 percent, the bank said.\nTORVIK has a bank.';
  const tagged = tagArticle(plainArticle(text), loadTagResources(readAsset, defaultConfiguration()));

  it('is no part of the first sentence', () => {
    expect(tagged.sentences.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Salen raised its rate to 4 percent, the bank said.',
      'TORVIK has a bank.',
    ]);
    expect(tagged.sentences[0]?.tokens[0]?.start).toBe(text.indexOf('Salen'));
  });

  it('says nothing and has no figures', () => {
    expect(tagged.figures.map(({ subject }) => subject?.text)).not.toContain('Halcyon');
    expect(tagged.attributions.map(({ contentSpans }) => contentSpans[0]?.start)).toEqual([
      text.indexOf('Salen'),
    ]);
  });
});
