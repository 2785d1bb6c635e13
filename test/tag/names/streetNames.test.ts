import { expect, it } from 'vitest';
import { typeStreets } from '../../../src/tag/names/streetNames.ts';

function typeOf(text: string, name: string): string | undefined {
  const words = text.split(' ');
  const own = name.split(' ');
  const start = words.findIndex((_, at) => own.every((word, offset) => words[at + offset] === word));
  return typeStreets(
    [words],
    [{ sentence: 0, start, end: start + own.length, type: 'person', isAdjective: false }],
  )[0]?.type;
}

it('takes streets for places', () => {
  expect(typeOf('Kadir , 44 , of St Osyth Road , Halm , was jailed', 'St Osyth Road')).toBe('place');
  expect(typeOf('Lena Borg , 31 , of Mill Lane , was fined', 'Mill Lane')).toBe('place');
  expect(typeOf('a fire at 12b Quay Place', 'Quay Place')).toBe('place');
});

it('takes people with the names of streets for people', () => {
  expect(typeOf('the mother of Nora Lane was fined', 'Nora Lane')).toBe('person');
  expect(typeOf('said Ivo Close', 'Ivo Close')).toBe('person');
});
