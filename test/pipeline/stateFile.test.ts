import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nothingRemembered, type RunMemory } from '../../src/model/memory.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { readMemory, writeMemory } from '../../src/pipeline/stateFile.ts';

const effects = realEffects();
const memory: RunMemory = {
  articles: [
    { kind: 'article', id: 'a1', storyId: 'st_1', eventIds: [{ mention: '10 meeting', id: 'ev_1' }] },
    {
      kind: 'article',
      id: 'a2',
      storyId: 'st_1',
      eventIds: [],
      seen: '2026-03-01',
      recalled: {
        vector: {
          articleId: 'a2',
          title: 'Bridge “opens”\u2028today',
          language: 'en',
          terms: 'AQAAAA==',
          weights: 'AQ==',
          shingles: '',
        },
        entities: [],
        mentions: [],
      },
    },
  ],
  links: [{ kind: 'link', id: 'st_1', supersedes: ['st_0'] }],
};

async function temporaryFile(content?: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'claimwire-state-')), 'state.jsonl');
  if (content !== undefined) await writeFile(path, content);
  return path;
}

describe('a state file', () => {
  it('gives back what was written', async () => {
    const path = await temporaryFile();
    await writeMemory(path, memory, effects);
    expect(await readMemory(path, effects)).toEqual(memory);
    const written = await readFile(path, 'utf8');
    await writeMemory(path, await readMemory(path, effects), effects);
    expect(await readFile(path, 'utf8')).toBe(written);
  });

  it('is an empty memory where there is none yet', async () => {
    expect(await readMemory(await temporaryFile(), effects)).toEqual(nothingRemembered);
  });

  it('is refused where it cannot be looked at: to begin anew would change every id', async () => {
    const path = await temporaryFile('');
    await expect(readMemory(dirname(path), effects)).rejects.toThrow('is a folder');
    await expect(readMemory(join(path, 'state.jsonl'), effects)).rejects.toThrow(
      'cannot read the state file',
    );
  });

  it.each([
    ['another file', '{"some":"json"}\n', /no state file/],
    ['an empty file', '', /no state file/],
    ['a cut line', '"claimwire-state/1"\n{"kind":"art', /line 2 is not valid JSON/],
    ['a row of another shape', '"claimwire-state/1"\n{"kind":"article"}\n', /line 2/],
  ])('refuses %s', async (_, content, message) => {
    await expect(readMemory(await temporaryFile(content), effects)).rejects.toThrow(message);
  });
});
