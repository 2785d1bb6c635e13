import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../src/learn/random.ts';
import { claimwire, inFolder, ROOT } from './claimwire.ts';
import { writeSmallArticles } from './smallArticles.ts';
import { snapshot } from './snapshot.ts';

/** CLAIMWIRE_KILLS=200 is the full measure; CI makes do with fewer, which takes a minute. */
const KILLS = Number(process.env.CLAIMWIRE_KILLS ?? 24);
const KILLS_PER_RUN = 8;
const ARTICLES = 300;

/** Starts a run and kills it, with its threads, after a while; false where it had ended by then. */
function killAfter(args: readonly string[], ms: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args, '-q'], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  return new Promise((done) => {
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL');
    });
  });
}

describe('kill -9', () => {
  it(`at any of ${KILLS} moments leaves a run that goes on to the same bytes`, async () => {
    await inFolder(async (folder) => {
      const input = join(folder, 'in');
      const output = join(folder, 'out');
      writeSmallArticles(input, ARTICLES);
      const args = ['run', input, '-j', '2'];
      const whole = await claimwire([...args, '-o', join(folder, 'whole'), '-q']);
      expect(whole.code).toBe(0);
      const expected = snapshot(join(folder, 'whole'));
      expect(Object.keys(expected).length).toBeGreaterThan(ARTICLES);
      const random = mulberry32(20260302);
      let killed = 0;
      for (let sitting = 0; killed < KILLS; sitting++) {
        rmSync(output, { recursive: true, force: true });
        // A fresh run is killed again and again, each time anywhere in what is left of it; then it may finish.
        for (let kill = 0; kill < KILLS_PER_RUN; kill++) {
          const share = random() * (kill === 0 ? 1 : 0.7);
          if (await killAfter([...args, '-o', output], share * whole.milliseconds)) killed++;
        }
        const resumed = await claimwire([...args, '-o', output, '-q']);
        expect(resumed.code, resumed.stderr).toBe(0);
        expect(snapshot(output), `sitting ${sitting}`).toEqual(expected);
      }
    });
  }, 3_600_000);
});
