import { describe, expect, it } from 'vitest';
import { compareEncounters, findLeadEncounter } from '../../../src/events/stories/leadEncounter.ts';
import type { EventMention } from '../../../src/model/event.ts';
import type { TaggedArticle } from '../../../src/model/taggedArticle.ts';

const span = { start: 0, end: 1 };
const person = (name: string) => ({ type: 'person', name, aliases: [], roles: [] }) as const;

/** Ten one-letter sentences about Lena Hoval (0), Marek Súl (1) and the city of Velk (2). */
const tagged: TaggedArticle = {
  article: {
    id: 'a_1',
    title: '',
    authors: [],
    language: 'en',
    text: 'x'.repeat(10),
    blocks: [
      { kind: 'heading', role: 'body', span, reasons: [] },
      { kind: 'paragraph', role: 'body', span: { start: 1, end: 10 }, reasons: [] },
    ],
    removed: [],
    sourceFile: 'a.html',
    sourceIndex: 0,
    warnings: [],
  },
  sentences: Array.from({ length: 10 }, (_, index) => ({
    span: { start: index, end: index + 1 },
    block: index === 0 ? 0 : 1,
    tokens: [],
  })),
  entities: [
    person('Lena Hoval'),
    person('Marek Súl'),
    { type: 'place', name: 'Velk', aliases: [], roles: [] },
  ],
  mentions: [],
  times: [],
  figures: [],
  attributions: [],
};

function mention(sentence: number, rest: Partial<EventMention>, ...entities: number[]): EventMention {
  return {
    articleId: 'a_1',
    span,
    quote: 'x',
    sentence,
    triggerSpan: span,
    type: 'consult',
    subtype: 'meeting',
    participants: entities.map((entity) => ({ entity, name: '', role: 'attendee' })),
    status: 'held',
    anaphoric: false,
    ...rest,
  };
}

describe('findLeadEncounter', () => {
  it('finds the first encounter of two people in the lead', () => {
    expect(findLeadEncounter(tagged, [mention(1, {}, 0, 2), mention(2, {}, 1, 0)])).toEqual(['hoval', 'sul']);
  });

  it('ignores other happenings, and what comes after the lead, counted without headings', () => {
    expect(findLeadEncounter(tagged, [mention(1, { type: 'fight', subtype: 'war' }, 0, 1)])).toBeUndefined();
    expect(findLeadEncounter(tagged, [mention(3, {}, 0, 1)])).toEqual(['hoval', 'sul']);
    expect(findLeadEncounter(tagged, [mention(4, {}, 0, 1)])).toBeUndefined();
  });
});

describe('compareEncounters', () => {
  it('wants two people in common', () => {
    const hovalSul = { leadEncounter: ['hoval', 'sul'] };
    expect(compareEncounters(hovalSul, { leadEncounter: ['brell', 'hoval', 'sul'] })).toBe('same');
    expect(compareEncounters(hovalSul, { leadEncounter: ['brell', 'hoval'] })).toBe('different');
    expect(compareEncounters(hovalSul, {})).toBe('oneSided');
    expect(compareEncounters({}, {})).toBe('none');
  });
});
