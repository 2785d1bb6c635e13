import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** DESIGN section 2: what each folder may import besides itself. */
const STAGES = ['ingest', 'clean', 'tag', 'link', 'events', 'claims', 'review', 'report'];
const TOOLS = ['learn', 'lexicon', 'language', 'model'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  lexicon: ['model'],
  learn: ['model'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, TOOLS])),
  pipeline: [...STAGES, ...TOOLS],
  eval: ['pipeline', ...STAGES, ...TOOLS],
  scale: ['pipeline', ...STAGES, ...TOOLS],
  cli: ['scale', 'eval', 'pipeline', ...STAGES, ...TOOLS],
};

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SOURCE, name));

function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/(?:from|import\(|require\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function folderOf(file: string): string {
  return relative(SOURCE, file).split('/')[0] ?? '';
}

/** All files that are loaded with a file, itself included: neither types nor what is imported later. */
function loadedWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const code = readFileSync(file, 'utf8');
  for (const match of code.matchAll(/^(?:import|export) (?!type )[^';]*from '(\.[^']+)'/gm))
    loadedWith(resolve(dirname(file), match[1] ?? ''), known);
  return known;
}

describe('imports', () => {
  it('go one way, and stages never import each other', () => {
    const wrong = files
      .filter((file) => dirname(file) !== SOURCE)
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => folderOf(resolve(dirname(file), name)))
          .filter((target) => target !== folderOf(file) && !ALLOWED[folderOf(file)]?.includes(target))
          .map((target) => `${relative(SOURCE, file)} -> ${target}`),
      );
    expect(files.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['compromise', ['language']],
    ['natural', ['language']],
    ['cheerio', ['clean']],
    ['commander', ['cli']],
    ['bullmq', ['scale']],
    ['ioredis', ['scale']],
    ['pg', ['scale']],
    ['@aws-sdk/client-s3', ['scale']],
    ['node:fs', ['pipeline']],
  ])('%s is used only in %s', (name, folders) => {
    const users = files.filter((file) =>
      importsOf(file).some((target) => target === name || target.startsWith(`${name}/`)),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !folders.includes(folderOf(file)))).toEqual([]);
  });

  it('load the code of the map steps in workers, not in the thread that hands out the work', () => {
    const [command, worker] = ['cli/commands/run.ts', 'pipeline/workers/mapWorker.ts'].map((file) =>
      loadedWith(join(SOURCE, file)),
    );
    const ofMapSteps = ['tag/tagArticle.ts', 'language/compromise.ts', 'clean/html/dom.ts'].map((file) =>
      join(SOURCE, file),
    );
    expect(ofMapSteps.filter((file) => !worker?.has(file))).toEqual([]);
    expect(ofMapSteps.filter((file) => command?.has(file))).toEqual([]);
  });

  it('keeps files small: none over 300 lines, 9 in 10 at most 200, the median at most 90', () => {
    const lengths = files
      .map((file) => readFileSync(file, 'utf8').split('\n').length - 1)
      .sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(300);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(200);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
  });

  it('keeps the top level to what the design names', () => {
    const allowed = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'corpus',
      'output',
      'package-lock.json',
      'package.json',
      'src',
      'test',
      'tsconfig.json',
    ];
    const root = resolve(SOURCE, '..');
    const ignored = ['node_modules', 'dist'];
    const found = readdirSync(root).filter((name) => !name.startsWith('.') && !ignored.includes(name));
    expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
