import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/language/sentences.ts';
import { tagNames } from '../../../src/tag/names/tagNames.ts';
import { withWords } from '../../../src/tag/textSentence.ts';
import { nameResources, plainArticle } from '../plainArticle.ts';
import { readNames } from './names.ts';

describe('names within an article', () => {
  it('resolves surnames to the full name', () => {
    const { links } = readNames('Lena Falk spoke in parliament. Falk called for calm.');
    expect(links).toEqual(['Lena Falk -> Lena Falk', 'Falk -> Lena Falk']);
  });

  it('joins an acronym in brackets with its expansion', () => {
    const { links } = readNames('The Harbour Savings Union (HSU) made a loss. Shares of HSU fell.');
    expect(new Set(links.map((link) => link.split(' -> ')[1]))).toEqual(new Set(['Harbour Savings Union']));
  });

  it('reads demonyms, possessives and U+2018 apostrophes as the country', () => {
    const { links } = readNames('Ukraine‘s army met Russian forces near Poland’s border.');
    expect(links).toEqual([
      'Ukraine -> Ukraine',
      'army -> Army of Ukraine',
      'Russian -> Russia',
      'Poland -> Poland',
    ]);
  });

  it('keeps the title of a pope in the name and its numeral too', () => {
    const { links } = readNames('In Rome, Pope Leo XIV spoke on Sunday.');
    expect(links).toContain('Pope Leo XIV -> Pope Leo XIV');
  });

  it('finds a person by title where nothing else tells', () => {
    const { entities } = readNames('Congressman Obuya repeated that the bridge was unsafe.');
    expect(entities).toMatchObject([{ type: 'person', name: 'Obuya', roles: [{ title: 'Congressman' }] }]);
  });

  it('attaches roles from titles before and after a name', () => {
    const { entity } = readNames(
      'UK Prime Minister Keir Starmer met Lena Falk, the foreign minister of Norstad, in London.',
    );
    expect(entity('Keir Starmer')?.roles).toContainEqual({ title: 'Prime Minister', of: 'United Kingdom' });
    expect(entity('Lena Falk')?.roles).toContainEqual({ title: 'foreign minister', of: 'Norstad' });
  });

  it('keeps two people of one surname apart and tells them by title', () => {
    const { links } = readNames(
      'Judge Anna Keller heard the case. Her brother Tomas Keller was absent. Judge Keller adjourned it.',
    );
    expect(links.at(-1)).toBe('Keller -> Anna Keller');
    expect(new Set(links.map((link) => link.split(' -> ')[1])).size).toBe(2);
  });

  it('spells one person in several ways', () => {
    const { links } = readNames('Volodymyr Zelenskyy left early. Zelensky had met the press.', '2025-01-10');
    expect(links).toEqual(['Volodymyr Zelenskyy -> Volodymyr Zelenskyy', 'Zelensky -> Volodymyr Zelenskyy']);
  });

  it('takes a capital for its government only where it acts', () => {
    const { mentions, entities } = readNames(
      'Washington wants lower tariffs. The talks were held in Washington on Friday.',
    );
    expect(mentions.map(({ form, entity }) => [form, entities[entity]?.name])).toEqual([
      ['metonym', 'Government of United States'],
      ['name', 'Washington'],
    ]);
  });

  it('resolves an office by the document, else by the date, else not to a person', () => {
    const office = 'The French president praised the agreement.';
    expect(readNames(office).mentions.at(-1)).toMatchObject({ form: 'role' });
    expect(readNames(office).entities.at(-1)).toMatchObject({ type: 'office', name: 'President of France' });
    expect(readNames(office, '2024-03-01').entities.at(-1)?.name).toBe('Emmanuel Macron');
    expect(readNames(office, '2014-03-01').entities.at(-1)?.name).toBe('François Hollande');
    // Nobody vouches for a holder long after the lexicon was written.
    expect(readNames(office, '2035-03-01').entities.at(-1)?.type).toBe('office');
  });

  it('does not take a former holder for the office', () => {
    const { mentions } = readNames('Ivo Brandt, a former Dutch prime minister, agreed.', '2025-03-01');
    expect(mentions.filter(({ form }) => form === 'role')).toEqual([]);
  });

  it('reads the adjective of an invented country as that country', () => {
    const { links } = readNames('Voters in Valdoria went to the polls. The Valdorian government resigned.');
    expect(links).toEqual([
      'Valdoria -> Valdoria',
      'Valdorian -> Valdoria',
      'government -> Government of Valdoria',
    ]);
  });

  it('finds an organization by its noun where the article is plain', () => {
    const { entities } = readNames('On Monday the Harbour Safety Commission said the ferry was sound.');
    expect(entities).toMatchObject([{ type: 'organization', name: 'Harbour Safety Commission' }]);
  });

  it('reads a capitalised common word at a sentence start as one where the text has it small', () => {
    const { entities } = readNames('Allies met in Oslo. The allies agreed with Norway.');
    expect(entities.map(({ name }) => name)).toEqual(['Oslo', 'Norway']);
  });

  it('takes a firm for a firm by what is said of it', () => {
    const { entities } = readNames(
      'Lena Falk, chief executive of Veltrio, resigned on Friday. Shares in Veltrio fell. Veltrio’s board met.',
    );
    expect(entities.find(({ name }) => name === 'Veltrio')?.type).toBe('organization');
  });

  it("takes what stands behind a firm's common noun for its name, with its noun, but not a weekday", () => {
    const { entities } = readNames(
      'Shipping group Tavrin Lines has bought the rival firm Oskelo. It left the group Friday. Tavrin is old.',
    );
    const organizations = entities.filter(({ type }) => type === 'organization').map(({ name }) => name);
    expect(organizations).toEqual(expect.arrayContaining(['Tavrin Lines', 'Oskelo']));
    expect(organizations).not.toContain('Friday');
  });

  it('names people, not offices, in languages that it does not parse', () => {
    const text = 'Gestern sprach Angela Merkel in Berlin über den Haushalt.';
    const sentences = withWords(text, splitSentences(plainArticle(text)));
    const { entities } = tagNames(text, sentences, undefined, nameResources, false);
    expect(entities.map(({ name }) => name)).toEqual(['Angela Merkel', 'Berlin']);
  });

  it('gives exact spans without overlaps, in text order', () => {
    const text =
      'KORVANA, Norstad — “U.S. aid came,” said Dr. J. Moss of the World Bank’s office in Côte d’Ivoire.';
    const { mentions } = readNames(text);
    let end = 0;
    for (const { span, quote } of mentions) {
      expect(text.slice(span.start, span.end)).toBe(quote);
      expect(span.start).toBeGreaterThanOrEqual(end);
      end = span.end;
    }
    expect(mentions.length).toBeGreaterThan(2);
  });
});
