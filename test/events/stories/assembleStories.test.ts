import { describe, expect, it } from 'vitest';
import { assembleStories } from '../../../src/events/stories/assembleStories.ts';
import { storySchema } from '../../../src/model/event.ts';
import { merge, write } from '../mergeTexts.ts';

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
