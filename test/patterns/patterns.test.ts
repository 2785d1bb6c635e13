import { beforeAll, describe, expect, it } from 'vitest';
import { readAsset } from '../asset.ts';
import { findSlowness } from './feed.ts';
import { sourcePatterns } from './sourcePatterns.ts';

/** A linear pattern takes a few milliseconds for the longest attack, a quadratic one hundreds. */
const ALLOWED_MS = 60;

/** Patterns that are put together when the program starts, from word lists: those that the source has no literal of. */
const built = new Set<RegExp>();

beforeAll(async () => {
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [pattern, flags]) {
      const regex = new target(pattern, flags);
      // The third line names who asked for it: libraries build some, too, when they are loaded.
      const caller = new Error().stack?.split('\n')[2] ?? '';
      if (caller.includes('/src/') && !caller.includes('node_modules')) built.add(regex);
      return regex;
    },
  });
  try {
    const { defaultConfiguration } = await import('../../src/model/configuration.ts');
    const { loadResources } = await import('../../src/pipeline/resources.ts');
    await import('../../src/pipeline/analysis.ts');
    await import('../../src/pipeline/reduceRun.ts');
    loadResources(readAsset, defaultConfiguration());
  } finally {
    globalThis.RegExp = Native;
  }
}, 120_000);

describe('regular expressions', () => {
  it('of this test are found to be slow where they are', () => {
    const slow = [/\s+$/u, /^(?:a+)+$/u, /x*x*y/u, /<[^>]*>/u, /(?:\w+,)*;/u];
    const quick = [/^\s+/u, /(?<!\s)\s+$/u, /<[^<>]{0,200}>/u, /\b\w+\b/u];
    expect(slow.map((regex) => findSlowness(regex, ALLOWED_MS) !== undefined)).toEqual(slow.map(() => true));
    expect(quick.map((regex) => findSlowness(regex, ALLOWED_MS))).toEqual(quick.map(() => undefined));
  }, 120_000);

  it('of the source run in linear time on their worst case', () => {
    const patterns = sourcePatterns();
    expect(patterns.length).toBeGreaterThan(500);
    expect(slowOnes(patterns)).toEqual([]);
  }, 600_000);

  it('that are built from word lists run in linear time on their worst case', () => {
    expect(built.size).toBeGreaterThan(5);
    expect(slowOnes([...built].map((regex) => ({ file: 'built', regex })))).toEqual([]);
  }, 600_000);
});

function slowOnes(patterns: readonly { readonly file: string; readonly regex: RegExp }[]): string[] {
  return patterns.flatMap(({ file, regex }) => {
    const slowness = findSlowness(regex, ALLOWED_MS);
    return slowness === undefined
      ? []
      : [`${file}: ${String(regex).slice(0, 200)} ${JSON.stringify(slowness)}`];
  });
}
