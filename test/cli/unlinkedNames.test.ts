import { describe, expect, it } from 'vitest';
import { parseEntityLines, unlinkedNamesCsv } from '../../src/cli/commands/unlinkedNames.ts';
import { loadGazetteer } from '../../src/lexicon/gazetteer.ts';
import { readUserGazetteer } from '../../src/lexicon/userGazetteer.ts';
import { readAsset } from '../asset.ts';

const gazetteer = loadGazetteer(readAsset);

function line(type: string, name: string, count: number, more: object = {}): string {
  const mentions = Array.from({ length: count }, (_, index) => ({
    articleId: `a${index % 2}`,
    span: { start: index, end: index + 1 },
    quote: 'x',
    form: 'name',
  }));
  return JSON.stringify({ id: name, type, name, aliases: [], roles: [], mentions, ...more });
}

describe('names for a gazetteer of one’s own', () => {
  it('lists frequent names that no gazetteer knows, the most frequent first, as rows to fill in', () => {
    const lines = [
      line('person', 'Lena Falk', 4, {
        aliases: ['L. Falk', 'Falk'],
        roles: [{ title: 'Mayor', of: 'Varnholm' }],
      }),
      line('place', 'Varnholm', 5),
      line('place', 'France', 9),
      line('organization', 'Rare Ltd', 2),
      line('organization', 'Government of Varnholm', 9),
      line('office', 'Mayor of Dorvik', 9),
    ];
    const csv = unlinkedNamesCsv(parseEntityLines(`${lines.join('\n')}\n`), gazetteer);
    expect(csv).toBe(
      [
        'name,type,aliases,adjectives,nouns,gender,title,of,from,to,knownUntil,standsFor,wikidata,mentions,articles',
        'Varnholm,place,,,,,,,,,,,,5,2',
        'Lena Falk,person,L. Falk|Falk,,,,Mayor,Varnholm,,,,,,4,2',
        '',
      ].join('\n'),
    );
    // What it prints can be read back as it is.
    expect(readUserGazetteer('own.csv', new TextEncoder().encode(csv))).toHaveLength(2);
    expect(
      loadGazetteer(readAsset, readUserGazetteer('own.csv', new TextEncoder().encode(csv))).names.has(
        'lena falk',
      ),
    ).toBe(true);
  });

  it('lets no name run as a formula', () => {
    const csv = unlinkedNamesCsv(parseEntityLines(line('organization', '=HYPERLINK("x")', 3)), gazetteer);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
