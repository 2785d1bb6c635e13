import { describe, expect, it } from 'vitest';
import { readClaims } from '../wholeChain.ts';

/** The names that each claim of a text cites; those that read as media by themselves with a mark. */
const cite = (text: string): string[] =>
  readClaims(text).map(({ citations = [] }) =>
    citations.map(({ name, outlet }) => `${name}${outlet ? '!' : ''}`).join(', '),
  );

describe('findCitations', () => {
  it.each<[string, string]>([
    [
      'The dyke at Selm will cost 3 million euros, the Harbour Courier reported on Tuesday.',
      'Harbour Courier!',
    ],
    ['According to the Orre Gazette, 40 houses at Selm have no water.', 'Orre Gazette!'],
    ['The dyke at Selm broke in two places, as first reported by selmtoday.example.', 'selmtoday.example!'],
    ['The dyke will be finished in 2031, mayor Ada Kell told the Harbour Courier.', 'Harbour Courier!'],
    ['In an interview with the Orre Gazette, Ada Kell said that 40 houses were lost.', 'Orre Gazette!'],
    ['Mayor Ada Kell told the Lusenian broadcaster Meridian that 40 people had died.', 'Meridian!'],
    [
      'The dyke is to cost 3 million euros, the Northern Post said, citing the Orre Gazette.',
      'Orre Gazette!',
    ],
    ['An Orre Gazette investigation found that 300 homes lack water.', 'Orre Gazette!'],
    [
      'Papers seen by Reuters and the Northern Post show that the dyke was cracked.',
      'Reuters!, Northern Post!',
    ],
    ['Norlo will shut its yard in Selm, according to a report in the daily Meridian.', 'Meridian!'],
  ])('%s', (text, cited) => {
    expect(cite(text)).toEqual([cited]);
  });

  it.each([
    'NATO said on Tuesday that three jets had been lost.',
    'Mayor Ada Kell told reporters in Selm that 40 people had died.',
    'The ministry denied a report by the Orre Gazette that 30 ships were lost.',
    'Forty houses have no water, local radio reported.',
  ])('cites no medium: %s', (text) => {
    expect(cite(text)).toEqual(['']);
  });

  it('goes on while the same person speaks, and until another place of speaking is named', () => {
    const text =
      'Mayor Ada Kell told the Orre Gazette that 40 people had died. "The dyke is lost," Kell added. Kell told reporters on Monday that 12 people were missing.';
    expect(cite(text)).toEqual(['Orre Gazette!', 'Orre Gazette!', '']);
  });

  it('knows the paper by what it is called afterwards', () => {
    expect(
      cite(
        'The Orre Gazette reported that 300 homes lack water. The newspaper said that 40 of them are new.',
      ),
    ).toEqual(['The Orre Gazette!', 'The Orre Gazette!']);
  });
});
