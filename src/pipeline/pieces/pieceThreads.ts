import { Piscina } from 'piscina';
import type { ClaimResources } from '../../claims/claimResources.ts';
import type { ClaimCollection } from '../../claims/collection.ts';
import type { StoryGroup } from '../../claims/groupClaims.ts';
import type { TermCounts } from '../../claims/termCounts.ts';
import type { Reference } from '../../model/reference.ts';
import type { RowStore } from '../rows/rowSpool.ts';
import { builtFile } from '../workers/builtFile.ts';
import { OwnPieces, type PieceReducer, type RelatedPiece } from './pieceReducer.ts';
import type { PieceSetup } from './pieceThread.ts';

const builtThread = builtFile(new URL('./pieceThread.js', import.meta.url));

/**
 * A thread more is worth its start: half a second, and as much again until its code is as fast as that of this one. It
 * takes 100 MB.
 */
const CLAIMS_PER_THREAD = 10_000;
const MOST_THREADS = 4;

/** As many threads as there is work for, the one that asks among them. */
export function countPieceThreads(claims: number, allowed: number): number {
  return Math.max(1, Math.min(Math.floor(claims / CLAIMS_PER_THREAD), allowed, MOST_THREADS));
}

/** As many as can do pieces at once, this thread the first of them. */
export function startPieceReducers(
  threads: number,
  resources: ClaimResources,
  reference: Reference,
  store: RowStore,
): PieceReducer[] {
  return Array.from({ length: threads }, (_, at) => {
    if (at === 0 || builtThread === undefined)
      return new OwnPieces({ resources, reference, store, name: `statements${at}` });
    const { folder } = store;
    return new PieceThread(builtThread, {
      reference,
      ...(folder === undefined ? {} : { folder: `${folder}/pieces${at}` }),
    });
  });
}

/** Pieces that a thread of their own relates and groups. What is read of them stays there. */
export class PieceThread implements PieceReducer {
  readonly width = 2;
  readonly #pool: Piscina;

  /** @param file the built `pieceThread` */
  constructor(file: URL, setup: PieceSetup) {
    this.#pool = new Piscina({
      filename: file.href,
      workerData: setup,
      minThreads: 1,
      maxThreads: 1,
      // The next piece is there when one is done: the thread that sends them is busy with pieces of its own.
      concurrentTasksPerWorker: this.width,
    });
    this.#pool.on('error', () => {});
  }

  async relate(piece: ClaimCollection): Promise<RelatedPiece> {
    return this.#pool.run(piece, { name: 'relateThere' });
  }

  async *group(counted: TermCounts): AsyncGenerator<readonly StoryGroup[]> {
    await this.#pool.run(counted, { name: 'beginGroups' });
    const ask = (): Promise<readonly StoryGroup[] | undefined> =>
      this.#pool.run(undefined, { name: 'groupThere' });
    for (let next = ask(); ; ) {
      const groups = await next;
      if (groups === undefined) return;
      next = ask();
      yield groups;
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
