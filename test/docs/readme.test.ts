import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { floorsSchema } from '../../src/eval/floors.ts';
import { suites } from '../../src/eval/suites.ts';
import { trainableModels } from '../../src/eval/training.ts';
import { reporters } from '../../src/report/reporters.ts';
import { claimwire, inFolder } from '../e2e/claimwire.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');

describe('README', () => {
  it('names every command and every flag of run', async () => {
    const { stdout: help } = await claimwire(['--help']);
    const commands = [...help.matchAll(/^ {2}([a-z]+)(?= )/gm)].map((match) => match[1] ?? '');
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((name) => !new RegExp(`[\\s|\\[]${name}[\\s|\\]]`).test(readme))).toEqual([]);

    const { stdout: runHelp } = await claimwire(['run', '--help']);
    const flags = [...runHelp.matchAll(/--[a-z-]+/g)]
      .map(([flag]) => flag)
      .filter((flag) => flag !== '--help');
    expect(flags.length).toBeGreaterThan(12);
    expect(flags.filter((flag) => !readme.includes(flag))).toEqual([]);
  });

  it('names every flag of every other command', async () => {
    const { stdout: help } = await claimwire(['--help']);
    const commands = [...help.matchAll(/^ {2}([a-z]+)(?= )/gm)].map((match) => match[1] ?? '');
    const missing: string[] = [];
    for (const command of commands.filter((name) => name !== 'help')) {
      const { stdout } = await claimwire([command, '--help']);
      const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1] ?? '');
      missing.push(
        ...flags
          .filter((flag) => flag !== '--help' && !readme.includes(flag))
          .map((flag) => `${command} ${flag}`),
      );
    }
    expect(missing).toEqual([]);
  }, 60_000);

  it('names every output format and every model', () => {
    const words = [...Object.keys(reporters), ...Object.keys(trainableModels)];
    expect(words.filter((word) => !readme.includes(word))).toEqual([]);
  });

  it('holds a real excerpt of the demo report', async () => {
    const excerpt = [...readme.matchAll(/^> (.+)$/gm)].map((match) => match[1] ?? '');
    expect(excerpt.length).toBeGreaterThan(10);
    await inFolder(async (folder) => {
      await claimwire(['corpus/demo', '-o', folder, '-q', '-f', 'markdown']);
      const report = new Set(readFileSync(resolve(folder, 'report.md'), 'utf8').split('\n'));
      expect(excerpt.filter((line) => !report.has(line))).toEqual([]);
    });
  }, 120_000);
});

describe('test/floors.json', () => {
  it('pins metrics of suites that exist', () => {
    const { floors } = floorsSchema.parse(
      JSON.parse(readFileSync(resolve(ROOT, 'test/floors.json'), 'utf8')),
    );
    const named = Object.keys(floors).map((floor) => floor.split('/')[0] ?? '');
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((suite) => !Object.hasOwn(suites, suite))).toEqual([]);
  });
});

describe('model cards', () => {
  it('stand beside every packed model, with data, licence and the command that rebuilds it', async () => {
    for (const [name, load] of Object.entries(trainableModels)) {
      const { file } = await load();
      const card = readFileSync(resolve(ROOT, 'src/models', file.replace('.bin', '.md')), 'utf8');
      expect(card).toContain(`claimwire train ${name}`);
      expect(card).toMatch(/data/i);
      expect(card).toMatch(/licen[cs]e|CC-BY|MIT/i);
    }
  });
});
