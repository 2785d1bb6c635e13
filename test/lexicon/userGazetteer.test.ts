import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/lexicon/gazetteer.ts';
import { readUserGazetteer } from '../../src/lexicon/userGazetteer.ts';
import { UserError } from '../../src/model/userError.ts';
import { loadNameResources } from '../../src/tag/tagResources.ts';
import { readAsset } from '../asset.ts';
import { readNames } from '../tag/names/names.ts';

const rows = (csv: string) => readUserGazetteer('own.csv', new TextEncoder().encode(csv));

describe('a gazetteer of one’s own', () => {
  it('reads names with what columns there are', () => {
    expect(rows('name,type,aliases,note\nOstvika,place,Republic of Ostvika|Ostvika Isles,mine\n')).toEqual([
      {
        name: 'Ostvika',
        type: 'place',
        aliases: ['Republic of Ostvika', 'Ostvika Isles'],
        adjectives: [],
        nouns: [],
      },
    ]);
  });

  it('names every bad row with its line and column', () => {
    const read = () =>
      rows(
        [
          'name,type,title,of,from,to,wikidata',
          'Lena Falk,human,,,,,',
          'Otto Falk,person,Mayor,,2024-13-01,,',
          ',person,,,,,',
          'Rolf Holt,person,Mayor,,2024-02-01,2023-01-01,',
          'Varnholm,place,Mayor,,,,',
          'Ida Krone,person,,,,,Qx',
          'Nils Berg,person,Mayor,NO,,,Q12',
        ].join('\n'),
      );
    expect(read).toThrow(UserError);
    expect(read).toThrow(
      /^own\.csv: 6 bad rows\n {2}line 2: column "type".*\n {2}line 3: column "from".*\n {2}line 4: column "name": it is empty\n {2}line 5: column "to": 2023-01-01 is before 2024-02-01\n {2}line 6: column "title".*\n {2}line 7: column "wikidata"/u,
    );
  });

  it('says what is wrong with a file that has no header or is no text', () => {
    expect(() => rows('Lena Falk,person\nOtto Falk,person\n')).toThrow(/no columns "name" and "type"/u);
    expect(() => readUserGazetteer('own.csv', Uint8Array.of(0xff, 0xfe, 0x22))).toThrow(
      /own\.csv is no readable CSV/u,
    );
  });

  it('refuses a role at something that no row knows', () => {
    const own = rows(
      'name,type,title,of\nLena Falk,person,Mayor,Nowhereton\nOtto Falk,person,Mayor,NO\nIda Krone,person,Judge,Lost Court\n',
    );
    expect(() => loadGazetteer(readAsset, own)).toThrow(
      /^the gazetteer row of Lena Falk names "Nowhereton".*\nthe gazetteer row of Ida Krone names "Lost Court"[^\n]*$/u,
    );
  });

  it('lies over what ships: spellings and roles are added, what is there stays', () => {
    const own = rows('name,type,aliases,nouns\nNATO,organization,Otan,pact\nFrance,place,Hexagonia,\n');
    const gazetteer = loadGazetteer(readAsset, own);
    expect(gazetteer.entries.get('organization:NATO')?.aliases).toEqual(
      expect.arrayContaining(['Otan', 'North Atlantic Treaty Organization']),
    );
    expect(gazetteer.names.get('hexagonia')?.[0]?.entry.id).toBe('country:FR');
    expect(gazetteer.entries.size).toBe(loadGazetteer(readAsset).entries.size);
  });

  it('finds its names, adjectives and offices in a text', () => {
    const own = rows(
      [
        'name,type,adjectives,title,of,from,wikidata',
        'Ostvika,place,Ostvikan,,,,',
        'Marble,organization,,,,,Q77',
        'Lena Falk,person,,Prime Minister,Ostvika,2024-01-01,',
      ].join('\n'),
    );
    const resources = loadNameResources(readAsset, own);
    const text = 'The Ostvikan prime minister met Marble, which sells bricks. Ostvika is glad.';
    const { entities, links } = readNames(text, '2025-05-05', resources);
    expect(links).toEqual([
      'Ostvikan -> Ostvika',
      'prime minister -> Lena Falk',
      'Marble -> Marble',
      'Ostvika -> Ostvika',
    ]);
    expect(entities.find(({ name }) => name === 'Marble')?.wikidata).toBe('Q77');
    expect(readNames(text, '2023-05-05', resources).links).not.toContain('prime minister -> Lena Falk');
  });
});
