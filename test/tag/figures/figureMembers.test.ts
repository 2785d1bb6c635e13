import { describe, expect, it } from 'vitest';
import { measuresOf } from './figuresOf.ts';

describe('the members of a body', () => {
  it.each([
    ['The Tarn League is an alliance between 14 northern countries.', ['member northern countries']],
    ['The Tarn Bloc is a bloc of 14 states.', ['member states']],
    ['The 14-nation alliance met in Halm.', ['member nations']],
    ['The Tarn League has 14 member states.', ['member states']],
    ['The Tarn League, which has 14 members, met in Halm.', ['members']],
    ['The firm has a network of 14 shops.', ['network of shops']],
    ['The bank sells to 14 countries.', ['countries']],
  ])('%s', (text, wanted) => {
    expect(measuresOf(text)).toEqual(wanted);
  });
});
