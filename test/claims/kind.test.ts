import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/claims/extractClaims.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import type { EventMention } from '../../src/model/event.ts';
import type { TaggedArticle } from '../../src/model/taggedArticle.ts';
import { resources } from './resources.ts';
import { eventMentionOf, figureOf, mentionOf, person, speechOf, tagText } from './taggedText.ts';

const kindOf = (tagged: TaggedArticle, events: readonly EventMention[] = []) =>
  extractClaims(tagged, events, resources, defaultConfiguration())[0]?.kind;

describe('classifyKind', () => {
  it.each([
    ['The river flooded forty houses.', 'fact'],
    ['The union is calling for higher wages at the port.', 'demand'],
    ['Norland pledged to send ten boats.', 'pledge'],
    ['The council aims to halve the waste.', 'target'],
    ['Prices are expected to fall in spring.', 'forecast'],
    ['The bridge is scheduled to open in May.', 'announcement'],
    ['We must protect the old harbour.', 'opinion'],
    ['The mayor denied that the bridge was unsafe.', 'fact'],
  ])('%s -> %s', (text, kind) => {
    expect(kindOf(tagText(text))).toBe(kind);
  });

  it('gives a cue below a subordinator less weight', () => {
    expect(kindOf(tagText('The debate grew louder over how to reach the target of the city.'))).toBe('fact');
  });

  it('takes "will" for a pledge where the speaker speaks for the subject, else for a forecast', () => {
    const text = 'Ada Vey said that Norland will rebuild the port.';
    const content = 'that Norland will rebuild the port';
    const speech = speechOf(text, { source: 'Ada Vey', cue: 'said', content, speaker: 'Ada Vey', entity: 0 });
    const mentions = [mentionOf(text, 'Ada Vey', 0, 'name'), mentionOf(text, 'Norland', 1, 'name')];
    const tags = { mentions, attributions: [speech] };
    const norland = { ...person('Norland'), type: 'place' as const };
    const office = { title: 'Prime Minister', of: 'Norland' };
    expect(kindOf(tagText(text, { ...tags, entities: [person('Ada Vey', office), norland] }))).toBe('pledge');
    expect(kindOf(tagText(text, { ...tags, entities: [person('Ada Vey'), norland] }))).toBe('forecast');
  });

  it('takes "will" in the article\'s own voice for an announcement where an event is scheduled', () => {
    const text = 'On Monday Ada Vey will see the king.';
    expect(kindOf(tagText(text), [eventMentionOf(text, 'see', { status: 'scheduled' })])).toBe(
      'announcement',
    );
  });

  it('follows the kind of a figure in the main clause', () => {
    const text = 'This includes 3.5% for roads.';
    expect(kindOf(tagText(text, { figures: [figureOf(text, '3.5%', { kind: 'target' })] }))).toBe('target');
  });
});
