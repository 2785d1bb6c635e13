import { describe, expect, it } from 'vitest';
import { sentenceBounds } from '../../src/language/sentences.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { loadTagResources, tagArticle } from '../../src/tag/tagArticle.ts';
import { readAsset } from '../asset.ts';
import { plainArticle } from './plainArticle.ts';

const resources = loadTagResources(readAsset, defaultConfiguration());

const tag = (text: string, date?: string) => tagArticle(plainArticle(text, date), resources);

/** What news texts get wrong, and what taggers get wrong about them: one sentence of our own for each. */
describe('figures', () => {
  const read = (text: string) =>
    tag(text).figures.map(({ quote, value, kind, base, subject, partOf }) => ({
      quote,
      value,
      kind,
      base,
      subject: subject?.text,
      partOf,
    }));

  it('counts members with names in between', () => {
    expect(read('The pact joins 14 South American and Caribbean states.')).toMatchObject([
      { quote: '14 South American and Caribbean states', value: 14 },
    ]);
  });

  it('joins parts to their whole', () => {
    const figures = read(
      'The union plans to spend 6% of GDP on railways. This includes 4.5% for tracks and 1.5% infrastructure and station-related activities.',
    );
    expect(figures.map(({ partOf }) => partOf)).toEqual([undefined, 0, 0]);
  });

  it('keeps the commitment of one member apart from the target of the union', () => {
    const [own, target] = read(
      'Chile’s commitment to reach the union’s 3% of GDP spending target was late. The union wants members to spend 6% of GDP on railways.',
    );
    expect([own?.value, target?.value]).toEqual([3, 6]);
    expect(own?.subject).not.toBe(target?.subject ?? 'nobody');
  });

  it('finds none in the numerals of popes, in years and in ordinals', () => {
    expect(read('Pope Pius XII met King Harald V in 1949.')).toEqual([]);
    expect(read('The abbey was founded in 1149 and dates back to the 9th century.')).toEqual([]);
  });

  it('reads a spelled-out share of the economy as the short one', () => {
    const [long] = read('They spend 4 percent of their Gross Domestic Product (GDP) on railways.');
    const [short] = read('They spend 4% of GDP on railways.');
    expect([long?.value, long?.base]).toEqual([short?.value, short?.base]);
    expect(long?.base).toBe('GDP');
  });

  it('takes what is expected for a forecast', () => {
    expect(read('Members are expected to spend 40 million crowns.')).toMatchObject([{ kind: 'forecast' }]);
  });
});

describe('names', () => {
  const links = (text: string): string[] => {
    const { mentions, entities } = tag(text);
    return mentions.map(({ quote, entity }) => `${quote} -> ${entities[entity]?.name}`);
  };

  it('knows a member of parliament by the title, and a surname whose full name comes later', () => {
    const found = links(
      'Senator Holbrook welcomed the vote. Marsh was late. Later Peter Marsh thanked Holbrook.',
    );
    expect(found).toContain('Marsh -> Peter Marsh');
    expect(found.filter((link) => link === 'Holbrook -> Holbrook')).toHaveLength(2);
  });

  it('reads a turned apostrophe as a possessive, and names within single quotation marks', () => {
    expect(links('Norway‘s fleet passed the ‘St. Brigid Cathedral’ at noon.')).toEqual([
      'Norway -> Norway',
      'St. Brigid Cathedral -> St. Brigid Cathedral',
    ]);
  });

  it('finds names in a heading in capitals and in a headline in title case', () => {
    const found = links(
      'GRETA ULVANG LEAVES OFFICE\nUlvang Wants Harbour Back\nGreta Ulvang said so on Monday.',
    );
    expect(found.filter((link) => link.endsWith('-> Greta Ulvang'))).toHaveLength(3);
  });
});

describe('dates', () => {
  it('takes no date from verbs, names and modals', () => {
    expect(tag('They may march to Sun Valley, and April Moss will second it.', '2025-05-05').times).toEqual(
      [],
    );
  });
});

describe('sentences', () => {
  const split = (text: string): string[] =>
    sentenceBounds(text).map(([start, end]) => text.slice(start, end));

  it.each([
    ['Aid came from the U.S. They were glad.', ['Aid came from the U.S.', 'They were glad.']],
    ['He paused … then he left. She stayed.', ['He paused … then he left.', 'She stayed.']],
    ['J. R. Moss owns 3.5 acres. He farms 2.', ['J. R. Moss owns 3.5 acres.', 'He farms 2.']],
    ['The mill closed.It had 40 workers.', ['The mill closed.', 'It had 40 workers.']],
    ['“We lost.” The hall fell silent.', ['“We lost.”', 'The hall fell silent.']],
    ['- bread is dearer\n- milk is not', ['- bread is dearer', '- milk is not']],
    ['• The first point\n• The second point', ['• The first point', '• The second point']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});
