import { describe, expect, it } from 'vitest';
import { scoreSentence } from '../../src/eval/eventMentions.ts';
import type { EventMention } from '../../src/model/event.ts';

const span = { start: 0, end: 1 };

function mention(type: EventMention['type'], participants: EventMention['participants']): EventMention {
  return {
    articleId: 'a',
    span,
    quote: '',
    sentence: 0,
    triggerSpan: span,
    type,
    subtype: '',
    participants,
    status: 'held',
    anaphoric: false,
  };
}

describe('scoreSentence', () => {
  const gold = { event: 'DEMAND', source: ['the Salen government'], target: ['rebels of the north', 'U.N.'] };

  it('finds actors by their last content word, in names and in the words of the text', () => {
    const found = [
      mention('demand', [
        { name: 'government', role: 'agent' },
        { name: 'United Nations', entity: 0, role: 'patient' },
      ]),
    ];
    const tagged = { mentions: [{ span, quote: 'UN', form: 'name' as const, entity: 0, confidence: 1 }] };
    expect(scoreSentence(gold, tagged, found)).toEqual({
      firstType: true,
      anyType: true,
      goldActors: 3,
      foundActors: 2,
    });
  });

  it('tells the first type from any type', () => {
    const found = [mention('consult', []), mention('demand', [])];
    expect(scoreSentence(gold, { mentions: [] }, found)).toMatchObject({ firstType: false, anyType: true });
  });

  it('scores a sentence without mentions as missed', () => {
    expect(scoreSentence(gold, { mentions: [] }, [])).toEqual({
      firstType: false,
      anyType: false,
      goldActors: 3,
      foundActors: 0,
    });
  });
});
