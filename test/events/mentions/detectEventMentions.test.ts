import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEventResources } from '../../../src/events/eventResources.ts';
import { detectEventMentions } from '../../../src/events/mentions/detectEventMentions.ts';
import type { EventMention } from '../../../src/model/event.ts';
import { readAsset } from '../../asset.ts';
import { day, type Names, type TagOptions, tagText } from '../taggedText.ts';

const resources = loadEventResources(readAsset);
const people: Names = {
  'Ada Brenn': 'person',
  'Otto Marsk': 'person',
  'Lena Voss': 'person',
  Torvik: 'place',
  Salen: 'place',
};

function detect(text: string, names: Names = people, options: TagOptions = {}): EventMention[] {
  return detectEventMentions(tagText(text, names, options), resources);
}

/** One line per mention: subtype, status, parties, place. */
function summarize(mentions: readonly EventMention[]): string[] {
  return mentions.map(({ subtype, status, participants, place }) =>
    [`${subtype} ${status}:`, participants.map(({ name }) => name).join(' + '), place && `in ${place.name}`]
      .filter((part) => part)
      .join(' '),
  );
}

describe('detectEventMentions', () => {
  it('finds who met whom and where', () => {
    expect(summarize(detect('President Ada Brenn met the Salen envoy Otto Marsk in Torvik.'))).toEqual([
      'meeting held: Ada Brenn + Otto Marsk in Torvik',
    ]);
  });

  it('finds a noun between its adjective and "there"', () => {
    expect(summarize(detect('Ada Brenn expects the upcoming summit there to go well.'))).toEqual([
      'summit scheduled:',
    ]);
  });

  it('reads a visit to an office as a visit to who sits there', () => {
    expect(summarize(detect('Ada Brenn will be in Torvik, Prime Minister Otto Marsk’s office.'))).toEqual([
      'visit scheduled: Ada Brenn + Otto Marsk in Torvik',
    ]);
  });

  it('does not take the place of a side clause for the venue', () => {
    const [meeting] = detect('Brenn is scheduled to meet with Marsk, heightening tensions in Torvik.');
    expect(meeting).toMatchObject({ status: 'scheduled', subtype: 'meeting' });
    expect(meeting).not.toHaveProperty('place');
  });

  it.each([
    ['Brenn will meet Marsk.', 'scheduled'],
    ['Brenn is due to meet Marsk.', 'scheduled'],
    ['Brenn refused to meet Marsk.', 'denied'],
    ['Brenn may meet Marsk.', 'hypothetical'],
    ['Brenn is meeting Marsk.', 'ongoing'],
    ['A meeting between Brenn and Marsk, planned for spring in Torvik, has been cancelled.', 'cancelled'],
    ['Brenn called off her meeting with Marsk.', 'cancelled'],
    ['The upcoming meeting of Brenn with Marsk worries Torvik.', 'scheduled'],
  ])('reads the status of: %s', (text, status) => {
    const meeting = detect(text).find(({ subtype }) => subtype === 'meeting');
    expect(meeting?.status).toBe(status);
  });

  it('gives an anaphor the parties of what it refers to', () => {
    const mentions = detect('Brenn met Marsk in Torvik.\nThis historic meeting changed little.');
    expect(summarize(mentions)[1]).toBe('meeting held: Ada Brenn + Otto Marsk in Torvik');
    expect(mentions[1]).toMatchObject({ anaphoric: true, quote: 'This historic meeting' });
  });

  it('refers "the meeting" of a day to the meeting of that day', () => {
    const text = 'Brenn met Marsk on Monday.\nOn Friday Brenn met Voss.\nMonday’s meeting was short.';
    const times = [
      day(text, 'on Monday', '2026-03-02'),
      day(text, 'On Friday', '2026-03-06'),
      day(text, 'Monday’s', '2026-03-02'),
    ];
    const mentions = detect(text, people, { times });
    expect(summarize(mentions)[2]).toBe('meeting held: Ada Brenn + Otto Marsk');
  });

  it('leaves the day of a report to the report', () => {
    const text = 'Brenn will meet Marsk on May 12, officials said on Tuesday.';
    const times = [day(text, 'on May 12', '2026-05-12'), day(text, 'on Tuesday', '2026-05-05')];
    expect(detect(text, people, { times, publishedAt: '2026-05-05' })[0]?.time?.start).toBe('2026-05-12');
  });

  it('does not take meeting a target for meeting somebody', () => {
    expect(
      detect('Salen wants to meet its spending target.').filter(({ subtype }) => subtype === 'meeting'),
    ).toEqual([]);
  });

  it('describes parties without a name in the words of the text', () => {
    const [arrest] = detect('Police in Torvik arrested several angry farmers.', { Torvik: 'place' });
    expect(arrest?.participants.map(({ name, role }) => `${name} (${role})`)).toEqual([
      'Police in Torvik (agent)',
      'angry farmers (patient)',
    ]);
  });

  it('reads the passive the right way round', () => {
    const [arrest] = detect('Otto Marsk was arrested by the police.');
    expect(arrest?.participants).toEqual([
      { entity: 1, name: 'Otto Marsk', role: 'patient' },
      { name: 'police', role: 'agent' },
    ]);
  });

  it('lets those who speak be the subject of what they say they will do', () => {
    const [pledge] = detect('Salen said it would release Otto Marsk.');
    expect(pledge).toMatchObject({
      subtype: 'release',
      participants: [{ name: 'Salen' }, { name: 'Otto Marsk' }],
    });
  });

  it('finds a meeting of two named persons in a language that is not parsed', () => {
    const [meeting] = detect('Ada Brenn hat Otto Marsk in Torvik getroffen.', people, { language: 'de' });
    expect(meeting).toMatchObject({ subtype: 'meeting', status: 'held', place: { name: 'Torvik' } });
    expect(detect('Ada Brenn wird niemanden treffen.', people, { language: 'de' })).toEqual([]);
  });

  it('quotes exactly, whatever the text', () => {
    const words = fc.constantFrom(
      'Brenn',
      'met',
      'Marsk',
      ',',
      'who',
      'to',
      'talks',
      'with',
      'called',
      'off',
      'in',
      'the',
      '“',
      '.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ');
        for (const { span, quote, triggerSpan } of detect(text)) {
          expect(text.slice(span.start, span.end)).toBe(quote);
          expect(triggerSpan.start).toBeGreaterThanOrEqual(span.start);
          expect(triggerSpan.end).toBeLessThanOrEqual(span.end);
        }
      }),
    );
  });
});
