import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('relatives', () => {
  it('are whom the article calls so, from either side', () => {
    const text =
      'Teodor Alvane, the grandson of the founder, holds the shares with his sister Pilar Alvane. He wants to sell, but his sister does not.';
    expect(readNames(text).referent('his sister', 2)).toBe('Pilar Alvane');
    const nephew =
      'Temir Saparin, a nephew of Nurlan Saparin, sat on the board until May. Temir Saparin said that his uncle knew.';
    expect(readNames(nephew).referent('his uncle')).toBe('Nurlan Saparin');
  });

  it('are else the only other one of the surname whose gender fits', () => {
    const text = 'Anton Brask and Hanna Brask came to the hearing. Anton Brask said that his wife was ill.';
    expect(readNames(text).referent('his wife')).toBe('Hanna Brask');
    const two = 'Hanna Brask, Lena Brask and Anton Brask came. Anton Brask said that his sister was ill.';
    expect(readNames(two).referent('his sister')).toBeUndefined();
    const none = 'Anton Brask and Lena Falk came to the hearing. Anton Brask said that his wife was ill.';
    expect(readNames(none).referent('his wife')).toBeUndefined();
  });

  it('cost no more in an article ten times as long', () => {
    const part = 'Anna Velk, his sister, said that he saw the doctor and his wife Eva Velk.\n';
    const costOf = (count: number): number => {
      const text = part.repeat(count);
      const { referentAt } = readNames(text);
      const before = process.cpuUsage();
      for (const { index, 0: phrase } of text.matchAll(/\bhe\b|his (?:sister|wife)/gu))
        referentAt(index, index + phrase.length);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / count;
    };
    costOf(20);
    expect(costOf(600)).toBeLessThan(4 * costOf(60));
  }, 60_000);
});
