import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/lexicon/findNames.ts';
import { loadGazetteer } from '../../src/lexicon/gazetteer.ts';
import { officeholderRow } from '../../src/lexicon/gazetteerRows.ts';
import { nameKey } from '../../src/lexicon/nameKey.ts';
import { readTable } from '../../src/lexicon/table.ts';
import { canonicalTitle } from '../../src/lexicon/titles.ts';
import { UserError } from '../../src/model/userError.ts';
import { readAsset } from '../asset.ts';

const gazetteer = loadGazetteer(readAsset);

function found(text: string): string[] {
  const words = text.split(' ');
  return findNames(words, gazetteer).map(
    ({ start, end, uses }) => `${words.slice(start, end).join(' ')} = ${uses[0]?.entry.id} ${uses[0]?.use}`,
  );
}

describe('gazetteer', () => {
  it('finds the longest name', () => {
    expect(found('the UN Security Council met')).toEqual([
      'UN Security Council = organization:UN Security Council name',
    ]);
  });

  it('tells acronyms from common words by their capitals', () => {
    expect(found('they told us who it was')).toEqual([]);
    expect(found('the WHO told the US')).toEqual([
      'WHO = organization:World Health Organization name',
      'US = country:US name',
    ]);
    expect(nameKey('U.S.')).toBe('US');
  });

  it('knows adjectives from names', () => {
    expect(found('Danish troops')).toEqual(['Danish = country:DK adjective']);
  });

  it('gives every holder of a role an entry that exists, and every date in order', () => {
    for (const { id, roles, standsFor } of gazetteer.entries.values()) {
      if (standsFor !== undefined) expect(gazetteer.entries.has(standsFor), id).toBe(true);
      for (const { of, from, to } of roles) {
        if (of !== undefined) expect(gazetteer.entries.has(of), `${id}: ${of}`).toBe(true);
        if (from !== undefined && to !== undefined) expect(from < to, id).toBe(true);
      }
    }
  });

  it('lets no two people hold one office at one time', () => {
    const holders = [...gazetteer.entries.values()].flatMap(({ name, roles }) =>
      roles
        .filter(({ from }) => from !== undefined)
        .map((role) => ({
          name,
          key: `${canonicalTitle(role.title)}|${role.of}`,
          from: role.from ?? '',
          to: role.to ?? '9999',
        })),
    );
    const clashes = holders.flatMap((a) =>
      holders
        .filter((b) => a.name < b.name && a.key === b.key && a.from < b.to && b.from < a.to)
        .map((b) => `${a.name} and ${b.name}: ${a.key}`),
    );
    expect(clashes).toEqual([]);
  });

  it('names file, line and column of a bad row', () => {
    const csv =
      'name,gender,title,of,from,to,knownUntil,aliases,source,licence\nLena Falk,female,President,FR,2020-13-01,,,,editors,CC0-1.0\n';
    const read = () => readTable('own.csv', new TextEncoder().encode(csv), officeholderRow);
    expect(read).toThrow(UserError);
    expect(read).toThrow(/own\.csv, line 2, column "from"/u);
  });

  it('says what is wrong with a file that is no CSV', () => {
    expect(() => readTable('own.csv', Uint8Array.of(0xff, 0xfe, 0x22), officeholderRow)).toThrow(UserError);
  });
});

describe('titles', () => {
  it.each([
    ['Secretary of Defense', 'Defence Secretary'],
    ['Minister of Foreign Affairs', 'foreign minister'],
    ['Secretary-General', 'secretary general'],
  ])('%s means %s', (a, b) => {
    expect(canonicalTitle(a)).toBe(canonicalTitle(b));
  });
});
