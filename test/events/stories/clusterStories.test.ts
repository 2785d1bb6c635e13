import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterStories } from '../../../src/events/stories/clusterStories.ts';
import { packNumbers } from '../../../src/events/stories/packedNumbers.ts';
import { winnowShingles } from '../../../src/events/stories/shingles.ts';
import { countStoryTerms } from '../../../src/events/stories/storyTerms.ts';
import { hashText } from '../../../src/events/stories/termHash.ts';
import { hashTerms } from '../../../src/events/stories/vectorizeArticle.ts';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import type { StoryVector } from '../../../src/model/storyVector.ts';

const resources = { background: { documents: 1000, frequencies: new Map([[hashText('minist'), 300]]) } };
const configuration = defaultConfiguration().events;

function vector(articleId: string, title: string, text: string, publishedAt?: string): StoryVector {
  const dated = publishedAt === undefined ? {} : { publishedAt };
  const counted = hashTerms(countStoryTerms(title, text, 'en'));
  return {
    articleId,
    title,
    language: 'en',
    ...counted,
    shingles: packNumbers(winnowShingles(text)),
    ...dated,
  };
}

const dam = [
  vector(
    'a1',
    'Dam breaks above Orlen',
    'The old dam above Orlen broke at night and water filled the valley.',
  ),
  vector(
    'a2',
    'Orlen valley under water',
    'Water from the broken dam filled the Orlen valley, a minister said.',
  ),
];
const bank = [
  vector(
    'b1',
    'Bank buys rival Quent',
    'The bank will buy its rival Quent for two billion, shareholders heard.',
  ),
  vector('b2', 'Quent taken over', 'Shareholders of Quent agreed that the bank may buy it, a minister said.'),
];

describe('clusterStories', () => {
  it('gathers the articles of one story and keeps other news apart', () => {
    const { stories } = clusterStories([...dam, ...bank], resources, configuration);
    expect(stories.map(({ articleIds }) => articleIds)).toEqual([
      ['a1', 'a2'],
      ['b1', 'b2'],
    ]);
  });

  it('gives the same stories for any order of articles', () => {
    const expected = clusterStories([...dam, ...bank], resources, configuration);
    fc.assert(
      fc.property(fc.shuffledSubarray([...dam, ...bank], { minLength: 4 }), (shuffled) => {
        expect(clusterStories(shuffled, resources, configuration)).toEqual(expected);
      }),
    );
  });

  it('lists copies within a story, the earliest dated one first', () => {
    const text = Array.from({ length: 150 }, (_, index) => `word${(index * 31) % 149}`).join(' ');
    const copies = [
      vector('late', 'Long report', text, '2026-02-02'),
      vector('early', 'Long report', `${text} With one more sentence.`, '2026-02-01'),
    ];
    expect(clusterStories(copies, resources, configuration).stories).toMatchObject([
      { articleIds: ['early', 'late'], syndicated: [['early', 'late']] },
    ]);
  });

  it('names articles at one address as versions of each other', () => {
    const url = 'https://courier.example/dam';
    const [first, second] = dam;
    if (first === undefined || second === undefined) throw new Error('two articles');
    const { stories } = clusterStories(
      [
        { ...first, url },
        { ...second, url },
      ],
      resources,
      configuration,
    );
    expect(stories.map(({ versions }) => versions)).toEqual([[['a1', 'a2']]]);
  });

  it('says how each article is tied to its story and which it would have joined next', () => {
    const { stories } = clusterStories([...dam, ...bank], resources, configuration);
    const [tie] = stories[0]?.ties ?? [];
    expect(tie?.similarity).toBeGreaterThan(configuration.storyThresholds.balanced);
    expect(tie?.nearest?.similarity ?? 0).toBeLessThan(tie?.similarity ?? 0);
  });

  it('does not merge two stories because most of their text is the same', () => {
    const shingles = packNumbers(Array.from({ length: 40 }, (_, index) => index));
    const roundups = [dam[0], bank[0]].flatMap((own) => (own === undefined ? [] : [{ ...own, shingles }]));
    const { stories } = clusterStories(roundups, resources, configuration);
    expect(stories.map(({ syndicated }) => syndicated)).toEqual([[], []]);
  });
});
