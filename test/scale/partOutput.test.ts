import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realEffects } from '../../src/pipeline/effects.ts';
import { leaseOutput, releaseOutput } from '../../src/scale/run/outputLease.ts';
import { openPartOutput } from '../../src/scale/run/partOutput.ts';
import { openSharedFolder } from '../../src/scale/store/folderShared.ts';
import { inFolder } from '../e2e/claimwire.ts';
import { writeFile } from '../e2e/smallArticles.ts';

const effects = realEffects();
const plan = { output: 'output' };

describe('openPartOutput', () => {
  it('lets a run write to its own output and to no other', async () => {
    await inFolder(async (folder) => {
      const part = openPartOutput(openSharedFolder(folder, effects), 'run_a', plan, 0, effects);
      await expect(part.open(false)).rejects.toThrow("another run's");
      const output = join(folder, 'output');
      await leaseOutput(output, 'run_a', effects);
      expect(await part.open(false)).toBe(output);
      await releaseOutput(output, 'run_a', effects);
      await leaseOutput(output, 'run_b', effects);
      await expect(part.open(false)).rejects.toThrow("another run's");
    });
  });

  it('sees that pages are gone which were written while the folder was not mounted', async () => {
    await inFolder(async (folder) => {
      const part = openPartOutput(openSharedFolder(folder, effects), 'run_a', plan, 0, effects);
      writeFile(folder, 'output/report/index.html', 'whole');
      await part.publish([['report/index.html', 5]]);
      await expect(part.publish([['report/index.html', 6]])).rejects.toThrow('not as it was written');
      await expect(part.publish([['report/events.html', 5]])).rejects.toThrow();
    });
  });
});
