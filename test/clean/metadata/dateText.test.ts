import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/clean/metadata/dateText.ts';

describe('parseDate', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T10:11:12.345+0100', '2025-03-04T10:11:12+01:00'],
    ['2025-03-04 10:11', '2025-03-04T10:11:00Z'],
    ['20250304', '2025-03-04'],
    ['Tue, 04 Mar 2025 10:11:12 GMT', '2025-03-04'],
    ['March 4, 2025', '2025-03-04'],
    ['Published 4th March 2025 by us', '2025-03-04'],
    ['4. März 2025', '2025-03-04'],
    ['le 4 mars 2025', '2025-03-04'],
    ['4 de marzo de 2025', '2025-03-04'],
    ['04.03.2025', '2025-03-04'],
    ['2025 Mar 4', '2025-03-04'],
    ['2025. 03. 04. 11:27', '2025-03-04'],
    ['2025年3月4日', '2025-03-04'],
    ['1741082400', '2025-03-04T10:00:00Z'],
  ])('reads %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it('reads numbers by the custom of the place, unless a month above 12 decides', () => {
    expect(parseDate('03/04/2025', true)).toBe('2025-03-04');
    expect(parseDate('03/04/2025')).toBe('2025-04-03');
    expect(parseDate('03/24/2025')).toBe('2025-03-24');
  });

  it.each([
    '',
    'March',
    '31 February 2025',
    'Room 12 of 2025',
    '2025-13-40',
    '99/99/9999',
    'call 0800 555 0147',
  ])('finds nothing in %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});
