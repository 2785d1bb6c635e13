import { resolve } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { readPlan } from '../../scale/run/runPlan.ts';
import { RunStates } from '../../scale/run/runState.ts';
import { openSharedFolder } from '../../scale/store/sharedStore.ts';

/**
 * Calls a run off. Its workers see it within a second; a run that nobody works on is ended here.
 * @throws UserError where there is no such run
 */
export async function cancel(
  run: string,
  options: { readonly store: string },
  effects: Effects,
): Promise<number> {
  const store = openSharedFolder(resolve(options.store), effects);
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
