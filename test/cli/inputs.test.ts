import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commandLine.ts';
import { realEffects } from '../../src/pipeline/effects.ts';

it('makes no output folder for an input that is not there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-inputs-'));
  try {
    const real = realEffects();
    const told: string[] = [];
    const terminal = { ...real.terminal, stderr: (text: string) => void told.push(text) };
    const [input, output] = [join(folder, 'nowhere'), join(folder, 'out')];
    expect(await runCommandLine(['run', input, '-o', output], { ...real, terminal })).toBe(2);
    expect(told.join('')).toContain(`cannot read ${input}`);
    expect(existsSync(output)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
