import * as cheerio from 'cheerio';
import { describe, expect, it } from 'vitest';
import reporter from '../../../src/report/html/html.ts';
import { contextOf, largeRun } from '../../report/largeRun.ts';

const run = largeRun(150, 3);
const first = run.entities[0];
if (first === undefined) throw new Error('no entity');
/** Everybody who makes a claim is heard of in no other. */
const entities = run.claims.map((_, at) => ({ ...first, id: `ent_one${at}`, name: `Oda Vell ${at}` }));
const claims = run.claims.map((claim, at) => ({
  ...claim,
  attribution: { ...claim.attribution, speakerId: `ent_one${at}` },
}));
const few = { ...run, claims, entities: [...run.entities, ...entities] };
const files = new Map([...reporter(few, contextOf(few))].map(({ path, chunks }) => [path, chunks]));
const read = (path: string): cheerio.CheerioAPI => cheerio.load([...(files.get(path) ?? [])].join(''));

describe('the pages of names', () => {
  it('are shared by those who have few rows, where there are many names', () => {
    const pages = [...files.keys()].filter((path) => path.startsWith('report/speakers/'));
    const shared = pages.filter((path) => /^report\/speakers\/\d+\.html$/u.test(path));
    expect(pages.length - shared.length).toBe(200);
    const names = shared.flatMap((path) => {
      const $ = read(path);
      return $('.profile > header h2')
        .toArray()
        .map((name) => $(name).text());
    });
    expect(new Set(names).size).toBe(names.length);
    expect(names.length + 200).toBe(few.entities.length);
  });

  it('are led to by every link of their list', () => {
    const $ = read('report/speakers.html');
    const links = new Set(
      $('main table a')
        .toArray()
        .map((link) => $(link).attr('href') ?? ''),
    );
    const anchors = new Map<string, ReadonlySet<string | undefined>>();
    expect(links.size).toBe(few.entities.length);
    for (const link of links) {
      const [path = '', id] = link.split('#');
      expect(files.has(`report/${path}`), link).toBe(true);
      if (id === undefined) continue;
      const page = anchors.get(path) ?? idsOf(read(`report/${path}`));
      anchors.set(path, page);
      expect(page.has(id), link).toBe(true);
    }
  });
});

function idsOf($: cheerio.CheerioAPI): ReadonlySet<string | undefined> {
  return new Set(
    $('.profile')
      .toArray()
      .map((profile) => $(profile).attr('id')),
  );
}
