import { describe, expect, it } from 'vitest';
import { RunOutlets } from '../../../src/claims/citations/runOutlets.ts';
import { resources } from '../resources.ts';

const articles = [
  { publisher: 'The Harbour Courier', url: 'https://www.harbourcourier.example/a' },
  { publisher: 'Northern Broadcasting Service', url: 'https://nbs.example/b' },
  { publisher: 'Meridian News', url: 'https://meridian.example/c' },
  { publisher: 'Valley Gazette' },
  { publisher: 'Orre Gazette' },
];
const outlets = new RunOutlets(articles, resources.outlets);
const find = (name: string, own?: string, outlet = true) =>
  outlets
    .find([{ name, span: { start: 0, end: 1 }, outlet }], own)
    .map((via) => via.publisher ?? `${via.outlet}?`);

describe('RunOutlets', () => {
  it.each<[string, string]>([
    ['Harbour Courier', 'The Harbour Courier'],
    ['the Courier', 'The Harbour Courier'],
    ['HarbourCourier', 'The Harbour Courier'],
    ['harbourcourier.example', 'The Harbour Courier'],
    ['www.harbourcourier.example', 'The Harbour Courier'],
    ['NBS', 'Northern Broadcasting Service'],
    ['nbs.example', 'Northern Broadcasting Service'],
    ['Meridian', 'Meridian News'],
  ])('finds who is meant by "%s"', (name, publisher) => {
    expect(find(name)).toEqual([publisher]);
  });

  it('leaves a title open that two of the run end in, and one that none has', () => {
    expect(find('the Gazette')).toEqual(['the Gazette?']);
    expect(find('Sarn Herald')).toEqual(['Sarn Herald?']);
  });

  it('drops names of others that are no media, and the article’s own paper', () => {
    expect(find('Kell Motors', undefined, false)).toEqual([]);
    expect(find('the Gazette', 'Orre Gazette')).toEqual([]);
    expect(find('Harbour Courier', 'The Harbour Courier')).toEqual([]);
  });
});
