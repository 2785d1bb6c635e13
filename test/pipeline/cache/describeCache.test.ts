import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Configuration, parseConfiguration } from '../../../src/model/configuration.ts';
import { describeCache } from '../../../src/pipeline/cache/describeCache.ts';
import { realEffects } from '../../../src/pipeline/effects.ts';
import { openRun } from '../../../src/pipeline/openRun.ts';

const effects = realEffects();
let output = '';
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'claimwire-cache-'));
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

const configured = (value: unknown): Configuration => parseConfiguration(value, 'test');

/** A run that kept one artefact and found some of its work done. */
async function leaveRun(configuration: Configuration): Promise<void> {
  const run = await openRun(output, configuration, effects);
  await run.cache.put('key', new Uint8Array(2_000));
  await run.cache.flush();
  await run.settle({ clean: { hits: 5, misses: 1 }, analyze: { hits: 4, misses: 2 } });
  await run.close();
}

async function describeFor(value: unknown): Promise<string> {
  return (await describeCache(output, configured(value), effects)).join('\n');
}

describe('the description of a cache', () => {
  it('says so where there is none', async () => {
    expect(await describeFor({})).toBe(`${output} holds no cache: the next run does all the work`);
  });

  it('tells what the last run found, its size, and that the next will find it', async () => {
    await leaveRun(configured({}));
    const text = await describeFor({});
    expect(text).toContain('1 segment, 2.03 kB of at most 10 GB');
    expect(text).toContain('not used by the last run, to go first: 0 segments, 0 bytes');
    expect(text).toContain('found 5 of 6 records cleaned and 4 of 6 records analysed');
    expect(text).toContain('cleaning: the next run finds it done');
    expect(text).toContain('analysis (names, figures, speech, events, claims): the next run finds it done');
  });

  it('does without what an earlier version or a killed run has not left', async () => {
    await leaveRun(configured({}));
    writeFileSync(join(output, '.claimwire/steps.json'), '{"versions":{},"scopes":{}}');
    expect(await describeFor({})).toContain('no run has come to its end here');
  });

  it('names the setting for which a step is done again, and no more steps than that', async () => {
    await leaveRun(configured({}));
    const threshold = await describeFor({ tag: { speakerConfidence: 0.6 } });
    expect(threshold).toContain('cleaning: the next run finds it done');
    expect(threshold).toContain(
      'does it again for every record, because tag.speakerConfidence is 0.6 and was 0.5',
    );
    expect(await describeFor({ claims: { profile: 'recall' } })).not.toContain('again');
    const cleaning = await describeFor({ clean: { minTextLength: 10 }, publisher: 'Courier' });
    expect(cleaning).toContain(
      'because clean.minTextLength is 10 and was 80, and publisher is "Courier" and was null',
    );
    expect(cleaning).toContain('because cleaning is done again');
  });
});
