import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('what an article calls its people and bodies', () => {
  it('refers back by the noun of an apposition or of a title before the name', () => {
    const { referent } = readNames(
      'Brightwater Mills, the paper maker from Varnholm, cut 40 jobs. The botanist Lena Falk was not surprised. The paper maker blamed the weather, and the botanist blamed the paper maker.',
    );
    expect(referent('the botanist')).toBe('Lena Falk');
  });

  it('refers back to a company by what it makes', () => {
    const { referent } = readNames(
      'Brightwater Group, the carmaker from Varnholm, cut 40 jobs on Monday. The carmaker blamed the weather.',
    );
    expect(referent('The carmaker')).toBe('Brightwater Group');
  });

  it('takes the name behind a possessive description', () => {
    const { referent } = readNames(
      'The zoo was shut; its director, Peter Holm, complained that nobody had told him.',
    );
    expect(referent('its director')).toBe('Peter Holm');
  });

  it('does not give the object of a clause to its subject', () => {
    const { referent } = readNames(
      'Oskar Reil asked for mercy. Judge Karl Storm turned down a request to let him go.',
    );
    expect(referent('him')).toBe('Oskar Reil');
  });

  it('refers to an office without a name by its title', () => {
    const { referent } = readNames(
      'The governor of Sarn province sided with the engineers. "A river is no drawer," the governor said.',
    );
    expect(referent('the governor')).toBe('Governor of Sarn province');
  });
});

describe('public bodies without a name', () => {
  it('go by the place beside them', () => {
    const { entities } = readNames(
      'The Norwegian parliament met on Monday. In Oslo the Supreme Court of Norway waited. The Oslo police kept the square clear, and the Foreign Ministry in Oslo said nothing.',
    );
    expect(entities.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Parliament of Norway',
        'Supreme Court of Norway',
        'Police of Oslo',
        'Foreign ministry of Oslo',
      ]),
    );
  });

  it('leave police officers and government bonds alone', () => {
    const { entities } = readNames('Oslo police officers bought Norwegian government bonds.');
    expect(entities.filter(({ type }) => type === 'organization')).toEqual([]);
  });
});

describe('towns and their clubs', () => {
  it('takes a town that plays for its club, and a town to travel to for the town', () => {
    const { mentions, entities } = readNames(
      'Varnholm have beaten Dorvik United by two goals. Athletic Varnholm are third. The visitors had travelled to Varnholm by bus, and Dorvik lost again.',
    );
    const named = mentions.map(({ quote, form, entity }) => `${quote} ${form} ${entities[entity]?.name}`);
    expect(named[0]).toBe('Varnholm metonym Athletic Varnholm');
    expect(named).toContain('Dorvik metonym Dorvik United');
    expect(named.filter((name) => name.startsWith('Varnholm name'))).toHaveLength(1);
  });
});
