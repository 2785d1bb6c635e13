import { expect, it } from 'vitest';
import { articleOf } from '../resources.ts';

const HEAD = 'Flood on the Lower Orm: Live Updates\n\nPublished: 4 March 2025\n\n';
const POSTS = [
  ['11:40', 'The river gauge at Halm has passed five metres, the water board says, and is still rising.'],
  ['10:15', 'The mayor of Halm has asked people near the quay to leave their houses before noon.'],
  ['09:05', 'School buses will not run today in any of the four villages below the weir, the county said.'],
] as const;

const timesOf = (text: string): (string | undefined)[] => articleOf(text, 'text').blocks.map(({ at }) => at);

it('gives the posts of a live blog in plain text their times', () => {
  const inline = HEAD + POSTS.map(([time, text]) => `${time} ${text}`).join('\n\n');
  expect(timesOf(inline)).toEqual(['2025-03-04T11:40:00Z', '2025-03-04T10:15:00Z', '2025-03-04T09:05:00Z']);
  expect(articleOf(inline, 'text').contentType).toBe('liveBlog');
});

it('takes lines that only hold a time out of the text, and dates every paragraph below them', () => {
  const more = 'Two more boats are on their way from the coast, and the army has sent sandbags.';
  const text =
    HEAD + POSTS.map(([time, post]) => `${time.replace(':', '.')}am\n\n${post}\n\n${more}`).join('\n\n');
  const article = articleOf(text, 'text');
  expect(article.blocks.map(({ at }) => at?.slice(11, 16))).toEqual([
    '11:40',
    '11:40',
    '10:15',
    '10:15',
    '09:05',
    '09:05',
  ]);
  expect(
    article.removed.filter(({ reason }) => reason === 'time of a post').map(({ text: time }) => time),
  ).toEqual(['11.40am', '10.15am', '09.05am']);
});

it.each([
  [
    'two times only',
    HEAD +
      POSTS.slice(1)
        .map(([time, text]) => `${time} ${text}`)
        .join('\n\n'),
  ],
  ['times out of order', HEAD + [0, 2, 1].map((at) => (POSTS[at] ?? POSTS[0]).join(' ')).join('\n\n')],
  ['no date', POSTS.map(([time, text]) => `${time} ${text}`).join('\n\n')],
  [
    'a programme',
    `${HEAD}The county opens its fair on Saturday, and the whole valley is asked to come.\n\n10:00 Gates\n\n11:00 Goats\n\n12:30 Lunch`,
  ],
  ['decimals', HEAD + POSTS.map(([, text], at) => `1${at}.40 metres were read. ${text}`).join('\n\n')],
])('leaves alone: %s', (_, text) => {
  expect(timesOf(text).every((at) => at === undefined)).toBe(true);
});
