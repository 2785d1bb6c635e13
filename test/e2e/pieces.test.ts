import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutClaims } from '../../src/claims/claimPieces.ts';
import { addCounts } from '../../src/claims/termCounts.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { OwnPieces, type PieceReducer } from '../../src/pipeline/pieces/pieceReducer.ts';
import { PieceThread } from '../../src/pipeline/pieces/pieceThreads.ts';
import { loadReduceResources } from '../../src/pipeline/reduceResources.ts';
import { rowsInMemory } from '../../src/pipeline/rows/rowSpool.ts';
import { largeRun } from '../report/largeRun.ts';

const THREAD = new URL('../../dist/pipeline/pieces/pieceThread.js', import.meta.url);
const reference = { rows: [] };

async function relateAndGroup(reducer: PieceReducer): Promise<unknown> {
  const pieces = cutClaims({ ...largeRun(60, 4), syndicated: [] }, 100);
  const related = await Promise.all(pieces.map((piece) => reducer.relate(piece)));
  const groups: unknown[] = [];
  const counted = addCounts(related.map((piece) => piece.counted));
  for await (const piece of reducer.group(counted)) groups.push(piece);
  await reducer.close();
  return { related, groups };
}

describe('a thread that relates and groups claims', () => {
  it('finds what this one finds, with its rows in memory and on disk', async () => {
    const resources = loadReduceResources(realEffects().readAsset).claims;
    const own = await relateAndGroup(
      new OwnPieces({ resources, reference, store: rowsInMemory, name: 'statements' }),
    );
    expect(own).toMatchObject({ groups: expect.arrayContaining([expect.anything()]) });
    expect(await relateAndGroup(new PieceThread(THREAD, { reference }))).toEqual(own);
    const folder = mkdtempSync(join(tmpdir(), 'claimwire-pieces-'));
    expect(await relateAndGroup(new PieceThread(THREAD, { reference, folder }))).toEqual(own);
  }, 60_000);

  it('tells what went wrong in it', async () => {
    const thread = new PieceThread(THREAD, { reference });
    const broken = { claims: [], figures: [], articles: [], syndicated: [], ...JSON.parse('{"claims":7}') };
    await expect(thread.relate(broken)).rejects.toThrow(TypeError);
    await thread.close();
  }, 60_000);
});
