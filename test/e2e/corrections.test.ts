import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimGroup } from '../../src/model/claim.ts';
import type { CorrectionOutcome } from '../../src/model/correction.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import { toCsv } from '../../src/report/csv.ts';
import { claimwire, inFolder } from './claimwire.ts';

const page = (title: string, ...paragraphs: string[]): string =>
  `<html><head><title>${title}</title><meta property="article:published_time" content="2031-03-04"></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const DAM = [
  'Mayor Ana Brell said on Friday that the dam at Velk had broken in the night and that 400 people were safe.',
  'Repairs of the dam will cost 12 million euros, the city council of Velk said in a statement.',
  'The dam at Velk was built in 1962 and had been inspected twice in the past year.',
];

async function rowsOf<Row>(folder: string, file: string): Promise<Row[]> {
  const text = await readFile(join(folder, file), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): Row => JSON.parse(line));
}

async function run(folder: string, ...flags: string[]) {
  const finished = await claimwire([join(folder, 'in'), '-o', join(folder, 'out'), ...flags]);
  const claims = await rowsOf<Claim>(join(folder, 'out'), 'claims.jsonl');
  const claimOf = (words: string) => claims.find(({ quote }) => quote.includes(words));
  return { ...finished, claims, claimOf };
}

describe('--corrections', () => {
  it('is applied on every later run, outlives edits and new articles, and says what no longer matches', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'in'));
      await writeFile(join(folder, 'in/dam.html'), page('Dam at Velk breaks', ...DAM));
      const first = await run(folder);
      const [cost, built, safe] = ['12 million', '1962', '400 people'].map((words) => first.claimOf(words));
      if (cost === undefined || built === undefined || safe === undefined)
        throw new Error('claims are missing');
      const rows = [
        ['id', 'article', 'quote', 'correction', 'value', 'verdict', 'checked by'],
        [cost.id, 'dam.html', cost.quote, 'speaker', 'Olin Marsk', '', ''],
        [built.id, 'dam.html', built.quote, 'not a claim', '', '', ''],
        [safe.id, 'dam.html', safe.quote, '', '', 'True', 'Iva Dorn'],
      ];
      const file = join(folder, 'corrections.csv');
      await writeFile(file, toCsv(rows));

      const second = await run(folder, '--corrections', file);
      expect(second.code).toBe(0);
      expect(second.stderr).toContain('3 corrections applied, 0 not needed, 0 not applied');
      expect(second.claimOf('12 million')?.attribution.speaker).toBe('Olin Marsk');
      expect(second.claimOf('1962')).toBeUndefined();
      expect(second.claimOf('400 people')?.checked).toEqual({ verdict: 'True', by: 'Iva Dorn' });

      // The article is edited, so that every id changes, one sentence goes, and another outlet has the news, too.
      await writeFile(
        join(folder, 'in/dam.html'),
        page(
          'Dam at Velk breaks',
          DAM[0] ?? '',
          DAM[2] ?? '',
          'The bridge at Velk is closed until further notice.',
        ),
      );
      await writeFile(
        join(folder, 'in/other.html'),
        page(
          'Velk dam gives way',
          'A dam at Velk gave way on Friday, and its 400 neighbours were brought to safety.',
          'Nobody was hurt, the fire brigade of Velk said in a statement on Friday.',
        ),
      );
      // Named in the configuration, it need not be named on every run.
      await writeFile(join(folder, 'config.json'), JSON.stringify({ corrections: file }));
      const third = await run(folder, '--config', join(folder, 'config.json'));
      expect(third.claimOf('400 people')?.id).not.toBe(safe.id);
      expect(third.claimOf('400 people')?.checked?.verdict).toBe('True');
      expect(third.claimOf('1962')).toBeUndefined();
      expect(third.stderr).toContain('row 2 (speaker): unmatched');
      const outcomes = await rowsOf<CorrectionOutcome>(join(folder, 'out'), 'corrections.jsonl');
      expect(outcomes.map(({ row, status }) => [row, status])).toEqual([
        [2, 'unmatched'],
        [3, 'applied'],
        [4, 'applied'],
      ]);
      const manifest: Manifest = JSON.parse(await readFile(join(folder, 'out/manifest.json'), 'utf8'));
      expect(manifest.corrections?.rows).toMatchObject({ applied: 2, unmatched: 1 });
      expect(manifest.files).toContain('corrections.jsonl');

      const rendered = await readFile(join(folder, 'out/report.md'), 'utf8');
      expect((await claimwire(['report', join(folder, 'out')])).code).toBe(0);
      expect(await readFile(join(folder, 'out/report.md'), 'utf8')).toBe(rendered);
      expect(rendered).toContain('row 2');
    });
  }, 120_000);

  it('leaves a scoop and who cites it one source', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'in'));
      const reports = {
        'Velk Courier': [
          'The office of Mayor Ana Brell spent 2.4 million crowns on flights last year, papers that the Velk Courier has seen show.',
          'Most of the flights went to Lorvane, where the mayor owns a house by the sea.',
        ],
        'Radio Orre': [
          'The office of Mayor Ana Brell spent 2.4 million crowns on flights last year, the Velk Courier reported on Monday.',
          'The opposition in the council of Velk wants to see every single bill.',
        ],
      };
      for (const [outlet, paragraphs] of Object.entries(reports)) {
        const report = page(`Flights of the mayor: ${outlet}`, ...paragraphs);
        const named = report.replace('<head>', `<head><meta property="og:site_name" content="${outlet}">`);
        await writeFile(join(folder, 'in', `${outlet}.html`), named);
      }
      const { claimOf } = await run(folder);
      const file = join(folder, 'corrections.csv');
      const house = claimOf('Lorvane');
      await writeFile(
        file,
        toCsv([
          ['id', 'correction'],
          [house?.id ?? '', 'not a claim'],
        ]),
      );

      const corrected = await run(folder, '--corrections', file);
      expect(corrected.claimOf('Lorvane')).toBeUndefined();
      const groups = await rowsOf<ClaimGroup>(join(folder, 'out'), 'groups.jsonl');
      const joined = groups.filter(({ claimIds }) => claimIds.length > 1);
      expect(joined).toMatchObject([{ publishers: 1, agreement: 'single' }]);
      const via = corrected.claims.flatMap(({ attribution }) => attribution.via ?? []);
      expect(via.map(({ publisher }) => publisher)).toContain('Velk Courier');
    });
  });

  it('changes nothing where the file says nothing', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'in'));
      await writeFile(join(folder, 'in/dam.html'), page('Dam at Velk breaks', ...DAM));
      const plain = await run(folder, '-f', 'jsonl');
      const before = await Promise.all(FILES.map((name) => readFile(join(folder, 'out', name), 'utf8')));
      await writeFile(
        join(folder, 'sheet.csv'),
        toCsv([
          ['id', 'quote', 'correction'],
          [plain.claims[0]?.id, '', ''],
        ]),
      );
      await run(folder, '-f', 'jsonl', '--corrections', join(folder, 'sheet.csv'));
      expect(await Promise.all(FILES.map((name) => readFile(join(folder, 'out', name), 'utf8')))).toEqual(
        before,
      );
      const missing = await claimwire([
        join(folder, 'in'),
        '-o',
        join(folder, 'out'),
        '--corrections',
        'no.csv',
      ]);
      expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('no.csv')]);
    });
  }, 60_000);
});

const FILES = ['claims', 'figures', 'events', 'stories', 'groups', 'relations'].map(
  (name) => `${name}.jsonl`,
);

describe('claimreview', () => {
  it('prints reviews of complete rows, names the others, and exits 3', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'worksheet.csv');
      const head = ['id', 'quote', 'verdict', 'rating', 'evidence', 'author', 'checked by', 'checked on'];
      const row = [
        'c_a',
        'The dam broke.',
        'True',
        '5',
        'https://velk.example/',
        'Desk',
        'Iva Dorn',
        '2031-03-05',
      ];
      await writeFile(file, toCsv([head, row, row.with(2, '')]));
      const { code, stdout, stderr } = await claimwire(['claimreview', file]);
      expect(code).toBe(3);
      expect(JSON.parse(stdout)['@graph']).toHaveLength(1);
      expect(stderr).toContain('row 3: no verdict');
      expect(stderr).toContain('1 reviews, 1 rows not complete');
      const written = await claimwire(['claimreview', file, '-o', join(folder, 'reviews.jsonld')]);
      expect(written.stdout).toBe('');
      expect(await readFile(join(folder, 'reviews.jsonld'), 'utf8')).toBe(stdout);
    });
  });
});
