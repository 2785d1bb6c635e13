import { describe, expect, it } from 'vitest';
import { findTranslations, packNumerals } from '../../../src/events/stories/translations.ts';
import type { StoryVector } from '../../../src/model/storyVector.ts';

function vector(articleId: string, language: string, text: string): StoryVector {
  return {
    articleId,
    language,
    title: '',
    terms: '',
    weights: '',
    shingles: '',
    numerals: packNumerals(text),
  };
}

const english = 'The port lost 1,240 jobs and 3.75 million crowns in 2025; 61 of 84 cranes stand still.';
const german =
  'Der Hafen verlor 1.240 Stellen und 3,75 Millionen Kronen im Jahr 2025; 61 von 84 Kränen stehen.';

describe('findTranslations', () => {
  it('pairs an article with one in another language that keeps its figures', () => {
    expect(findTranslations([vector('a', 'en', english), vector('b', 'de', german)])).toEqual([['a', 'b']]);
  });

  it('takes no other report for a translation, nor a copy in the same language', () => {
    const report =
      'Im Hafen stehen 61 Kräne still, seit 12 Tagen wird verhandelt, 500 Menschen warten, 30 reisten ab.';
    expect(findTranslations([vector('a', 'en', english), vector('b', 'de', report)])).toEqual([]);
    expect(findTranslations([vector('a', 'en', english), vector('b', 'en', english)])).toEqual([]);
  });
});
