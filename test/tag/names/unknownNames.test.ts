import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('names that the tagger does not know', () => {
  it('takes a capitalised word of no vocabulary for a name, by what stands around it', () => {
    const { mentions, entities } = readNames(
      'Skarvonia has closed its border. Trucks wait in Skarvonia for days, drivers say.',
    );
    expect(mentions.map(({ quote }) => quote)).toEqual(['Skarvonia', 'Skarvonia']);
    expect(entities.map(({ type }) => type)).toEqual(['place']);
  });

  it('joins partners by their ampersand and finds their initials', () => {
    const { links, entities } = readNames(
      'The buses were sold to Holt & Marwick on Friday. Holt & Marwick, known as H&M Buses, paid in cash.',
    );
    expect(links.filter((link) => link.startsWith('Holt'))).toEqual([
      'Holt & Marwick -> Holt & Marwick',
      'Holt & Marwick -> Holt & Marwick',
    ]);
    expect(entities.find(({ name }) => name === 'Holt & Marwick')?.type).toBe('organization');
  });

  it('reads the town of a dateline apart from the name behind the dash', () => {
    const { links } = readNames(
      'VARNHOLM - Ostvika has recalled its envoy. In Varnholm nobody was surprised.',
    );
    expect(links).toContain('VARNHOLM -> Varnholm');
    expect(links).toContain('Ostvika -> Ostvika');
  });

  it('leaves calendar words and sentence openers alone', () => {
    expect(readNames('However, the shop opens on Monday. Until then it stays shut.').mentions).toEqual([]);
  });
});

describe('short names within an article', () => {
  it('joins an acronym with the only name that its letters fit, brackets or not', () => {
    const { links } = readNames(
      'The Norvik Harbour Authority refused the permit. Ships may wait, the NHA said on Tuesday.',
    );
    expect(links).toContain('NHA -> Norvik Harbour Authority');
  });

  it('joins the end of a name with the whole', () => {
    const { links } = readNames(
      'Lena Falk chairs the Baltic Chess Federation. The Chess Federation has 300 clubs, and the Federation wants more.',
    );
    expect(links.filter((link) => link.endsWith('Baltic Chess Federation'))).toHaveLength(3);
  });

  it('knows a club by its words, and a nickname in quotation marks', () => {
    const { links, entities } = readNames(
      'Mateo "Teo" Larsen stays at Athletic Varnholm. Teo said so on Sunday, and Larsen smiled.',
    );
    expect(
      new Set(links.filter((link) => /^(?:Teo|Larsen)/u.test(link)).map((link) => link.split(' -> ')[1])),
    ).toEqual(new Set(['Mateo "Teo" Larsen']));
    expect(entities.find(({ name }) => name === 'Athletic Varnholm')?.type).toBe('organization');
  });
});

describe('governments', () => {
  it('tells the government that a capital stands for from the city and from the country', () => {
    const { mentions, entities } = readNames(
      'Paris will answer on Friday. In Paris it rained. France exports wine, and the French government is glad.',
    );
    const named = mentions.map(({ quote, form, entity }) => `${quote} ${form} ${entities[entity]?.name}`);
    expect(named).toContain('Paris metonym Government of France');
    expect(named).toContain('Paris name Paris');
    expect(named).toContain('France name France');
    expect(named).toContain('government role Government of France');
  });

  it('takes a town that nobody knows for its government only where it acts, a country never', () => {
    const { mentions } = readNames(
      'Ostvika recalled its ambassador. The Ostvikan minister spoke in Varnholm. Ostvika rejected the offer, but Varnholm welcomed it.',
    );
    const forms = mentions.map(({ quote, form }) => `${quote} ${form}`);
    expect(forms).toContain('Varnholm metonym');
    expect(forms.filter((form) => form === 'Ostvika name')).toHaveLength(2);
  });
});

describe('names by their surroundings', () => {
  it('finds what is explained by a common noun, and what somebody is told by', () => {
    const { mentions } = readNames(
      'Open Hands, an aid group, sent blankets. Nobody told Trade Mirror about it.',
    );
    expect(mentions.map(({ quote }) => quote)).toEqual(['Open Hands', 'Trade Mirror']);
  });

  it('keeps saints and plural possessives inside a name', () => {
    const { mentions } = readNames(
      "The Harbour Workers' Union met at St. Olave's Hospital. Nurses of St. Olave's joined.",
    );
    expect(mentions.map(({ quote }) => quote)).toEqual([
      "Harbour Workers' Union",
      "St. Olave's Hospital",
      "St. Olave's",
    ]);
  });
});
