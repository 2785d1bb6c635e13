import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

function quotes(text: string): string[] {
  return readNames(text).mentions.map(({ quote }) => quote);
}

describe('capitalised runs', () => {
  it('takes initials into a name, and tells two people by them', () => {
    const { links } = readNames(
      'Anton Brask met Lev Brask on Friday. The Canal Union sent an observer, A. Brask. L. Brask stayed at home.',
    );
    expect(links).toContain('A. Brask -> Anton Brask');
    expect(links).toContain('L. Brask -> Lev Brask');
  });

  it('joins the halves of a name that stand side by side', () => {
    expect(quotes('Haldrup Motor Works is in talks to buy a gearbox maker.')).toContain(
      'Haldrup Motor Works',
    );
    expect(quotes('Oda Brekke said so. "I taught her," Vestergaard-Brekke added.')).toContain(
      'Vestergaard-Brekke',
    );
  });

  it('leaves titles, days and the opener of a sentence outside', () => {
    const found = quotes('On Monday President Orvik met Ilse Brandt. Under Orvik nothing moved.');
    expect(found).toContain('Orvik');
    expect(found.some((quote) => /^(?:Monday|President|Under)/u.test(quote))).toBe(false);
  });

  it('does not read a sentence full of names as a headline', () => {
    expect(quotes('The Narrow Canal Union (NCU) sent an observer, Anton Brask.')).toEqual([
      'Narrow Canal Union',
      'NCU',
      'Anton Brask',
    ]);
  });
});

describe('sections in capitals and transcripts', () => {
  it('finds in capitals what the text names otherwise', () => {
    const { links } = readNames(
      'ORVIK OUT: THE NIGHT THAT TURNED KESTAVIA\n\nDanil Orvik conceded on Sunday. He had led Kestavia for eleven years.',
    );
    expect(links).toContain('ORVIK -> Danil Orvik');
    expect(links).toContain('KESTAVIA -> Kestavia');
  });

  it('takes the label of a turn for the speaker', () => {
    const { entities, links, referent } = readNames(
      'OPERATOR: The first question comes from Dev Brandt.\n\nBRANDT: How did you meet Oona Lund?\n\nHAGEN: She rang me.',
    );
    expect(links).toContain('BRANDT -> Dev Brandt');
    expect(entities.filter(({ type, name }) => type === 'organization' && /brandt/iu.test(name))).toEqual([]);
    expect(referent('She')).not.toBe('HAGEN');
  });

  it('takes a given name for the person although it is a city', () => {
    const { links } = readNames(
      'The finance chief, Sofia Lindholm, will speak. I will hand over to Sofia for the numbers.',
    );
    expect(links).toContain('Sofia -> Sofia Lindholm');
    const { links: located } = readNames('Sofia Lindholm was in Sofia on Monday.');
    expect(located).toEqual(['Sofia Lindholm -> Sofia Lindholm', 'Sofia -> Sofia']);
  });
});
