import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEventResources } from '../../src/events/eventResources.ts';
import { detectEventMentions } from '../../src/events/mentions/detectEventMentions.ts';
import { type MergedEvents, mergeEvents } from '../../src/events/mergeEvents.ts';
import { assembleStories } from '../../src/events/stories/assembleStories.ts';
import { eventSchema, storySchema } from '../../src/model/event.ts';
import type { TaggedArticle } from '../../src/model/taggedArticle.ts';
import { readAsset } from '../asset.ts';
import { day, type Names, tagText } from './taggedText.ts';

const resources = loadEventResources(readAsset);
const names: Names = {
  'Ada Brenn': 'person',
  'Otto Marsk': 'person',
  'Lena Voss': 'person',
  Torvik: 'place',
  Salen: 'place',
  'Central Bank of Salen': 'organization',
  'River League': 'organization',
  'Torvik Court': 'organization',
};

/** Articles published one day apart, all of one story unless said otherwise, their dated words resolved as given. */
function merge(
  articles: readonly TaggedArticle[],
  stories: string[][] = [articles.map(({ article }) => article.id)],
): MergedEvents {
  const entities = Object.entries(names).map(([name, type]) => ({
    id: `e_${name}`,
    type,
    name,
    aliases: [],
    roles: [],
  }));
  return mergeEvents({
    articles: articles.map(({ article }) => article),
    mentions: new Map(articles.map((tagged) => [tagged.article.id, detectEventMentions(tagged, resources)])),
    entities: {
      entities,
      byArticle: new Map(articles.map(({ article }) => [article.id, entities.map(({ id }) => id)])),
    },
    stories: {
      stories: stories.map((articleIds) => ({
        id: `st_${articleIds[0]}`,
        supersedes: [],
        articleIds,
        syndicated: [],
        versions: [],
        translations: [],
        ties: [],
      })),
    },
  });
}

function write(
  id: string,
  text: string,
  publishedAt: string,
  dates: Readonly<Record<string, string>> = {},
): TaggedArticle {
  const times = Object.entries(dates).map(([quote, date]) => day(text, quote, date));
  return tagText(text, names, { id, publishedAt, times });
}

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

  it('places what an institution decides for its country there', () => {
    const { events } = merge([
      write('a', 'The Central Bank of Salen raised its key rate.', '2026-03-02'),
      write('b', 'The Central Bank of Salen has raised its key rate.', '2026-03-02'),
    ]);
    expect(events.map(({ subtype, place }) => [subtype, place?.name])).toEqual([['decision', 'Salen']]);
  });

  it('takes no nameless court for a party to the case', () => {
    const { events } = merge([
      write('a', 'A regional court in Torvik sentenced Otto Marsk to three years.', '2026-03-02'),
      write('b', 'The regional court in Torvik sentenced Otto Marsk.', '2026-03-02'),
    ]);
    expect(events[0]?.participants.map(({ name }) => name)).toEqual(['Otto Marsk']);
  });

  it('takes neither a court with a name nor the firm of the accused for a party', () => {
    const { events } = merge([
      write('a', 'The Torvik Court sentenced Otto Marsk to three years.', '2026-03-02'),
      write('b', 'The Torvik Court has sentenced Otto Marsk.', '2026-03-02'),
    ]);
    expect(events[0]?.participants.map(({ name }) => name)).toEqual(['Otto Marsk']);
  });

  it('gives a summit of unnamed leaders to the one alliance of its article', () => {
    const { events } = merge([
      write(
        'a',
        "Ada Brenn leads the River League, an alliance of nine. A leaders' summit is planned in Torvik.",
        '2026-03-02',
      ),
    ]);
    const summit = events.find(({ subtype }) => subtype === 'summit');
    expect(summit?.participants.map(({ name }) => name)).toEqual(['River League']);
  });

  it('places a flood where it struck, not on its river', () => {
    const { events } = merge([
      write(
        'a',
        'The flood on the Salen killed two. The flood that hit the Torvik valley is over.',
        '2026-03-02',
      ),
    ]);
    expect(events.map(({ place }) => place?.name)).toEqual(['Torvik']);
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

  it('reports that articles of one day contradict each other on whether it was held', () => {
    const { events } = merge([
      write('a', 'Ada Brenn met Otto Marsk in Torvik.', '2026-03-02'),
      write('b', 'The meeting of Ada Brenn and Otto Marsk in Torvik was cancelled.', '2026-03-02'),
    ]);
    expect(events[0]?.conflicts).toMatchObject([
      { field: 'status', values: [{ value: 'cancelled' }, { value: 'held' }] },
    ]);
  });

  it('takes one article that gives two days for two happenings, and for no contradiction', () => {
    const { events } = merge([
      write(
        'a',
        'Police reported an accident in Torvik on 2 March. They reported another accident in Torvik on 3 March.',
        '2026-03-04',
        { '2 March': '2026-03-02', '3 March': '2026-03-03' },
      ),
    ]);
    expect(events.map(({ time, conflicts }) => [time?.start, conflicts])).toEqual([
      ['2026-03-02', []],
      ['2026-03-03', []],
    ]);
  });

  it('reports that two articles give different days, each its own', () => {
    const { events } = merge([
      write('a', 'Ada Brenn met Otto Marsk in Torvik on 2 March.', '2026-03-04', { '2 March': '2026-03-02' }),
      write('b', 'Ada Brenn met Otto Marsk in Torvik on 3 March.', '2026-03-04', { '3 March': '2026-03-03' }),
    ]);
    expect(events[0]?.conflicts).toMatchObject([{ field: 'time', values: [{}, {}] }]);
  });

  it('does not take the home of who was arrested for a party', () => {
    const { events } = merge([
      write('a', 'Otto Marsk, 31, Torvik, was arrested on 2 March.', '2026-03-03', {
        '2 March': '2026-03-02',
      }),
    ]);
    expect(events.map(({ participants }) => participants.map(({ name }) => name))).toEqual([['Otto Marsk']]);
  });

  it('takes who lives there for the one that was jailed, not the town', () => {
    const { events } = merge([
      write('a', 'Otto Marsk, 44, of Salen, was sentenced in Torvik.', '2026-03-02'),
    ]);
    expect(events.map(({ participants }) => participants.map(({ name }) => name))).toEqual([['Otto Marsk']]);
  });

  it('lists no fight, aid or killing for a figure of speech, a quoted opinion or a wish', () => {
    const { events } = merge([
      write('a', 'Ada Brenn attacked Otto Marsk in a debate. Lena Voss gave Marsk a reason.', '2026-03-02'),
      write('b', 'Ada Brenn wants to fight for Otto Marsk.', '2026-03-02'),
      write('c', 'The moderators asked Ada Brenn to fight for Salen.', '2026-03-02'),
    ]);
    expect(events).toEqual([]);
  });

  it('names a death of the unnamed by its place and day', () => {
    const { events } = merge([
      write('a', 'Nine people died in Torvik on 2 March.', '2026-03-03', { '2 March': '2026-03-02' }),
    ]);
    expect(events.map(({ title }) => title)).toEqual(['Death, Torvik, 2 March 2026']);
  });

  it('does not take the years that a storm is compared with for its time', () => {
    const years = { start: '1826-03-02', end: '2026-03-02', granularity: 'range' as const };
    const text = 'The storm in Torvik is the worst in the last 200 years.';
    const tagged = write('a', text, '2026-03-02');
    const at = text.indexOf('the last');
    const span = { start: at, end: text.length - 1 };
    const times = [{ span, quote: text.slice(at, -1), interval: years, relative: true, deadline: false }];
    expect(merge([{ ...tagged, times }]).events.map(({ time }) => time)).toEqual([undefined]);
  });

  it('lists no visit of nobody', () => {
    const { events } = merge([
      write(
        'a',
        'March is a good time to visit Torvik. A trip to Torvik on 2 March is cheap.',
        '2026-03-01',
        {
          '2 March': '2026-03-02',
        },
      ),
    ]);
    expect(events).toEqual([]);
  });

  it('lists no past meeting that one sentence far down recalls', () => {
    const filler = 'The harbour was quiet. '.repeat(6);
    const { events } = merge([write('a', `${filler}Ada Brenn once met Otto Marsk.`, '2026-03-02')]);
    expect(events).toEqual([]);
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

  it('does not list a trigger without parties or place', () => {
    expect(
      merge([write('a', 'The meeting was long. Many talks failed. Support is growing.', '2026-03-02')])
        .events,
    ).toEqual([]);
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

describe('assembleStories', () => {
  it('names the lead event and counts copies and unknown publishers once', () => {
    const articles = [
      write('a', 'Ada Brenn met Otto Marsk in Torvik.', '2026-03-02'),
      write('b', 'Ada Brenn met Otto Marsk in Torvik.', '2026-03-03'),
      write('c', 'Ada Brenn and Otto Marsk met in Torvik.', '2026-03-04'),
    ];
    const ids = articles.map(({ article }) => article.id);
    const { events } = merge(articles);
    const vector = (articleId: string, publisher?: string) => ({
      articleId,
      title: 'Brenn meets Marsk',
      publishedAt: '2026-03-02',
      language: 'en',
      terms: '',
      weights: '',
      shingles: '',
      ...(publisher === undefined ? {} : { publisher }),
    });
    const clusters = {
      stories: [
        {
          id: 'st_a',
          supersedes: [],
          articleIds: ids,
          syndicated: [['a', 'b']],
          versions: [],
          translations: [],
          ties: [],
        },
      ],
    };
    const [story] = assembleStories(
      clusters,
      [vector('a', 'Gazette'), vector('b', 'Mirror'), vector('c')],
      events,
      () => true,
    );
    storySchema.parse(story);
    expect(story).toMatchObject({ leadEventId: events[0]?.id, publishers: 2, syndicated: [['a', 'b']] });
  });
});
