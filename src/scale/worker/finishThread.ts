import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Manifest } from '../../model/manifest.ts';
import { UserError } from '../../model/userError.ts';
import { realEffects } from '../../pipeline/effects.ts';
import { type FinishOrder, finishRun } from '../run/finishRun.ts';
import { openStore } from '../store/openStore.ts';
import type { PieceJob } from '../tasks/pieceJob.ts';
import type { TaskMark } from '../tasks/taskMark.ts';

/** What the thread says: it asks for pieces to be done, and at last answers. */
export type FinishReply =
  | { readonly jobs: readonly PieceJob[] }
  | { readonly manifest: Manifest }
  | { readonly refused: { readonly message: string; readonly hint: string } };

// A thread's first lines are the border: its data come as they were given.
const order: FinishOrder = workerData;
const effects = realEffects();

parentPort?.postMessage(await finish());

/** One after another: a reduce waits for what it asked for. */
async function settle(jobs: readonly PieceJob[]): Promise<readonly TaskMark[]> {
  if (parentPort === null) throw new Error('there is no thread to ask');
  parentPort.postMessage({ jobs } satisfies FinishReply);
  const [marks]: (readonly TaskMark[])[] = await once(parentPort, 'message');
  return marks ?? [];
}

async function finish(): Promise<FinishReply> {
  try {
    return { manifest: await finishRun(order, await openStore(order.store, effects), settle, effects) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, hint: error.hint } };
    throw error;
  }
}
