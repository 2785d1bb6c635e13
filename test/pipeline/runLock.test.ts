import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Effects } from '../../src/model/effects.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { lockOutput } from '../../src/pipeline/runLock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const real = realEffects();

/** This machine as another process on it, or another machine, sees it. */
function seenFrom(id: number, running: Record<number, string>, host = 'here'): Effects {
  return { ...real, process: { id, host, identify: (process) => running[process] } };
}

describe('the lock of an output folder', () => {
  it('turns a second run away, and lets it in when the first is done', async () => {
    const running = { 11: 'started 5', 12: 'started 6' };
    const unlock = await lockOutput(folder, seenFrom(11, running));
    await expect(lockOutput(folder, seenFrom(12, running))).rejects.toThrow(/another run \(process 11\)/);
    await unlock();
    await (await lockOutput(folder, seenFrom(12, running)))();
    expect(readdirSync(join(folder, '.claimwire'))).toEqual([]);
  });

  it('is taken over from a run that was killed, also where its number belongs to another process now', async () => {
    await lockOutput(folder, seenFrom(11, { 11: 'started 5' }));
    await lockOutput(folder, seenFrom(12, { 11: 'started 9', 12: 'started 6' }));
    expect(readFileSync(join(folder, '.claimwire/lock'), 'utf8')).toContain('"process":12');
  });

  it('of another machine is never taken over', async () => {
    await lockOutput(folder, seenFrom(11, { 11: 'started 5' }, 'there'));
    await expect(lockOutput(folder, seenFrom(12, { 12: 'started 6' }))).rejects.toThrow(/on there/);
  });

  it('goes to one of many that find a dead run at the same moment', async () => {
    await lockOutput(folder, seenFrom(11, { 11: 'started 5' }));
    const running = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [20 + index, 'started 7']));
    const attempts = await Promise.allSettled(
      Object.keys(running).map((id) => lockOutput(folder, seenFrom(Number(id), running))),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('knows this process, and none that has ended', () => {
    expect(real.process.identify(process.pid)).toMatch(/./);
    expect(real.process.identify(2 ** 22 + 1)).toBeUndefined();
  });
});
