import { parentPort, workerData } from 'node:worker_threads';
import type { Manifest } from '../../model/manifest.ts';
import { UserError } from '../../model/userError.ts';
import { realEffects } from '../../pipeline/effects.ts';
import { type FinishOrder, finishRun } from '../run/finishRun.ts';
import { openStore } from '../store/openStore.ts';

/** What the thread answers with. */
export type FinishReply =
  | { readonly manifest: Manifest }
  | { readonly refused: { readonly message: string; readonly hint: string } };

// A thread's first lines are the border: its data come as they were given.
const order: FinishOrder = workerData;
const effects = realEffects();

parentPort?.postMessage(await finish());

async function finish(): Promise<FinishReply> {
  try {
    return { manifest: await finishRun(order, await openStore(order.store, effects), effects) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, hint: error.hint } };
    throw error;
  }
}
