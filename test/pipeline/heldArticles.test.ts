import { expect, it } from 'vitest';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { HeldArticles } from '../../src/pipeline/heldArticles.ts';
import { articleOf, newsPage } from '../clean/resources.ts';

const SHARED = 'The Velmark Post is delivered free of charge to every house in the lower valley.';
const WORDS = ['stone', 'iron', 'wooden', 'narrow'];
const page = (number: number): string =>
  newsPage({ head: `<link rel="canonical" href="https://post.example/${number}">` })
    .replaceAll('Harbour bridge to close', `The ${WORDS[number]} bridge on the Orm closes`)
    .replaceAll('.</p>', `, a paper on the ${WORDS[number]} bridge says.</p>`)
    .replace('</article>', `<p>${SHARED}</p></article>`);
const articles = [0, 1, 2, 3].map((number) => articleOf(page(number)));

it('holds articles until all are there, then takes out what they share', () => {
  const held = new HeldArticles(defaultConfiguration());
  expect(articles.flatMap((article) => held.add(article))).toEqual([]);
  const settled = held.settle();
  expect(settled.map(({ article }) => article.title)).toEqual(articles.map(({ title }) => title));
  expect(articles.every(({ text }) => text.includes(SHARED))).toBe(true);
  expect(settled.some(({ article }) => article.text.includes(SHARED))).toBe(false);
  expect(held.isFull).toBe(false);
});

it('lets go of what it holds when it is full, and of the rest as it comes', () => {
  const held = new HeldArticles(defaultConfiguration(), (articles[0]?.text.length ?? 0) + 1);
  const [first, second, third] = articles.map((article) => held.add(article).length);
  expect([first, second, third]).toEqual([0, 2, 1]);
  expect(held.isFull).toBe(true);
  expect(held.settle()).toEqual([]);
});
