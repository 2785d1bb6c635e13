import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commandLine.ts';
import { realEffects } from '../../src/pipeline/effects.ts';

it.each([
  ['run', '-o'],
  ['enqueue', '--queue', 'redis://127.0.0.1:1', '--store'],
])('%s makes no folder for an input that is not there', async (...command) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-inputs-'));
  try {
    const real = realEffects();
    const told: string[] = [];
    const terminal = { ...real.terminal, stderr: (text: string) => void told.push(text) };
    const [input, made] = [join(folder, 'nowhere'), join(folder, 'out')];
    expect(await runCommandLine([...command, made, input], { ...real, terminal })).toBe(2);
    expect(told.join('')).toContain(`cannot read ${input}`);
    expect(existsSync(made)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
