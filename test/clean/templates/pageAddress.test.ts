import { describe, expect, it } from 'vitest';
import { pageAddress, readVariant } from '../../../src/clean/templates/pageAddress.ts';

describe('readVariant', () => {
  it.each([
    ['https://post.example/news/bridge/amp/', { variant: 'amp' }],
    ['https://amp.post.example/news/bridge', { variant: 'amp' }],
    ['post.example/news/bridge.amp.html', { variant: 'amp' }],
    ['https://post.example/news/bridge?print=1', { variant: 'print' }],
    ['https://post.example/print/', { variant: 'print' }],
    ['https://post.example/news/bridge/page/3/', { page: 3 }],
    ['https://post.example/news/bridge?seite=2', { page: 2 }],
    ['post.example/news/bridge/page/2/index.html', { page: 2 }],
    ['https://post.example/news/bridge/page/1', {}],
    ['https://post.example/amplifier-test?p=2', {}],
    ['https://post.example/3d-printing-blueprint.html', {}],
  ])('%s', (address, variant) => {
    expect(readVariant(address)).toEqual(variant);
  });
});

describe('pageAddress', () => {
  it('is one for all pages of an article, and another for another article', () => {
    const pages = [
      'https://www.post.example/news/bridge',
      'https://post.example/news/bridge/amp/',
      'https://amp.post.example/news/bridge?utm_source=x',
      'https://post.example/news/bridge/page/2',
      'https://m.post.example/news/bridge?print=1',
    ];
    expect(new Set(pages.map(pageAddress))).toEqual(new Set(['post.example/news/bridge']));
    expect(pageAddress('https://post.example/?p=12')).not.toBe(pageAddress('https://post.example/?p=13'));
    expect(pageAddress('no address')).toBeUndefined();
  });
});
