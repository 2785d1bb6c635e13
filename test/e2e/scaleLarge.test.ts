import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimwire, inFolder } from './claimwire.ts';
import { Crew } from './crew.ts';
import { describeOverEngines } from './engines.ts';
import { writeSmallArticles } from './smallArticles.ts';
import { snapshot } from './snapshot.ts';

/** More than a block of the pair search. Four minutes on two idle cores: CI runs it, elsewhere CLAIMWIRE_LARGE=1 does. */
const isWanted = process.env.CLAIMWIRE_LARGE === '1' || process.env.CI === 'true';
const ARTICLES = 2_100;
const FLAGS = ['-q', '-f', 'jsonl,csv,html'];

describe.runIf(isWanted)(`${ARTICLES} articles`, () => {
  const base = mkdtempSync(join(tmpdir(), 'claimwire-large-'));
  const [input, single] = [join(base, 'in'), join(base, 'single')];
  let expected: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    writeSmallArticles(input, ARTICLES);
    expect((await claimwire([input, '-o', single, ...FLAGS])).code).toBe(0);
    expected = snapshot(single);
  }, 1_200_000);
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  describeOverEngines('on workers over %s', (engine) => {
    it.each([1, 2, 4])(
      'give the bytes of a single machine with %i workers',
      async (workers) => {
        await inFolder(async (store) => {
          const { url } = engine();
          expect((await claimwire(['enqueue', input, '--store', store, '--queue', url, ...FLAGS])).code).toBe(
            0,
          );
          const crew = new Crew(url, store);
          crew.hire(workers);
          expect(await crew.finish(), crew.said).toEqual(Array(workers).fill(0));
          expect(snapshot(join(store, 'output'))).toEqual(expected);
        });
      },
      1_200_000,
    );
  });
});
