import type { Effects } from '../../model/effects.ts';
import { readPlan } from '../../scale/run/runPlan.ts';
import { RunStates } from '../../scale/run/runState.ts';
import { openStore } from '../../scale/store/openStore.ts';
import { parseStoreAddress, type StatedStore } from '../../scale/store/storeAddress.ts';

/**
 * Calls a run off. Its workers see it within a second; a run that nobody works on is ended here.
 * @throws UserError where there is no such run
 */
export async function cancel(run: string, options: StatedStore, effects: Effects): Promise<number> {
  const store = await openStore(parseStoreAddress(options, effects.environment), effects);
  await readPlan(store, run);
  const states = new RunStates(store.documents);
  const end = await states.readEnd(run);
  if (end !== undefined) {
    effects.terminal.stderr(`${run} has ended already: ${end.state}\n`);
    return 0;
  }
  await states.cancel(run);
  await states.end(run, { state: 'cancelled' });
  effects.terminal.stderr(`${run} is cancelled; what it has done stays in the store\n`);
  return 0;
}
