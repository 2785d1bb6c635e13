import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../src/learn/random.ts';
import { claimwire, inFolder, pathsIn, ROOT } from './claimwire.ts';
import { writeSmallArticles } from './smallArticles.ts';
import { snapshot } from './snapshot.ts';

/** The full measure, which takes minutes, is for CI; elsewhere a tenth of it, or as many as CLAIMWIRE_KILLS says. */
const KILLS = Number(process.env.CLAIMWIRE_KILLS ?? (process.env.CI === 'true' ? 200 : 20));
/** A run is killed so often, each time in what is left of it, before it may finish and its bytes are compared. */
const KILLS_PER_RUN = 10;
const ARTICLES = 300;
const KILLER = pathToFileURL(join(ROOT, 'test/e2e/killAtOperation.mjs')).href;

/** Starts a run that is killed, with its threads, after a while or at an operation on the disk; whether it was. */
function runAndKill(args: readonly string[], at: { ms: number } | { operation: number }): Promise<boolean> {
  const [flags, environment] =
    'ms' in at ? [[], {}] : [['--import', KILLER], { CLAIMWIRE_KILL_AT: String(at.operation) }];
  const child = spawn(process.execPath, [...flags, join(ROOT, 'dist/cli/main.js'), ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...environment },
  });
  const timer = 'ms' in at ? setTimeout(() => child.kill('SIGKILL'), at.ms) : undefined;
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
      const [input, output, whole, count] = pathsIn(folder, 'in', 'out', 'whole', 'count');
      writeSmallArticles(input, ARTICLES);
      const args = ['run', input, '-j', '2', '-q', '-f', 'jsonl,csv,html'];
      const first = await claimwire([...args, '-o', whole], {
        environment: { NODE_OPTIONS: `--import ${KILLER}`, CLAIMWIRE_COUNT_TO: count },
      });
      expect(first.code, first.stderr).toBe(0);
      const operations = Number(readFileSync(count, 'utf8'));
      const expected = snapshot(whole);
      expect(Object.keys(expected).length).toBeGreaterThan(ARTICLES);
      const random = mulberry32(20260302);
      let killed = 0;
      for (let sitting = 0; killed < KILLS; sitting++) {
        rmSync(output, { recursive: true, force: true });
        for (let kill = 0; kill < KILLS_PER_RUN && killed < KILLS; kill++) {
          // By the clock, so that reading and language work are hit, and by what is done to the disk, so that no step
          // of writing is left out: a run that is killed there begins to write again.
          const share = random();
          const at =
            kill % 3 === 0
              ? { ms: share * first.milliseconds * (kill === 0 ? 0.9 : 0.15) }
              : { operation: 1 + Math.floor(share * operations) };
          // A run that came to its end first has little left to be killed at.
          if (!(await runAndKill([...args, '-o', output], at))) break;
          killed++;
        }
        const resumed = await claimwire([...args, '-o', output]);
        expect(resumed.code, resumed.stderr).toBe(0);
        expect(snapshot(output), `sitting ${sitting}`).toEqual(expected);
      }
      expect(killed).toBe(KILLS);
    });
  }, 3_600_000);
});
