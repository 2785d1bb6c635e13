import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inFolder, ROOT } from './claimwire.ts';

const call = promisify(execFile);

const TYPED = `import { type Claim, compareRuns, type RunResult, runPipeline, writeReport } from 'claimwire';
const run = await runPipeline(['dam.txt'], { since: '2026-01-01' });
const result: RunResult = run.result;
export const claims: readonly Claim[] = result.claims;
export const kind = claims.map((claim) => claim.kind)[0] ?? 'opinion';
export const speaker: string | undefined = claims[0]?.attribution.speaker;
export const gone: number = compareRuns(result, result).events.gone.length;
await writeReport(run, 'out', { formats: ['jsonl'] });
`;

describe('the packed tarball, installed into an empty folder', () => {
  it('runs the command and imports with types, and ships no tests or corpus', async () => {
    await inFolder(async (folder) => {
      const { stdout } = await call(
        'npm',
        ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
        { cwd: ROOT },
      );
      const [packed]: { filename: string; files: { path: string }[] }[] = JSON.parse(
        stdout.slice(stdout.indexOf('[')),
      );
      const paths = packed?.files.map(({ path }) => path) ?? [];
      expect(paths.filter((path) => /^(test|corpus|output)\//.test(path))).toEqual([]);
      expect(paths).toContain('dist/index.d.ts');

      await writeFile(join(folder, 'package.json'), '{"name":"empty","private":true,"type":"module"}');
      await call(
        'npm',
        ['install', '--omit=dev', '--no-audit', '--no-fund', join(folder, packed?.filename ?? '')],
        { cwd: folder },
      );
      await writeFile(
        join(folder, 'dam.txt'),
        'Dam at Velk breaks\n\nMayor Ana Brell said on Friday that the dam at Velk had broken. Some 400 people were brought to safety in the night.\n\nRepairs will cost 12 million euros, the city council of Velk said.\n',
      );
      await call('npx', ['claimwire', 'dam.txt', '-o', 'out', '-q'], { cwd: folder });
      expect(await readFile(join(folder, 'out/claims.jsonl'), 'utf8')).toContain('Ana Brell');

      // What only several machines need does not come along, and is asked for by name.
      const enqueued = call('npx', ['claimwire', 'enqueue', 'dam.txt', '--queue', 'redis://127.0.0.1'], {
        cwd: folder,
      });
      await expect(enqueued).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('npm install bullmq@6 ioredis'),
      });

      await writeFile(
        join(folder, 'use.mjs'),
        "import { runPipeline } from 'claimwire';\nconst { result } = await runPipeline(['dam.txt']);\nconsole.log(result.articles.length);\n",
      );
      const used = await call(process.execPath, ['use.mjs'], { cwd: folder });
      expect(used.stdout).toBe('1\n');

      // The types as an editor reads them: right use compiles, wrong use does not.
      const check = async (code: string): Promise<string> => {
        await writeFile(join(folder, 'use.ts'), TYPED + code);
        const flags = [
          '--noEmit',
          '--strict',
          '--skipLibCheck',
          '--module',
          'nodenext',
          '--target',
          'es2023',
        ];
        const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
        return call(process.execPath, [compiler, ...flags, 'use.ts'], { cwd: folder }).then(
          () => '',
          (error: { stdout: string }) => error.stdout,
        );
      };
      expect(await check('')).toBe('');
      expect(await check("\nexport const sure: 'fact' = kind;")).toContain('not assignable');
      expect(await check('\nclaims.push(claims[0]!);')).toContain("'push' does not exist");
    });
  }, 180_000);
});
