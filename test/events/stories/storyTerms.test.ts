import { describe, expect, it } from 'vitest';
import { contentStems } from '../../../src/events/stories/storyTerms.ts';

describe('contentStems', () => {
  it('keeps what an English text is about', () => {
    expect(contentStems('The ferries were cancelled, 1,200 people said.', 'en')).toEqual([
      'ferri',
      'cancel',
      '1200',
      'peopl',
    ]);
  });

  it('leaves the common words of other languages out', () => {
    expect(contentStems('Der Hafen ist nach dem Sturm wieder offen', 'de')).toEqual(['hafen', 'sturm']);
    expect(contentStems('Le port est fermé pour les ferries', 'fr')).toEqual(['port', 'fermé', 'ferri']);
  });

  it('reads a language without a list whole', () => {
    expect(contentStems('Der Hafen', 'zz')).toEqual(['der', 'hafen']);
  });
});
