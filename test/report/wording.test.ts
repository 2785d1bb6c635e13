import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import {
  agreementWords,
  allOfficesWords,
  coverageWords,
  listWords,
  officeWords,
  originWords,
  shorten,
  speakerDetail,
  titleWords,
  viaWords,
} from '../../src/report/wording.ts';
import { courier } from './fixtureArticles.ts';

describe('officeWords', () => {
  const person = {
    id: 'ent_x',
    type: 'person' as const,
    name: 'Ada Quill',
    aliases: [],
    mentions: [],
    roles: [
      { title: 'Mayor', of: 'Tarsk', from: '2020-01-01', to: '2024-06-30' },
      { title: 'Harbour Minister', of: 'Vellmark', from: '2024-07-01' },
      { title: 'chief' },
    ],
  };

  it('names the office that was held on the day of the article', () => {
    expect(officeWords(person, '2024-06-30T10:00:00Z')).toBe('Mayor, Tarsk');
    expect(officeWords(person, '2031-03-04')).toBe('Harbour Minister, Vellmark');
  });

  it('names the present office where the article is undated', () => {
    expect(officeWords(person)).toBe('Harbour Minister, Vellmark');
  });

  it('lists all with their years, the present first', () => {
    expect(allOfficesWords(person)).toBe(
      'Harbour Minister, Vellmark (since 2024); chief; Mayor, Tarsk (2020–2024)',
    );
  });

  it('falls back on a role without dates, and is silent without one', () => {
    expect(officeWords(person, '2001-01-01')).toBe('chief');
    expect(officeWords({ ...person, roles: [] })).toBeUndefined();
  });
});

describe('agreementWords', () => {
  const group = { id: 'g', text: '', claimIds: [], publishers: 2, unknownPublishers: 1 };

  it('says who stands behind a claim', () => {
    expect(agreementWords({ ...group, agreement: 'corroborated' })).toBe('2 publishers + 1 unknown agree');
    expect(agreementWords({ ...group, agreement: 'conflicting' })).toBe(
      '2 publishers + 1 unknown, in conflict',
    );
    expect(agreementWords({ ...group, publishers: 0, agreement: 'single' })).toBe(
      'single source, publisher unknown',
    );
  });
});

describe('shorten', () => {
  it('cuts at a word and never within a character', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
    expect(shorten(`${'x'.repeat(9)}😀y`, 10)).toBe(`${'x'.repeat(9)}…`);
    expect(shorten('short', 9)).toBe('short');
  });
});

describe('listWords', () => {
  it('joins as a person does', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listWords)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});

describe('titleWords', () => {
  it('names an article without a title by its file', () => {
    expect(titleWords({ ...courier, title: ' ' })).toBe('Untitled: art_courier.html');
    expect(titleWords(courier)).toBe(courier.title);
  });
});

describe('originWords', () => {
  it('names the article where its publisher is not known', () => {
    const { publisher: _publisher, site: _site, ...unknown } = courier;
    expect(originWords(courier)).toBe(courier.publisher);
    expect(originWords({ ...unknown, title: 'Ferries stay in port' })).toBe('“Ferries stay in port”');
    expect(originWords({ ...unknown, title: ' ' })).toBe(unknown.sourceFile);
    expect(originWords(undefined)).toBe('unknown publisher');
  });
});

describe('coverageWords', () => {
  it('counts publishers only where some are known', () => {
    const { publisher: _publisher, site: _site, ...unknown } = courier;
    expect(coverageWords([courier, unknown])).toBe('2 articles from 1 publisher');
    expect(coverageWords([unknown])).toBe('1 article from unknown publishers');
  });
});

describe('speakerDetail', () => {
  const words = (attribution: Partial<Claim['attribution']>): string =>
    speakerDetail({ attribution: { kind: 'indirect', contentSpans: [], chain: [], ...attribution } });

  it('says with whom, for whom and of whom somebody speaks', () => {
    expect(words({ speaker: 'Ada Quill' })).toBe('');
    expect(
      words({
        speaker: 'Ada Quill',
        with: [{ text: 'Tomas Brandt' }],
        for: { text: 'ministry' },
        nested: [{ speaker: 'the port', contentSpans: [] }],
      }),
    ).toBe(', with Tomas Brandt, for the ministry, quoting the port');
    expect(words({ speaker: 'A spokeswoman for Kestrel', for: { text: 'Kestrel', entityId: 'e' } })).toBe('');
  });
});

describe('viaWords', () => {
  it('names each medium once, as the run knows it', () => {
    const attribution = { kind: 'indirect' as const, contentSpans: [], chain: [] };
    const span = { start: 0, end: 1 };
    expect(viaWords({ attribution })).toBe('');
    const via = [
      { outlet: 'the Courier', span, publisher: 'The Harbour Courier' },
      { outlet: 'Harbour Courier', span, publisher: 'The Harbour Courier' },
      { outlet: 'the Orre Gazette', span },
    ];
    expect(viaWords({ attribution: { ...attribution, via } })).toBe(
      'The Harbour Courier and the Orre Gazette',
    );
  });
});
