import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../src/cli/configure.ts';
import { realEffects } from '../../src/pipeline/effects.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-configure-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(name: string, content?: string): ReturnType<typeof loadConfiguration> {
  const config = join(folder, name);
  if (content !== undefined) writeFileSync(config, content);
  return loadConfiguration({ config }, realEffects());
}

describe('a configuration file', () => {
  it.each([
    ['a.json', '\ufeff{"claims":{"profile":"recall"}}'],
    ['a.ts', "type Profile = string;\nexport default { claims: { profile: 'recall' as Profile } };\n"],
    ['a.mjs', "export default { claims: { profile: 'recall' } };\n"],
    ['a.cjs', "module.exports = { claims: { profile: 'recall' } };\n"],
  ])('is read as %s', async (name, content) => {
    expect((await load(name, content)).claims.profile).toBe('recall');
  });

  it.each([
    ['a.json', '{"claims":{"worthAtt":{}}}', 'claims.worthAtt is not known (did you mean worthAt?)'],
    ['a.json', '{"b":1}', 'b is not known'],
    [
      'a.json',
      '{"workers":{"threads":"four"}}',
      'workers.threads is "four": expected number, received string',
    ],
    [
      'a.json',
      '{"tag":{"speakerConfidence":3}}',
      'tag.speakerConfidence is 3: Too big: expected number to be <=1',
    ],
    ['a.json', '{"claims":{"worthAt":{"balanced":5}}}', 'claims.worthAt.balanced is 5: Too big'],
    [
      'a.json',
      '{"events":{"storyThresholds":{"loose":-1}}}',
      'events.storyThresholds.loose is -1: Too small',
    ],
    ['a.json', '{"claims":{"profile":"wide"}}', 'claims.profile is "wide": expected one of'],
    ['a.json', '{\n  "claims": {},\n}\n', 'at line 3, column 1'],
    ['a.json', '{\n  "claims":', 'at line 2, column 12'],
    ['a.ts', 'export default {\n  claims: {\n', 'Unexpected token'],
    [
      'a.ts',
      "import other from './nowhere.ts';\nexport default other;\n",
      "Cannot find module './nowhere.ts'",
    ],
    ['a.ts', 'export const claims = {};\n', 'it has no default export'],
    ['a.ts', 'export default () => ({});\n', 'the whole is a function: expected object'],
    ['nowhere.json', undefined, 'ENOENT'],
  ])('%s: %s', async (name, content, message) => {
    const told = load(name, content).catch((error: unknown) => String(error));
    expect(await told).toContain(message);
    expect(await told).toContain(join(folder, name));
    expect(await told).not.toContain('\n');
  });

  it('is told no other key for one that is like none', async () => {
    await expect(load('a.json', '{"a":1}')).rejects.toThrow(/a is not known$/u);
  });

  it('is no folder', async () => {
    mkdirSync(join(folder, 'a.json'));
    await expect(load('a.json')).rejects.toThrow('EISDIR');
  });
});
