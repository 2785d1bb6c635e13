import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

function links(text: string): readonly string[] {
  return readNames(text).links;
}

describe('names in pieces', () => {
  it('joins given name, particles and surname, and knows the surname with its particles', () => {
    const found = links(
      'Bram van der Elst won alone on Wednesday. The team had sent Joost van der Elst into the break. A spokesman said that von der Heide was ill. Jutta von der Heide laughed.',
    );
    expect(found).toContain('Bram van der Elst -> Bram van der Elst');
    expect(found).toContain('Joost van der Elst -> Joost van der Elst');
    expect(found).toContain('von der Heide -> Jutta von der Heide');
  });

  it('takes a nickname in quotation marks into the name', () => {
    expect(links('Mayor Lorna “Lulu” Trevanion left early. Lulu had a city to run.')).toContain(
      'Lorna “Lulu” Trevanion -> Lorna “Lulu” Trevanion',
    );
  });

  it('leaves the particles of places and bodies to them', () => {
    const found = links('The Frente de Ahora met in the Hotel del Norte. Two storms hit la Ribera.');
    expect(found.some((link) => /^(?:de|del|la) /u.test(link))).toBe(false);
  });
});

describe('what stands around a name', () => {
  it('finds whom a courtesy title leads, known or not', () => {
    const found = links(
      'I have told Mr. Ruuskan what I think. Ms. Ferrand moved that Ms. Prandell be invited.',
    );
    expect(found).toEqual(['Ruuskan -> Ruuskan', 'Ferrand -> Ferrand', 'Prandell -> Prandell']);
  });

  it('leaves honours and ranks out of the name', () => {
    const found = links('Harriet Lowden KC, prosecuting, rose. Lowden sat down.');
    expect(found[0]).toBe('Harriet Lowden -> Harriet Lowden');
    expect(links('His barrister, Piers Motterham KC, asked her only one question.')).toEqual([
      'Piers Motterham -> Piers Motterham',
    ]);
  });

  it('finds a port or a cape that nothing else names', () => {
    expect(links('She thanked the minister, who had flown to Port Amelow 14 times.')).toContain(
      'Port Amelow -> Port Amelow',
    );
  });

  it('finds a pass by its noun and a newspaper by who was told', () => {
    const found = links(
      'Two bridges below the Orlow Pass were gone. "We said the same about bananas," she told the Courier.',
    );
    expect(found).toEqual(['Orlow Pass -> Orlow Pass', 'Courier -> Courier']);
    expect(links('She told the Board that it was wrong.')).toEqual([]);
  });

  it('knows a woman by her form of the surname', () => {
    const found = links(
      'Aigul Sarbanova treats people in a club. Batyr Sarbanov, who is seventy, waits. Whenever Sarbanova turns away, he sits up.',
    );
    expect(found).toContain('Sarbanova -> Aigul Sarbanova');
  });

  it('knows bodies by a noun of another language and schools by their sort', () => {
    const typesIn = (text: string): string[] => readNames(text).entities.map(({ type }) => type);
    expect(typesIn('He rode for Groupe Lavergnat until the spring.')).toEqual(['organization']);
    expect(typesIn('The money comes from Banco Aldeana, which denies it.')).toEqual(['organization']);
    expect(typesIn('The board wants to close Marlow High at the end of the year.')).toEqual(['organization']);
  });
});
