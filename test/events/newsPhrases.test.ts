import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEventResources } from '../../src/events/eventResources.ts';
import { detectEventMentions } from '../../src/events/mentions/detectEventMentions.ts';
import type { EventMention } from '../../src/model/event.ts';
import { day, type Names, type TagOptions, tagText } from './taggedText.ts';

const resources = loadEventResources((name) => readFileSync(new URL(`../../src/${name}`, import.meta.url)));
const names: Names = {
  'Ada Brenn': 'person',
  'Otto Marsk': 'person',
  Torvik: 'place',
  Salen: 'place',
  Lumex: 'organization',
  Vardo: 'organization',
};

function detect(text: string, options: TagOptions = {}): EventMention[] {
  return detectEventMentions(tagText(text, names, options), resources);
}

function find(text: string, subtype: string, options: TagOptions = {}): EventMention | undefined {
  return detect(text, options).find((mention) => mention.subtype === subtype);
}

function parties(mention: EventMention | undefined): string[] {
  return mention?.participants.map(({ name }) => name) ?? [];
}

describe('spending that is announced', () => {
  const text = 'Salen will spend 30 million crowns on schools by 2030, Minister Ada Brenn said on Monday.';
  const said = {
    kind: 'indirect' as const,
    sourceSpan: { start: text.indexOf('Minister'), end: text.indexOf(' said') },
    cueSpan: { start: text.indexOf('said'), end: text.indexOf('said') + 4 },
    contentSpans: [{ start: 0, end: text.indexOf(', Minister') }],
    speaker: { entity: 0, text: 'Ada Brenn', anonymous: false, confidence: 1 },
    chain: [],
    notes: [],
  };

  it('is a pledge by the person who says so, on the day of saying so', () => {
    const tagged = tagText(text, names, { times: [day(text, 'on Monday', '2026-03-02')] });
    const [pledge] = detectEventMentions({ ...tagged, attributions: [said] }, resources);
    expect(pledge).toMatchObject({ subtype: 'pledge', status: 'held', time: { start: '2026-03-02' } });
    expect(parties(pledge)).toEqual(['Ada Brenn']);
  });

  it('is none where nobody with a name announces it', () => {
    expect(find(text, 'pledge')).toBeUndefined();
  });
});

describe('words of the news', () => {
  it.each([
    ['Ada Brenn and Otto Marsk have met three times, never for long.', 0],
    ['Ada Brenn had never met Otto Marsk before.', 0],
    ['Ada Brenn often met Otto Marsk; they met twice in Torvik.', 0],
    ['Ada Brenn met Otto Marsk before the vote in Torvik.', 1],
    ['Ada Brenn met Otto Marsk for the third time.', 1],
  ])('finds in "%s" %i meetings of its own', (text, count) => {
    expect(detect(text).filter(({ subtype }) => subtype === 'meeting')).toHaveLength(count);
  });

  it('takes a headline verb of prison for a sentence only with its length', () => {
    expect(parties(find('Otto Marsk has been caged for six years.', 'ruling'))).toEqual(['Otto Marsk']);
    expect(find('Otto Marsk has caged his birds.', 'ruling')).toBeUndefined();
  });

  it('takes a loose word of buying for a takeover only between two companies', () => {
    const bid = find('Lumex is close to an offer of about 3 million crowns for Vardo.', 'merger');
    expect(parties(bid).sort()).toEqual(['Lumex', 'Vardo']);
    expect(parties(find('Lumex is forking out 3 million crowns for Vardo.', 'merger'))).toHaveLength(2);
    expect(find('Lumex is paying 3 million crowns for new desks.', 'merger')).toBeUndefined();
  });

  it('dates a deal from the day of its announcement', () => {
    const text = 'Lumex has agreed to buy Vardo, the firms said on Monday.';
    const times = [day(text, 'on Monday', '2026-03-02')];
    expect(find(text, 'merger', { times })?.time?.start).toBe('2026-03-02');
  });

  it('dates a disaster from the clause that says when it struck', () => {
    const text = 'Rain fed the flood that hit Torvik on Monday, killing nobody.';
    const times = [day(text, 'on Monday', '2026-03-02')];
    expect(find(text, 'disaster', { times })?.time?.start).toBe('2026-03-02');
  });
});

describe('who meets', () => {
  it('takes two persons who spoke in a place for talks, but not one who speaks for the other', () => {
    expect(parties(find('Ada Brenn and Otto Marsk spoke in Torvik.', 'talks'))).toHaveLength(2);
    expect(find('Ada Brenn, who speaks for Otto Marsk, was late.', 'talks')).toBeUndefined();
  });

  it('reads "the two leaders" as the two persons named before', () => {
    const text = 'Ada Brenn gave a map to Otto Marsk, and the two leaders then talked for three hours.';
    expect(parties(find(text, 'talks'))).toEqual(['Ada Brenn', 'Otto Marsk']);
  });

  it('finds the object of a foreign appeal in the sentence before', () => {
    const text = 'Ada Brenn a pris contact avec Otto Marsk.\nElle l’a exhorté à céder en Salen.';
    const appeals = detect(text, { language: 'fr' }).filter(({ subtype }) => subtype === 'appeal');
    expect(appeals.map(parties)).toEqual([
      ['Ada Brenn', 'Otto Marsk'],
      ['Ada Brenn', 'Otto Marsk'],
    ]);
  });
});

describe('what is said not to be', () => {
  const story = 'Ada Brenn cancelled her meeting with Otto Marsk. ';

  it('gives a denied new date to those whose meeting was off', () => {
    const date = find(`${story}Brenn’s office denied that a new date had been agreed.`, 'new date');
    expect(date?.status).toBe('denied');
    expect(parties(date).sort()).toEqual(['Ada Brenn', 'Otto Marsk']);
  });

  it('says nothing of a new date that is still looked for, or where nothing was off', () => {
    expect(find(`${story}Brenn hopes to find a new date.`, 'new date')).toBeUndefined();
    expect(find('Brenn’s office denied that a new date had been agreed.', 'new date')).toBeUndefined();
  });

  it('denies the clause behind "ruled out that"', () => {
    expect(find('Ada Brenn ruled out that she had met Otto Marsk.', 'meeting')?.status).toBe('denied');
  });

  it('expects what the present tense tells after "before"', () => {
    expect(find('The plan is to be settled before the leaders convene.', 'summit')?.status).toBe('scheduled');
  });
});

describe('words that only look like a happening', () => {
  it('takes a question for no appeal', () => {
    expect(find('Ada Brenn asked Otto Marsk whether he would stay.', 'appeal')).toBeUndefined();
    expect(parties(find('Ada Brenn asked Otto Marsk to stay.', 'appeal'))).toEqual([
      'Ada Brenn',
      'Otto Marsk',
    ]);
  });

  it('takes speaking with a feeling for no talks', () => {
    expect(find('Ada Brenn and Otto Marsk spoke with unusual candour.', 'talks')).toBeUndefined();
    expect(find('Ada Brenn spoke with Otto Marsk.', 'talks')).toBeDefined();
  });

  it('takes a way between two towns for no visit', () => {
    expect(find('The trip between Torvik and Salen takes an hour, Ada Brenn said.', 'visit')).toBeUndefined();
  });

  it('takes elected officials for no election', () => {
    expect(find('Many elected officials in Torvik disagree.', 'election')).toBeUndefined();
    expect(find('Ada Brenn was elected in Torvik.', 'election')).toBeDefined();
  });

  it('tells a press conference from a summit', () => {
    expect(detect('Ada Brenn held a press conference in Torvik.').map(({ subtype }) => subtype)).toEqual([
      'news conference',
    ]);
  });

  it('takes pleading guilty for no appeal', () => {
    expect(find('Otto Marsk pleaded guilty in Torvik.', 'appeal')).toBeUndefined();
  });

  it('takes over from a person for no merger', () => {
    expect(find('Ada Brenn may take over for Otto Marsk.', 'merger')).toBeUndefined();
    expect(find('Lumex will take over Vardo.', 'merger')).toBeDefined();
  });

  it('takes what others call for as not done', () => {
    expect(find('Ada Brenn urged Otto Marsk to resign.', 'resignation')?.status).toBe('hypothetical');
  });

  it('knows that a death is not planned', () => {
    expect(find('The game was postponed after the death of Otto Marsk in Torvik.', 'death')?.status).toBe(
      'held',
    );
  });

  it('says whom an arrest befell', () => {
    const arrest = find('Otto Marsk’s arrest in Torvik surprised many.', 'arrest');
    expect(arrest?.participants).toMatchObject([{ name: 'Otto Marsk', role: 'patient' }]);
  });

  it('marks a word that is said of much else', () => {
    expect(find('Ada Brenn gave aid to Otto Marsk.', 'aid')?.vague).toBe(true);
    expect(find('Ada Brenn met Otto Marsk.', 'meeting')?.vague).toBeUndefined();
  });

  it('takes the war that some want to end for one that goes on', () => {
    expect(find('Ada Brenn could end the war in Salen.', 'war')?.status).toBe('ongoing');
  });
});
