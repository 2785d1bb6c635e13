import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema } from '../../src/model/event.ts';
import { merge, write } from './mergeTexts.ts';

describe('mergeEvents', () => {
  it('says what each mention shares with the others', () => {
    const { events } = merge([
      write('a', 'Ada Brenn met Otto Marsk in Torvik.', '2026-03-02'),
      write('b', 'Otto Marsk met Ada Brenn in Torvik.', '2026-03-03'),
    ]);
    expect(events[0]?.mentions[0]?.evidence).toEqual([
      'parties: Ada Brenn, Otto Marsk',
      'place: Torvik',
      'same story',
    ]);
  });

  it('relates the other meetings of the same people', () => {
    const { events } = merge(
      [
        write('a', 'Ada Brenn met Otto Marsk in Torvik on 2 March.', '2026-03-02', {
          '2 March': '2026-03-02',
        }),
        write('b', 'Ada Brenn met Otto Marsk in Salen on 9 May.', '2026-05-09', { '9 May': '2026-05-09' }),
      ],
      [['a'], ['b']],
    );
    expect(events.map(({ relatedIds }) => relatedIds)).toEqual([[events[1]?.id], [events[0]?.id]]);
  });

  it('joins elections of two stories only where a name or a place says that they are one', () => {
    const { events } = merge(
      [
        write('a', 'Ada Brenn won the election in Torvik on 2 March.', '2026-03-03', {
          '2 March': '2026-03-02',
        }),
        write('b', 'Torvik waits. Congress wants a new judge before the election.', '2026-03-20'),
      ],
      [['a'], ['b']],
    );
    expect(events.map(({ articles }) => articles.map(({ id }) => id))).toEqual([['a']]);
  });

  it('merges the same meeting across articles and titles it', () => {
    const { events, eventOfMention } = merge([
      write('a', 'Ada Brenn met Otto Marsk in Torvik.', '2026-03-02'),
      write('b', 'The talks of Otto Marsk with Ada Brenn were short.', '2026-03-03'),
    ]);
    expect(events.map(({ title }) => title)).toEqual(['Brenn–Marsk meeting, Torvik']);
    expect(events[0]?.articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(eventOfMention.get('b')).toEqual([events[0]?.id]);
  });

  it('keeps meetings that share one party apart, though one article and one story tell of all', () => {
    const { events } = merge([
      write(
        'a',
        'Ada Brenn met Otto Marsk in Torvik. Brenn will be in Salen, Lena Voss’s office. Voss is to meet Marsk.',
        '2026-03-02',
      ),
    ]);
    expect(events.map(({ title, status }) => `${title} ${status}`)).toEqual([
      'Brenn–Marsk meeting, Torvik held',
      'Brenn–Voss visit, Salen scheduled',
      'Voss–Marsk meeting scheduled',
    ]);
  });

  it('keeps two meetings of one pair on different days apart', () => {
    const { events } = merge([
      write('a', 'Brenn met Marsk on Monday.', '2026-03-03', { 'on Monday': '2026-03-02' }),
      write('b', 'Brenn met Marsk on Friday.', '2026-03-21', { 'on Friday': '2026-03-20' }),
    ]);
    expect(events.map(({ time }) => time?.start)).toEqual(['2026-03-02', '2026-03-20']);
  });

  it('follows a meeting from plan to cancellation', () => {
    const { events } = merge([
      write('a', 'Brenn will meet Marsk in Torvik on May 12.', '2026-05-01', { 'on May 12': '2026-05-12' }),
      write('b', 'A meeting of Brenn with Marsk in Torvik has been cancelled.', '2026-05-08'),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      status: 'cancelled',
      statusHistory: [
        { status: 'scheduled', articleId: 'a' },
        { status: 'cancelled', articleId: 'b' },
      ],
    });
  });

  it('merges a flood within its story by what it is, and not with one of another story', () => {
    const articles = [
      write('a', 'A flood hit the valley in Torvik.', '2026-03-02'),
      write('b', 'The flood in Torvik has killed nine.', '2026-03-03'),
      write('c', 'A flood in Salen closed the port.', '2026-03-03'),
    ];
    const floods = merge(articles, [['a', 'b'], ['c']]).events.filter(
      ({ subtype }) => subtype === 'disaster',
    );
    expect(floods.map((event) => event.articles.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
  });

  it('yields rows that fit their schemas, the same for any order of articles', () => {
    const articles = [
      write('a', 'Ada Brenn met Otto Marsk in Torvik.', '2026-03-02'),
      write('b', 'Otto Marsk spoke with Ada Brenn in Torvik. Lena Voss is to visit Salen.', '2026-03-03'),
      write('c', 'Lena Voss will see Ada Brenn.', '2026-03-04'),
    ];
    const expected = merge(articles, [['a', 'b'], ['c']]).events;
    for (const event of expected) eventSchema.parse(event);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 3 }), (shuffled) => {
        expect(merge(shuffled, [['a', 'b'], ['c']]).events).toEqual(expected);
      }),
    );
  });
});
