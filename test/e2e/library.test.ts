import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './claimwire.ts';

const page = readFileSync(resolve(ROOT, '.github/LIBRARY.md'), 'utf8');
const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');
const code = readFileSync(resolve(ROOT, 'src/index.ts'), 'utf8');

/** What each example prints, by the heading that it stands under. */
const PRINTS: Readonly<Record<string, RegExp>> = {
  'Who said what': /^Ana Brell: .*400 people/m,
  'Every span is exact': /^true\n$/,
  'Write a run, and read it back': /^true\n$/,
  'Corrections, and what they changed': /^applied\ntrue\n$/,
  'Reviews from a worksheet': /^1 3 no verdict\n$/,
  Errors: /^2 true\n$/,
};
const ARTICLE =
  '<html><head><title>Dam at Velk breaks</title></head><body><article><h1>Dam at Velk breaks</h1><p>Mayor Ana Brell said on Friday that the dam at Velk had broken in the night and that 400 people were safe.</p><p>Repairs of the dam will cost 12 million euros, the city council of Velk said in a statement.</p></article></body></html>';

describe('the examples of the library', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimwire-library-'));
    await mkdir(join(folder, 'articles'));
    await mkdir(join(folder, 'node_modules'));
    await writeFile(join(folder, 'articles/dam.html'), ARTICLE);
    await symlink(ROOT, join(folder, 'node_modules/claimwire'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function runExample(example: string): Promise<string> {
    await writeFile(join(folder, 'example.mjs'), example);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['example.mjs'], { cwd: folder });
    expect(stderr).toBe('');
    return stdout;
  }

  const examples = [...page.matchAll(/^## (.+)\n\n```js\n([^`]*(?:`[^`]+`[^`]*)*?)```$/gm)];

  it('are all of the page', () => {
    expect(examples.map(([, heading]) => heading)).toEqual(Object.keys(PRINTS));
  });

  it.each(examples.map(([, heading = '', example = '']) => [heading, example] as const))(
    '%s',
    async (heading, example) => {
      expect(await runExample(example)).toMatch(PRINTS[heading] ?? /^$/);
    },
    60_000,
  );

  it("run from the README's excerpt, too", async () => {
    const [, example = ''] = /```ts\n(import \{ runPipeline[^`]+)```/u.exec(readme) ?? [];
    expect(await runExample(example)).toContain('Ana Brell - ');
  }, 60_000);

  it('name every export', () => {
    const names = [...code.matchAll(/^export (?:type )?\{([^}]+)\}/gm)]
      .flatMap(([, list = '']) => list.split(','))
      .concat(
        [...code.matchAll(/^export (?:async )?(?:function|interface|class) (\w+)/gm)].map(
          ([, name = '']) => name,
        ),
      )
      .map((name) => name.trim())
      .filter(Boolean);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`\`${name}(`))).toEqual([]);
  });
});
