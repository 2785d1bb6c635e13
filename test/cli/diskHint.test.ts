import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commandLine.ts';
import { hintForDisk } from '../../src/cli/diskHint.ts';
import { realEffects } from '../../src/pipeline/effects.ts';

const diskError = (code: string): Error => Object.assign(new Error(`${code}: oh`), { code });

describe('an error of the disk', () => {
  it.each(['ENOSPC', 'EDQUOT', 'EIO', 'ESTALE', 'ENOTCONN', 'EMFILE'])(
    '%s comes with what to do, after which the same command goes on',
    (code) => {
      expect(hintForDisk(diskError(code))).toContain('then the same command goes on where it stopped');
    },
  );

  it.each(['EISDIR', 'ENOTDIR', 'ERR_FS_EISDIR'])('%s tells of what stands in the way', (code) => {
    expect(hintForDisk(diskError(code))).toContain('move it away');
  });

  it('is none where the error is another', () => {
    expect(hintForDisk(new Error('oh'))).toBeUndefined();
    expect(hintForDisk(diskError('ERR_ASSERTION'))).toBeUndefined();
  });

  it('is no bug: a mount that is lost while a command writes ends it with the hint and code 2', async () => {
    const real = realEffects();
    const told: string[] = [];
    const files = { ...real.files, createExclusively: () => Promise.reject(diskError('ESTALE')) };
    const terminal = { ...real.terminal, stderr: (text: string) => void told.push(text) };
    expect(await runCommandLine(['init'], { ...real, files, terminal })).toBe(2);
    expect(told.join('')).toBe(
      'claimwire: ESTALE: oh\n  hint: the network mount was lost: mount it again, then the same command goes on where it stopped\n',
    );
  });
});
