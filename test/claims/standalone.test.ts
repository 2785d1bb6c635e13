import { describe, expect, it } from 'vitest';
import { writeStandalone } from '../../src/claims/standalone.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { TaggedArticle } from '../../src/model/taggedArticle.ts';
import { mentionOf, person, spanOf, speechOf, tagText } from './taggedText.ts';

function write(text: string, tags: Partial<TaggedArticle>, attribution?: Attribution): string {
  const passage = { span: { start: 0, end: text.length }, block: 0 };
  return writeStandalone(tagText(text, tags), attribution ? { ...passage, attribution } : passage, 0.5);
}

describe('writeStandalone', () => {
  it('names what a pronoun and an office stand for, each entity once', () => {
    const text = 'They asked the minister to name their price.';
    const entities = [person('Norland'), person('Ada Vey')];
    const mentions = [
      mentionOf(text, 'They', 0, 'pronoun'),
      mentionOf(text, 'the minister', 1, 'role'),
      mentionOf(text, 'their', 0, 'pronoun'),
    ];
    expect(write(text, { entities, mentions })).toBe(
      'They [Norland] asked the minister [Ada Vey] to name their price.',
    );
  });

  it('completes a short name in front of it', () => {
    const text = 'Vey opened the bridge.';
    const tags = { entities: [person('Ada Vey')], mentions: [mentionOf(text, 'Vey', 0, 'name')] };
    expect(write(text, tags)).toBe('[Ada] Vey opened the bridge.');
  });

  it('dates a relative time, and leaves one without an interval alone', () => {
    const text = 'The bridge opens on Monday and closes soon.';
    const interval = { start: '2026-03-02', end: '2026-03-02', granularity: 'day' as const };
    const time = { relative: true, deadline: false };
    const times = [
      { ...time, span: spanOf(text, 'on Monday'), quote: 'on Monday', interval },
      { ...time, span: spanOf(text, 'soon'), quote: 'soon' },
    ];
    expect(write(text, { times })).toBe('The bridge opens on Monday [2026-03-02] and closes soon.');
  });

  it('puts the speaker in front of speech whose source stands elsewhere', () => {
    const text = 'We will pay.';
    const speech = speechOf('We will pay. Vey', {
      source: 'Vey',
      cue: 'pay',
      content: 'We will pay',
      speaker: 'Ada Vey',
    });
    expect(write(text, {}, speech)).toBe('[Ada Vey:] We will pay.');
  });
});
